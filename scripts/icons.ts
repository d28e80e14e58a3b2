/** `npm run icons`, after a change of public/icon.svg: renders the PNG icons for home screens. */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import { findOrInstallChromium } from "./chromium";

const folder = path.resolve("public");
const mark = readFileSync(path.join(folder, "icon.svg"), "utf8");
/** The background colour of the icon, without rounded corners, which systems cut themselves. */
const paper = "#f8f4ec";

/**
 * `part` is the share of the square that the drawing fills; systems may cut the outer tenth of a maskable
 * icon.
 */
const icons = [
  { name: "icon-192.png", size: 192, part: 1 },
  { name: "icon-512.png", size: 512, part: 1 },
  { name: "icon-maskable-512.png", size: 512, part: 0.76 },
  { name: "apple-touch-icon.png", size: 180, part: 0.9 },
];

const browser = await chromium.launch({
  executablePath: findOrInstallChromium(),
  args: ["--no-sandbox", "--disable-gpu"],
});
for (const { name, size, part } of icons) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const inner = Math.round(size * part);
  await page.setContent(
    `<style>body{margin:0;display:grid;place-items:center;height:100vh;background:${part === 1 ? "transparent" : paper}}
     svg{width:${inner}px;height:${inner}px}</style>${mark}`,
  );
  const omitBackground = part === 1;
  writeFileSync(path.join(folder, name), await page.screenshot({ omitBackground }));
  await page.close();
}
await browser.close();
