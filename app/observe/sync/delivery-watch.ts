import type { SaveStatus } from "./autosave-entry";

type Fields = SaveStatus["fields"];

/** Those who look at where the words of one field lie: hundreds do, and few fields change at once. */
export class DeliveryWatch {
  #watchers = new Map<string, Set<() => void>>();

  /** @returns the way to stop looking */
  add(field: string, watcher: () => void): () => void {
    const watchers = this.#watchers.get(field) ?? new Set();
    this.#watchers.set(field, watchers.add(watcher));
    return () => {
      watchers.delete(watcher);
      if (watchers.size === 0) this.#watchers.delete(field);
    };
  }

  /** Tells the watchers of each field that lies elsewhere than before. */
  tell(before: Fields, after: Fields): void {
    for (const field of new Set([...before.keys(), ...after.keys()]))
      if (before.get(field) !== after.get(field))
        for (const watcher of this.#watchers.get(field) ?? []) watcher();
  }
}
