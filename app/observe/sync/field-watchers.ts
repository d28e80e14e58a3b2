/** Notifies listeners of single fields, so that a saved note renders its own parts and not the whole screen. */
import type { SaveStatus } from "./autosave-types";

export type FieldStatus = Pick<SaveStatus, "fields" | "conflicts">;

export class FieldWatchers {
  #watchers = new Map<string, Set<() => void>>();

  /** Adds a listener for a field's key. @returns a function that removes the listener */
  add(field: string, watcher: () => void): () => void {
    const watchers = this.#watchers.get(field) ?? new Set();
    this.#watchers.set(field, watchers.add(watcher));
    return () => {
      watchers.delete(watcher);
      if (watchers.size === 0) this.#watchers.delete(field);
    };
  }

  /** Calls the listeners of each field whose delivery changed, and of each field with an open or ended conflict. */
  notify(before: FieldStatus, after: FieldStatus): void {
    const changed = new Set(
      [...before.conflicts, ...after.conflicts].map((conflict) => conflict.field),
    );
    for (const field of [...before.fields.keys(), ...after.fields.keys()])
      if (before.fields.get(field) !== after.fields.get(field)) changed.add(field);
    for (const field of changed) for (const watcher of this.#watchers.get(field) ?? []) watcher();
  }
}
