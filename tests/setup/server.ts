/** Starts the built server as a separate process. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { copyData } from "./database";

const root = fileURLToPath(new URL("../..", import.meta.url));

export type ServerOptions = {
  /** `nothing` means no database file, as in a new installation. */
  data: "nothing" | "empty" | "sample";
  env?: Record<string, string>;
  /** Arguments of `npm start`, such as `--demo`. */
  args?: string[];
  /** Modules that are imported before the server. */
  preload?: string[];
};

export type TestServer = {
  /** The address it listens on, and its public origin unless `env` has an ORIGIN. */
  origin: string;
  port: number;
  dataDir: string;
  child: ChildProcess;
  /** The server's output so far. */
  output: () => string;
  /**
   * Sends SIGTERM, waits for the exit and removes the data.
   *
   * @returns the exit code; null when the process was killed
   */
  stop: () => Promise<number | null>;
};

/** A free port. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

/** Runs a TypeScript file of the project with tsx, in a minimal environment, and records its output. */
export const spawnScript = (
  script: string,
  args: string[],
  env: Record<string, string>,
  preload: string[] = [],
) => {
  const imports = ["tsx", ...preload].flatMap((module) => ["--import", module]);
  return spawnCommand(process.execPath, [...imports, script, ...args], { cwd: root, env });
};

/**
 * Starts a command in a minimal environment and records its output.
 *
 * @param options.cwd the absolute path of its working directory
 * @param options.env variables beside PATH, HOME and NODE_ENV
 * @param options.detached starts a process group, for a command that starts others
 */
export function spawnCommand(
  command: string,
  args: string[],
  options: { cwd: string; env: Record<string, string>; detached?: boolean },
) {
  const { PATH = "", HOME = "", NODE_ENV } = process.env;
  const child = spawn(command, args, {
    cwd: options.cwd,
    detached: options.detached ?? false,
    env: { PATH, HOME, NODE_ENV, ...options.env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let text = "";
  const keep = (chunk: Buffer) => {
    text += chunk.toString();
  };
  child.stdout.on("data", keep);
  child.stderr.on("data", keep);
  // Ends the child when the test run is interrupted.
  const kill = () => child.kill("SIGKILL");
  process.once("exit", kill);
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  void ended.then(() => process.off("exit", kill));
  return { child, output: () => text, ended };
}

/** A server with its own port and data, which a test can kill and restart. */
export type MortalServer = {
  origin: string;
  dataDir: string;
  /** Ends it with SIGKILL, without a clean shutdown. */
  kill: () => Promise<void>;
  /**
   * Restarts it and waits until it is healthy.
   *
   * @throws Error when it is not healthy within 30 s
   */
  rise: () => Promise<void>;
  /** Stops it and removes the data. */
  stop: () => Promise<void>;
};

/** Starts a server that a test will kill. Requires a build, which `npm test` makes. */
export async function startMortalServer(data: "empty" | "sample"): Promise<MortalServer> {
  const dataDir = copyData(data);
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const env = { PORT: String(port), DATA_DIR: dataDir };
  let run = spawnScript("server/start.ts", ["--no-build"], env);
  const healthy = async () => {
    const deadline = Date.now() + 30_000;
    while (!(await answers(origin))) {
      if (run.child.exitCode !== null || Date.now() > deadline)
        throw new Error(`The server did not start.\n${run.output()}`);
      await wait(25);
    }
  };
  const end = async (signal: NodeJS.Signals) => {
    run.child.kill(signal);
    await run.ended;
  };
  await healthy();
  return {
    origin,
    dataDir,
    kill: () => end("SIGKILL"),
    rise: async () => {
      run = spawnScript("server/start.ts", ["--no-build"], env);
      await healthy();
    },
    stop: async () => {
      await end("SIGTERM");
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function answers(origin: string): Promise<boolean> {
  try {
    return (await fetch(`${origin}/healthz`)).ok;
  } catch {
    return false;
  }
}

/**
 * Runs `server/start.ts` with a free port and its own data directory, and waits until it is healthy. Requires
 * a build, which `npm test` makes.
 *
 * @throws Error with the server's output when it exits, or is not healthy within 30 s
 */
export async function startServer(options: ServerOptions): Promise<TestServer> {
  const { data, env = {}, args = [], preload = [] } = options;
  const nothing = data === "nothing";
  const dataDir = nothing ? mkdtempSync(path.join(tmpdir(), "kizuki-new-")) : copyData(data);
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const here = { PORT: String(port), DATA_DIR: dataDir, ...env };
  const run = spawnScript("server/start.ts", ["--no-build", ...args], here, preload);
  const { child, output, ended } = run;
  const stop = async () => {
    child.kill("SIGTERM");
    const code = await ended;
    rmSync(dataDir, { recursive: true, force: true });
    return code;
  };
  const deadline = Date.now() + 30_000;
  // Waits for the last line that it prints at the start, so that `output()` is complete.
  while (!(output().includes(" is at ") && (await answers(origin)))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      await stop();
      throw new Error(`The server did not start.\n${output()}`);
    }
    await wait(50);
  }
  return { origin, port, dataDir, child, output, stop };
}
