import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { beforeEach, expect, test, vi } from "vitest";
import type { Entry } from "~/observe/sync/autosave-entry";
import { settled } from "./observation-device";

/** The browser's locks as far as the store uses them; a tab that ends lets go of its own. */
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

const entry = (id: string): Entry => ({
  operation: { kind: "text.write", part: "keep", text: id, id, base: null, offset: null },
  order: 1,
  tried: false,
});
const idsOf = (entries: Entry[]) => entries.map((each) => each.operation.id);

let locks: FakeLocks;
let deviceStore: typeof import("~/observe/sync/device-store").deviceStore;
let unsentByObservation: typeof import("~/observe/sync/device-store").unsentByObservation;
beforeEach(async () => {
  locks = new FakeLocks();
  vi.stubGlobal("navigator", { locks });
  vi.stubGlobal("indexedDB", new IDBFactory());
  // Never unstubbed: the store's announcements come up to 300 ms later.
  vi.stubGlobal("window", new EventTarget());
  // A page of its own, with no database open.
  vi.resetModules();
  ({ deviceStore, unsentByObservation } = await import("~/observe/sync/device-store"));
});

test("what an ended page left is taken up, once, and only under the same person and observation", async () => {
  await deviceStore("maya", "one").put(entry("a"));
  await deviceStore("maya", "two").put(entry("b"));
  locks.endAll();
  await settled();
  expect(idsOf(await deviceStore("maya", "one").load())).toEqual(["a"]);
  expect(await deviceStore("daniel", "one").load()).toEqual([]);
});

test("what a living tab is sending is left to it, until it ends", async () => {
  const first = deviceStore("maya", "one");
  await first.put(entry("a"));
  const second = deviceStore("maya", "one");
  expect(await second.load()).toEqual([]);
  const left: string[][] = [];
  second.watch?.(async () => left.push(idsOf(await second.load())));
  await settled();
  expect(left).toEqual([]);
  [...locks.held.values()][0]?.();
  await expect.poll(() => left).toEqual([["a"]]);
});

test("without locks everything is taken up", async () => {
  vi.stubGlobal("navigator", {});
  await deviceStore("maya", "one").put(entry("a"));
  expect(idsOf(await deviceStore("maya", "one").load())).toEqual(["a"]);
});

test("counts what is unsent, by observation, for one person", async () => {
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

test("a copy is kept under the person and the observation, and is there before what it rests on goes", async () => {
  const store = deviceStore("maya", "one");
  const state = { startedAt: 1, endedAt: null, notes: [], marks: [], levels: {}, texts: {} };
  void store.keep?.({ state, heads: [["note:n", "op"]], offset: 5, asOf: 7 });
  await store.remove(["a"]);
  expect(await store.copy?.()).toEqual({ state, heads: [["note:n", "op"]], offset: 5, asOf: 7 });
  expect(await deviceStore("daniel", "one").copy?.()).toBeNull();
});
