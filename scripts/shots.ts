/**
 * Takes screenshots of every page of the sample data, in both languages and two widths. `npm run shots --
 * home visit-` takes only pages whose names begin so; `--dark` uses the dark colour scheme.
 */
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { buildIfNeeded } from "../server/build";
import type { Look } from "../tests/setup/looking";

const folder = path.resolve("shots");
const args = process.argv.slice(2);
const wanted = args.filter((each) => !each.startsWith("--"));
const colorScheme = args.includes("--dark") ? "dark" : "light";

await buildIfNeeded();
const [{ launchBrowser }, { contextFor, heightOf }, { pages }, { startServer }] = await Promise.all(
  [
    import("../tests/setup/browser"),
    import("../tests/setup/looking"),
    import("../tests/setup/pages"),
    import("../tests/setup/server"),
  ],
);

const chosen = pages.filter(
  ({ name }) => wanted.length === 0 || wanted.some((start) => name.startsWith(start)),
);
mkdirSync(folder, { recursive: true });
const dark = colorScheme === "dark" ? "-dark" : "";
// Deletes the pictures of pages that no longer exist; those of the other colour scheme stay.
for (const file of wanted.length === 0 ? readdirSync(folder) : [])
  if (file.endsWith("-dark.png") === (dark !== "")) rmSync(path.join(folder, file));

const server = await startServer({ data: "nothing", args: ["--demo"] });
const browser = await launchBrowser();
let taken = 0;
try {
  for (const locale of ["en", "ja"] as const)
    for (const width of [390, 1280]) {
      const look: Look = { locale, width, colorScheme };
      for (const who of new Set(chosen.map((page) => page.who))) {
        const context = await contextFor(browser, server.origin, who, look);
        const page = await context.newPage();
        for (const { name, path: address } of chosen.filter((each) => each.who === who)) {
          await page.goto(server.origin + address, { waitUntil: "networkidle" });
          const file = path.join(folder, `${name}-${locale}-${width}${dark}.png`);
          // The window is as tall as the page: otherwise the bar at the bottom covers something in the middle.
          const height = await page.evaluate(() => document.documentElement.scrollHeight);
          await page.setViewportSize({ width, height });
          await page.screenshot({ path: file, fullPage: true });
          await page.setViewportSize({ width, height: heightOf(width) });
          taken += 1;
        }
        await context.close();
      }
    }
} finally {
  await browser.close();
  await server.stop();
}
console.log(`${taken} pictures in ${path.relative(process.cwd(), folder)}/`);
