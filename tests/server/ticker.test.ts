import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createLogger } from "../../server/log";
import { startTicker } from "../../server/ticker";

const log = createLogger("silent");

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("a chore runs at once and again, and a failing one does not end the others", async () => {
  let good = 0;
  let bad = 0;
  const fail = async () => {
    bad += 1;
    throw new Error("down");
  };
  const count = async () => {
    good += 1;
  };
  const chores = [
    { name: "bad", every: 10, run: fail },
    { name: "good", every: 10, run: count },
  ];
  const ticker = startTicker(chores, log);
  await vi.advanceTimersByTimeAsync(0);
  expect([good, bad]).toEqual([1, 1]);
  await vi.advanceTimersByTimeAsync(100);
  expect([good, bad]).toEqual([11, 11]);
  await ticker.stop();
  await vi.advanceTimersByTimeAsync(50);
  expect([good, bad]).toEqual([11, 11]);
});

test("a slow chore is never run twice at once, and stopping waits for it", async () => {
  let running = 0;
  let most = 0;
  let ended = 0;
  const slow = async () => {
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setTimeout(resolve, 60));
    running -= 1;
    ended += 1;
  };
  const ticker = startTicker([{ name: "slow", every: 5, run: slow }], log);
  await vi.advanceTimersByTimeAsync(30);
  let stopped = false;
  const stopping = ticker.stop().then(() => {
    stopped = true;
  });
  await vi.advanceTimersByTimeAsync(29);
  expect([most, running, ended, stopped]).toEqual([1, 1, 0, false]);
  await vi.advanceTimersByTimeAsync(1);
  await stopping;
  expect([most, running, ended]).toEqual([1, 0, 1]);
});
