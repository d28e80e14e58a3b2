/** Finds a Chromium that starts, or installs one. It uses only Node, so it can run before `npm ci`. */
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

/** Commands on the PATH. The headless shell comes first: the browser tests take half as long with it. */
const names = [
  "chromium-headless-shell",
  "chrome-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
];

const mac = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** There is no browser and none can be installed; the message says in one line what is missing. */
export class ChromiumError extends Error {}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * On some systems `chromium` is a stub that explains how to install it, so the file is asked for its version.
 */
function starts(file: string): boolean {
  if (!isExecutable(file)) return false;
  return spawnSync(file, ["--version"], { stdio: "ignore", timeout: 20_000 }).status === 0;
}

/**
 * Returns the path of an installed Chromium: `CHROMIUM_PATH`, else one on the PATH, else Playwright's own.
 *
 * @returns null when there is none
 * @throws ChromiumError when CHROMIUM_PATH is set and names no browser
 */
export function findChromium(env = process.env): string | null {
  const chosen = env.CHROMIUM_PATH;
  if (chosen) {
    if (starts(chosen)) return chosen;
    throw new ChromiumError(`CHROMIUM_PATH names no browser that starts: ${chosen}`);
  }
  const folders = (env.PATH ?? "").split(path.delimiter).filter(Boolean);
  const onPath = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...onPath, ...mac, chromium.executablePath()].find(starts) ?? null;
}

function installFromDebian(): void {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const quietly = ["-y", "-qq", "--no-install-recommends"];
  spawnSync("apt-get", ["update", "-qq"], { stdio: "inherit", env });
  for (const browser of ["chromium-headless-shell", "chromium"]) {
    const args = ["install", ...quietly, browser, "fonts-noto-cjk"];
    if (spawnSync("apt-get", args, { stdio: "inherit", env }).status === 0) return;
  }
}

function installFromPlaywright(): void {
  const cli = fileURLToPath(new URL("../node_modules/playwright-core/cli.js", import.meta.url));
  // Output is dropped: when the download fails, its long stack trace would hide the error's own message.
  spawnSync(process.execPath, [cli, "install", "chromium"], { stdio: "ignore" });
}

/**
 * Returns the path of an installed Chromium, and installs one first if there is none.
 *
 * @throws ChromiumError when no Chromium is installed and none can be
 */
export function findOrInstallChromium(): string {
  const found = findChromium();
  if (found) return found;
  console.log("No Chromium found; installing one …");
  const debian = process.getuid?.() === 0 && existsSync("/etc/debian_version");
  if (debian) installFromDebian();
  const installed = findChromium();
  if (installed) return installed;
  installFromPlaywright();
  const own = findChromium();
  if (own) return own;
  throw new ChromiumError(
    "Chromium is missing and could not be installed: install it (Debian: apt-get install chromium " +
      "fonts-noto-cjk) or set CHROMIUM_PATH to a Chrome or Chromium.",
  );
}
