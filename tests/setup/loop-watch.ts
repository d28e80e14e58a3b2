/**
 * Preloaded into a server under test by `--import`: reports the longest turn of its event loop over HTTP, at
 * the port in LOOP_WATCH_PORT. Each response ends one measurement and begins the next. A turn is measured in
 * CPU milliseconds of the main thread, because wall time depends on the machine's other load.
 */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";

/** Milliseconds between two timer ticks; a measured turn is too long by at most this much. */
const beat = 2;

function cpuMs(): number {
  if (process.platform === "linux") {
    // The first number is the time on a core, in nanoseconds; the main thread has the process's id.
    const [busy = ""] = readFileSync(`/proc/self/task/${process.pid}/schedstat`, "utf8").split(" ");
    return Number(busy) / 1e6;
  }
  // CPU time of all threads, as an upper bound.
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e3;
}

let last = cpuMs();
let longest = 0;

function look(): void {
  const now = cpuMs();
  longest = Math.max(longest, now - last);
  last = now;
}

setInterval(look, beat).unref();

createServer((_req, res) => {
  look();
  res.end(String(longest));
  longest = 0;
})
  .listen(Number(process.env.LOOP_WATCH_PORT), "127.0.0.1")
  .unref();
