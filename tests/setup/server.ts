/** The real, built server as a process of its own. */
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
  /** `nothing`: no database file at all, as on a fresh machine. */
  data: "nothing" | "empty" | "sample";
  env?: Record<string, string>;
  /** Arguments of `npm start`, such as `--demo`. */
  args?: string[];
  /** Modules that are imported before the server. */
  preload?: string[];
};

export type TestServer = {
  /** Where it listens; also its public address unless `env` has an ORIGIN. */
  origin: string;
  port: number;
  dataDir: string;
  child: ChildProcess;
  /** Everything it has printed. */
  output: () => string;
  /** Sends SIGTERM, waits, removes the data, and tells the exit code (null when it was killed). */
  stop: () => Promise<number | null>;
};

/** A port that nobody listens on just now. */
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

/** Starts one file of the project under tsx, with a small environment and its output kept. */
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
 * Starts a command with a small environment and its output kept.
 *
 * @param options.cwd the absolute path of its working directory
 * @param options.env variables beside PATH, HOME and NODE_ENV
 * @param options.detached in a process group of its own, for a command that starts others
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
  // An interrupted test run leaves no process behind.
  const kill = () => child.kill("SIGKILL");
  process.once("exit", kill);
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  void ended.then(() => process.off("exit", kill));
  return { child, output: () => text, ended };
}

/** The real server on a port and data of its own, to be killed and started again on both. */
export type MortalServer = {
  origin: string;
  dataDir: string;
  /** SIGKILL: no farewell, no last write. */
  kill: () => Promise<void>;
  /** Starts it again, and waits until it is healthy. @throws when it is not within 30 s */
  rise: () => Promise<void>;
  /** Ends it and removes the data. */
  stop: () => Promise<void>;
};

/** Starts a server that a test will kill. The build must be there: `npm test` makes it. */
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
 * Runs `server/start.ts` on a free port with a data directory of its own, and waits until it is
 * healthy. The build must be there: `npm test` makes it.
 *
 * @throws with the server's output when it ends, or is not healthy within 30 s.
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
  // Its last word at the start, so that all it has to say is in `output()`.
  while (!(output().includes(" is at ") && (await answers(origin)))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      await stop();
      throw new Error(`The server did not start.\n${output()}`);
    }
    await wait(50);
  }
  return { origin, port, dataDir, child, output, stop };
}
