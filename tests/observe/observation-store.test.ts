import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { QueueEntry } from "~/observe/sync/autosave-types";
import { settled } from "./observation-device";

/** The part of the Web Locks API that the store uses; a closed tab releases its lock. */
class FakeLocks {
  readonly held = new Map<string, () => void>();
  readonly #waiting = new Map<string, (() => void)[]>();

  request = async (name: string, work: () => unknown) => {
    while (this.held.has(name))
      await new Promise<void>((resolve) =>
        this.#waiting.set(name, [...(this.#waiting.get(name) ?? []), resolve]),
      );
    let end: () => void = () => undefined;
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    this.held.set(name, end);
    await Promise.race([Promise.resolve(work()), ended]);
    this.held.delete(name);
    for (const go of this.#waiting.get(name)?.splice(0) ?? []) go();
  };
  query = async () => ({ held: [...this.held.keys()].map((name) => ({ name })) });
  endAll = () => {
    for (const end of this.held.values()) end();
  };
}

const entry = (id: string): QueueEntry => ({
  operation: { kind: "text.write", part: "keep", text: id, id, base: null, offset: null },
  order: 1,
  sent: false,
});
const idsOf = (entries: QueueEntry[]) => entries.map((each) => each.operation.id);

let locks: FakeLocks;
let deviceStore: typeof import("~/observe/sync/device-store").deviceStore;
let unsentByObservation: typeof import("~/observe/sync/device-store").unsentByObservation;
beforeEach(async () => {
  // The announcement of changed counts is delayed beyond the end of a test.
  vi.useFakeTimers({ toFake: ["setTimeout"] });
  locks = new FakeLocks();
  vi.stubGlobal("navigator", { locks });
  vi.stubGlobal("indexedDB", new IDBFactory());
  vi.stubGlobal("window", new EventTarget());
  // A new page, without an open database.
  vi.resetModules();
  ({ deviceStore, unsentByObservation } = await import("~/observe/sync/device-store"));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("entries of a closed page are loaded once, by the same member and observation only", async () => {
  await deviceStore("maya", "one").put(entry("a"));
  await deviceStore("maya", "two").put(entry("b"));
  locks.endAll();
  await settled();
  expect(idsOf(await deviceStore("maya", "one").load())).toEqual(["a"]);
  expect(await deviceStore("daniel", "one").load()).toEqual([]);
});

test("entries of an open tab are loaded only when it is closed", async () => {
  const first = deviceStore("maya", "one");
  await first.put(entry("a"));
  const second = deviceStore("maya", "one");
  expect(await second.load()).toEqual([]);
  const left: string[][] = [];
  second.onTabClosed?.(async () => left.push(idsOf(await second.load())));
  await settled();
  expect(left).toEqual([]);
  [...locks.held.values()][0]?.();
  await expect.poll(() => left).toEqual([["a"]]);
});

test("without Web Locks all entries are loaded", async () => {
  vi.stubGlobal("navigator", {});
  await deviceStore("maya", "one").put(entry("a"));
  expect(idsOf(await deviceStore("maya", "one").load())).toEqual(["a"]);
});

test("unsent entries are counted by observation for one member", async () => {
  const store = deviceStore("maya", "one");
  await store.put(entry("a"));
  await store.put(entry("b"));
  await deviceStore("maya", "two").put(entry("c"));
  await deviceStore("daniel", "one").put(entry("d"));
  await store.remove(["a"]);
  expect(await unsentByObservation("maya")).toEqual(
    new Map([
      ["one", 1],
      ["two", 1],
    ]),
  );
});

test("a cached copy belongs to member and observation, and is stored before entries are deleted", async () => {
  const store = deviceStore("maya", "one");
  const state = { startedAt: 1, endedAt: null, notes: [], marks: [], levels: {}, texts: {} };
  void store.saveCopy?.({ state, heads: [["note:n", "op"]], offset: 5, asOf: 7 });
  await store.remove(["a"]);
  expect(await store.loadCopy?.()).toEqual({
    state,
    heads: [["note:n", "op"]],
    offset: 5,
    asOf: 7,
  });
  expect(await deviceStore("daniel", "one").loadCopy?.()).toBeNull();
});
