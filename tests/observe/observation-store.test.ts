import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Entry } from "~/observe/sync/autosave-entry";
import { localStore } from "~/observe/sync/autosave-store";
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

class FakeStorage {
  [key: string]: unknown;
  setItem(key: string, value: string) {
    this[key] = value;
  }
  getItem(key: string) {
    return (this[key] as string | undefined) ?? null;
  }
  removeItem(key: string) {
    delete this[key];
  }
}

const entry = (id: string): Entry => ({
  operation: { kind: "text.write", part: "keep", text: id, id, base: null },
  order: 1,
  tried: false,
});
const newStorage = () => new FakeStorage() as unknown as Storage;
const idsOf = (entries: Entry[]) => entries.map((each) => each.operation.id);

let locks: FakeLocks;
beforeEach(() => {
  locks = new FakeLocks();
  vi.stubGlobal("navigator", { locks });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test("what an ended page left is taken up, once, and only under the same person and observation", async () => {
  const storage = newStorage();
  await localStore("maya/one", storage).put(entry("a"));
  await localStore("maya/two", storage).put(entry("b"));
  locks.endAll();
  await settled();
  expect(idsOf(await localStore("maya/one", storage).load())).toEqual(["a"]);
  expect(await localStore("daniel/one", storage).load()).toEqual([]);
});

test("what a living tab is sending is left to it, until it ends", async () => {
  const storage = newStorage();
  const first = localStore("maya/one", storage);
  await first.put(entry("a"));
  const second = localStore("maya/one", storage);
  await settled();
  expect(await second.load()).toEqual([]);
  const left: string[][] = [];
  second.watch?.(async () => left.push(idsOf(await second.load())));
  await settled();
  expect(left).toEqual([]);
  [...locks.held.values()][0]?.();
  await settled();
  expect(left).toEqual([["a"]]);
});

test("without locks everything is taken up", async () => {
  vi.stubGlobal("navigator", {});
  const storage = newStorage();
  await localStore("maya/one", storage).put(entry("a"));
  expect(idsOf(await localStore("maya/one", storage).load())).toEqual(["a"]);
});

test("removed is removed, and what cannot be read does no harm", async () => {
  const storage = newStorage();
  const store = localStore("maya/one", storage);
  await store.put(entry("a"));
  await store.put(entry("b"));
  await store.remove(["a"]);
  storage.setItem("kizuki-unsent/maya/one/c", "{broken");
  locks.endAll();
  await settled();
  expect(idsOf(await localStore("maya/one", storage).load())).toEqual(["b"]);
});
