/** An installation with production dependencies only, beside a build made elsewhere. */
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { freePort, spawnCommand } from "../setup/server";

const root = fileURLToPath(new URL("../..", import.meta.url));
const left = new Set(["node_modules", ".git", "data", "shots", "tests", "docs"]);
const binary = path.join(
  "node_modules",
  "better-sqlite3",
  "build",
  "Release",
  "better_sqlite3.node",
);

let folder = "";

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "kizuki-production-"));
  const filter = (source: string) => !left.has(path.relative(root, source));
  cpSync(root, folder, { recursive: true, filter });
  // Without install scripts: SQLite's binary is copied instead of compiled again.
  const options = ["--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund"];
  const install = spawnCommand("npm", ["ci", "--omit=dev", ...options], { cwd: folder, env: {} });
  expect(await install.ended, install.output()).toBe(0);
  cpSync(path.join(root, binary), path.join(folder, binary));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Starts a command in the installation, with its own port and data directory. */
async function run(line: string) {
  const [command = "", ...args] = line.split(" ");
  const port = await freePort();
  const dataDir = mkdtempSync(path.join(tmpdir(), "kizuki-production-data-"));
  const env = { PORT: String(port), DATA_DIR: dataDir, NODE_ENV: "production" };
  const started = spawnCommand(command, args, { cwd: folder, env, detached: true });
  onTestFinished(async () => {
    // Kills the process group, because npm runs the server in a shell that does not forward signals.
    const { pid, exitCode } = started.child;
    if (pid && exitCode === null) process.kill(-pid, "SIGTERM");
    await started.ended;
    rmSync(dataDir, { recursive: true, force: true });
  });
  return { ...started, origin: `http://localhost:${port}` };
}

test.each(["node --import tsx server/start.ts", "npm start"])(
  "`%s` serves pages and their files",
  async (command) => {
    const { child, output, origin } = await run(command);
    const deadline = Date.now() + 30_000;
    while (!output().includes(" is at ")) {
      expect(child.exitCode, output()).toBeNull();
      expect(Date.now(), output()).toBeLessThan(deadline);
      await wait(50);
    }
    const page = await fetch(`${origin}/setup`);
    expect(page.status).toBe(200);
    const [asset = ""] = /\/assets\/[\w.-]+\.js/.exec(await page.text()) ?? [];
    expect((await fetch(origin + asset)).headers.get("content-type")).toContain("javascript");
    expect((await fetch(`${origin}/service-worker.js`)).status).toBe(200);
  },
);

test("a missing build ends the start with a message that names the command to run", async () => {
  rmSync(path.join(folder, "build", "stamp"));
  const { ended, output } = await run("node --import tsx server/start.ts");
  expect(await ended).toBe(1);
  expect(output()).toMatch(/^The folder build\/ is missing or does not match the sources/);
  expect(output()).toContain("npm ci --include=dev");
});
