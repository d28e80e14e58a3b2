/** `npm test`: finds a browser, builds, and runs every test. Arguments are passed to vitest. */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { BuildError, buildIfNeeded } from "../server/build";
import { ChromiumError, findOrInstallChromium } from "./chromium";
import { closingLine, countTests, type Report } from "./totals";

const root = fileURLToPath(new URL("..", import.meta.url));
const vitest = path.join(root, "node_modules", "vitest", "vitest.mjs");

function runVitest(reportFile: string, browser: string): Promise<number> {
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${reportFile}`];
  const args = [vitest, "run", ...reporters, ...process.argv.slice(2)];
  const env = { ...process.env, CHROMIUM_PATH: browser };
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: "inherit" });
    child.once("error", reject);
    child.once("exit", (code) => resolve(code ?? 1));
  });
}

function readReport(file: string): Report | null {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Report;
  } catch {
    return null;
  }
}

async function main(): Promise<number> {
  const browser = findOrInstallChromium();
  await buildIfNeeded();
  const folder = mkdtempSync(path.join(tmpdir(), "kizuki-report-"));
  const reportFile = path.join(folder, "report.json");
  try {
    const exitCode = await runVitest(reportFile, browser);
    const totals = countTests(readReport(reportFile), exitCode);
    console.log(closingLine(totals));
    return totals.failed > 0 ? 1 : 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof ChromiumError) && !(error instanceof BuildError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
