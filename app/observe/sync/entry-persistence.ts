import type { OperationStore, QueueEntry } from "./autosave-types";

/** Writes the entries of a queue to the device's storage and knows which of them are not written yet. */
export class EntryPersistence {
  readonly #store: OperationStore;
  readonly #onSaved: () => void;
  readonly #onFailed: () => void;
  /** The ids of entries that are not on the disk yet. */
  #writing = new Set<string>();
  /** False once the device could not store an entry. */
  works = true;

  /**
   * @param onSaved called when an entry is on the disk
   * @param onFailed called once, when the device cannot store an entry
   */
  constructor(store: OperationStore, onSaved: () => void, onFailed: () => void) {
    this.#store = store;
    this.#onSaved = onSaved;
    this.#onFailed = onFailed;
  }

  isWriting = (entry: QueueEntry): boolean => this.#writing.has(entry.operation.id);

  /** The stored entries in their order; none where storage is refused. */
  async load(): Promise<QueueEntry[]> {
    const entries = await this.#store.load().catch(() => {
      this.#fail();
      return [] as QueueEntry[];
    });
    return entries.sort((a, b) => a.order - b.order);
  }

  save(entry: QueueEntry): void {
    const { id } = entry.operation;
    this.#writing.add(id);
    this.#store.put(entry).then(
      () => {
        this.#writing.delete(id);
        this.#onSaved();
      },
      () => this.#fail(),
    );
  }

  /** Deletes entries, and those that they replaced. */
  remove(entries: readonly QueueEntry[]): void {
    this.removeIds(
      entries.flatMap(({ operation, replaces }) =>
        replaces ? [replaces, operation.id] : [operation.id],
      ),
    );
  }

  removeIds(ids: string[]): void {
    if (ids.length > 0) this.#store.remove(ids).catch(() => undefined);
  }

  #fail(): void {
    if (!this.works) return;
    this.works = false;
    this.#onFailed();
  }
}
