import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { createLogger } from "../../server/log";
import { startTicker } from "../../server/ticker";

const log = createLogger("silent");

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
  await wait(100);
  await ticker.stop();
  expect(Math.min(good, bad)).toBeGreaterThan(2);
  const before = good;
  await wait(50);
  expect(good).toBe(before);
});

test("a slow chore is never run twice at once, and stopping waits for it", async () => {
  let running = 0;
  let most = 0;
  let ended = 0;
  const slow = async () => {
    running += 1;
    most = Math.max(most, running);
    await wait(60);
    running -= 1;
    ended += 1;
  };
  const ticker = startTicker([{ name: "slow", every: 5, run: slow }], log);
  await wait(30);
  await ticker.stop();
  expect([most, running, ended]).toEqual([1, 0, 1]);
});
