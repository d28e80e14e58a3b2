/** Puts the entries of a queue on the device's disk and takes them off, and knows which are there. */
import type { Entry, OperationStore } from "./autosave-entry";

export class EntryShelf {
  readonly #store: OperationStore;
  readonly #onKept: () => void;
  readonly #onUnkept: () => void;
  /** Entries that are not on the device's disk yet, by id. */
  #writing = new Set<string>();
  /** False once the device could not keep an entry. */
  kept = true;

  constructor(store: OperationStore, onKept: () => void, onUnkept: () => void) {
    this.#store = store;
    this.#onKept = onKept;
    this.#onUnkept = onUnkept;
  }

  isWriting = (entry: Entry): boolean => this.#writing.has(entry.operation.id);

  /** What lies there, in its order. */
  async load(): Promise<Entry[]> {
    const left = await this.#store.load().catch(() => {
      this.#notKept();
      return [] as Entry[];
    });
    return left.sort((a, b) => a.order - b.order);
  }

  keep(entry: Entry): void {
    const { id } = entry.operation;
    this.#writing.add(id);
    this.#store.put(entry).then(
      () => {
        this.#writing.delete(id);
        this.#onKept();
      },
      () => this.#notKept(),
    );
  }

  forget(entries: readonly Entry[]): void {
    this.forgetIds(
      entries.flatMap(({ operation, replaces }) =>
        replaces ? [replaces, operation.id] : [operation.id],
      ),
    );
  }

  forgetIds(ids: string[]): void {
    if (ids.length > 0) this.#store.remove(ids).catch(() => undefined);
  }

  #notKept(): void {
    if (!this.kept) return;
    this.kept = false;
    this.#onUnkept();
  }
}
