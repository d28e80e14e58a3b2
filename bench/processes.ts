/** Starts the measured servers, each as a process of its own. */
import { type ChildProcess, fork, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

export type Running = {
  origin: string;
  /** Processor time used so far in milliseconds; NaN where the system does not report it. */
  processorTime: () => number;
  stop: () => Promise<void>;
  /** Ends the process with SIGKILL, without a clean shutdown. */
  kill: () => Promise<void>;
};

/** Processor time, unlike wall time, does not grow with other load on the machine. */
function processorTimeOf(pid = 0): number {
  try {
    // The fields follow the process name, which may contain spaces; the 12th and 13th are its ticks of 10 ms.
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return Number.NaN;
  }
}

/** A free port. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/** Functions that end a process, by SIGTERM or SIGKILL. */
function endings(child: ChildProcess): Pick<Running, "stop" | "kill"> {
  // Ends the child when this process is interrupted.
  const leaveNone = () => child.kill("SIGKILL");
  process.once("exit", leaveNone);
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  void ended.then(() => process.off("exit", leaveNone));
  const end = (signal: NodeJS.Signals) => () => {
    child.kill(signal);
    return ended;
  };
  return { stop: end("SIGTERM"), kill: end("SIGKILL") };
}

async function answers(origin: string): Promise<boolean> {
  try {
    return (await fetch(`${origin}/healthz`)).ok;
  } catch {
    return false;
  }
}

/**
 * Starts the built application and waits until it is healthy.
 *
 * @param recordFile file for the SQL that it runs; do not measure a server that records
 * @param port the port to listen on; a free one by default
 * @throws Error when it does not start within half a minute
 */
export async function startApp(
  dataDir: string,
  recordFile?: string,
  port?: number,
): Promise<Running> {
  const ownPort = port ?? (await freePort());
  const record = recordFile ? ["--import", "./bench/record.ts"] : [];
  const args = ["--import", "tsx", ...record, "server/start.ts", "--no-build"];
  const { PATH = "", HOME = "" } = process.env;
  const own = { PORT: String(ownPort), DATA_DIR: dataDir, NODE_ENV: "production" as const };
  const env = { PATH, HOME, ...own, ...(recordFile ? { KIZUKI_RECORD: recordFile } : {}) };
  const child = spawn(process.execPath, args, {
    cwd: root,
    env,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const { stop, kill } = endings(child);
  const origin = `http://127.0.0.1:${ownPort}`;
  const deadline = Date.now() + 30_000;
  while (!(await answers(origin))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      if (child.exitCode === null) await stop();
      throw new Error("The application did not start.");
    }
    await wait(50);
  }
  return { origin, processorTime: () => processorTimeOf(child.pid), stop, kill };
}

/**
 * Starts the bare server of `bare.ts` with a plan file.
 *
 * @throws Error when it ends before it listens
 */
export async function startBare(planFile: string): Promise<Running> {
  const script = fileURLToPath(new URL("./bare.ts", import.meta.url));
  const child = fork(script, [planFile], { execArgv: ["--import", "tsx"], cwd: root });
  const { stop, kill } = endings(child);
  const port = await new Promise<number>((resolve, reject) => {
    child.once("message", (message) => resolve(Number(message)));
    child.once("exit", () => reject(new Error("The bare server did not start.")));
  });
  const origin = `http://127.0.0.1:${port}`;
  return { origin, processorTime: () => processorTimeOf(child.pid), stop, kill };
}
