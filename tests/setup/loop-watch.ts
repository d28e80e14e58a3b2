/**
 * Loaded into a server under test by `--import`: tells the longest turn of its event loop over HTTP, at the port
 * in LOOP_WATCH_PORT. Each answer ends one measurement and begins the next.
 *
 * A turn is measured in CPU milliseconds of the main thread, not by the clock: what the thread computes between
 * two beats of a timer is the same on a busy machine, where it has to wait for its core.
 */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";

/** Milliseconds between two beats; a measured turn is too long by this much at most. */
const beat = 2;

function cpuMs(): number {
  if (process.platform === "linux") {
    // The first number is the time on a core, in nanoseconds; the main thread has the process's id.
    const [busy = ""] = readFileSync(`/proc/self/task/${process.pid}/schedstat`, "utf8").split(" ");
    return Number(busy) / 1e6;
  }
  // Of all threads, so an upper bound.
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
