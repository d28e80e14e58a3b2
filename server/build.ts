/** Builds the application when its sources have changed since the last build. */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";

/** The build cannot be made; the message says what to do. */
export class BuildError extends Error {}

const root = fileURLToPath(new URL("..", import.meta.url));
const inRoot = (...parts: string[]) => path.join(root, ...parts);
const stampFile = inRoot("build", "stamp");
const remixCli = inRoot("node_modules", "@remix-run", "dev", "dist", "cli.js");

const workerFile = "/service-worker.js";
const sources = ["app", "db", "public"];
const settings = [
  "package-lock.json",
  "remix.config.js",
  "scripts/client-bundle.ts",
  "server/build.ts",
  "tsconfig.json",
  "vite.config.ts",
];

function filesIn(folder: string): string[] {
  if (!existsSync(inRoot(folder))) return [];
  return readdirSync(inRoot(folder), { withFileTypes: true }).flatMap((entry) => {
    const name = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesIn(name);
    return entry.isFile() ? [name] : [];
  });
}

/** Returns a hash over the names and contents of all files that go into the build of the application. */
export function sourceHash(): string {
  const hash = createHash("sha256");
  const files = [
    ...sources.flatMap(filesIn),
    ...settings.filter((file) => existsSync(inRoot(file))),
  ].sort();
  for (const file of files) {
    const content = createHash("sha256").update(readFileSync(inRoot(file)));
    hash.update(`${file}\0${content.digest("hex")}\n`);
  }
  return hash.digest("hex");
}

const isBuilt = (hash: string) => existsSync(stampFile) && readFileSync(stampFile, "utf8") === hash;

function checkTools(): void {
  if (existsSync(remixCli)) return;
  throw new BuildError(
    "The folder build/ is missing or does not match the sources, and the build tools are not installed.\n" +
      "Install them with `npm ci --include=dev`, or run `npm ci && npm run build` on another machine and\n" +
      "copy the sources and build/ from there.",
  );
}

function runBuild(): Promise<void> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, NODE_ENV: "production" as const };
    const args = [remixCli, "vite:build"];
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: "inherit" });
    child.once("error", reject);
    child.once("exit", (code) => {
      if (code === 0) resolve();
      else reject(new BuildError("The build failed; the lines above say why."));
    });
  });
}

/**
 * Builds the service worker into the folder of the built pages, with the list of the files to cache.
 * It is built last, because the list must be complete.
 */
async function buildWorker(): Promise<void> {
  // Imported here: a production installation has no Vite, and starts all the same.
  const { build } = await import("vite");
  const client = inRoot("build", "client");
  const files = readdirSync(client, { recursive: true, encoding: "utf8" })
    .map((name) => `/${name.replaceAll(path.sep, "/")}`)
    .filter((name) => /\.(js|css|svg|png|webmanifest)$/.test(name) && name !== workerFile)
    .sort();
  const version = createHash("sha256").update(files.join("\n")).digest("hex").slice(0, 16);
  await build({
    configFile: false,
    logLevel: "warn",
    root: inRoot("app", "offline", "worker"),
    publicDir: false,
    define: { __BUILD__: JSON.stringify({ version, files }) },
    build: {
      outDir: client,
      emptyOutDir: false,
      target: "es2022",
      rollupOptions: {
        input: inRoot("app", "offline", "worker", "service-worker.ts"),
        output: { entryFileNames: workerFile.slice(1), format: "iife" },
      },
    },
  });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/**
 * Runs one build at a time: two at once would empty each other's folder. The lock of a process that has
 * ended is taken over.
 */
async function withLock(work: () => Promise<void>): Promise<void> {
  const lock = inRoot("build", "lock.pid");
  mkdirSync(path.dirname(lock), { recursive: true });
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: "wx" });
      break;
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
      const owner = existsSync(lock) ? Number(readFileSync(lock, "utf8")) : 0;
      // The file of an owner that has not yet written its number is read as 0.
      await wait(250);
      if (owner !== 0 && !isAlive(owner)) rmSync(lock, { force: true });
    }
  }
  try {
    await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/**
 * Builds the application unless the last build was made from the same sources.
 *
 * @param force build in any case
 * @returns whether a build was made
 * @throws BuildError when the build fails or the build tools are not installed
 */
export async function buildIfNeeded(force = false): Promise<boolean> {
  if (!force && isBuilt(sourceHash())) return false;
  checkTools();
  let built = false;
  await withLock(async () => {
    // Computed before the build: a file saved during the build makes the next start build again.
    const hash = sourceHash();
    if (!force && isBuilt(hash)) return;
    rmSync(stampFile, { force: true });
    console.log("Building …");
    await runBuild();
    await buildWorker();
    writeFileSync(stampFile, hash);
    built = true;
  });
  return built;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const built = await buildIfNeeded(process.argv.includes("--force"));
    if (!built) console.log("The build is up to date.");
  } catch (error) {
    if (!(error instanceof BuildError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
