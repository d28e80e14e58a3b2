/** Decisions about lists of pending entries. Pure. */
import type { Delivery, QueueEntry } from "./autosave-types";
import { type FieldChange, fieldOf } from "./operation";

/** Returns the key of the field that a queued change concerns, such as `note:<id>`. */
export const fieldOfEntry = ({ operation }: QueueEntry): string => fieldOf(operation);

/**
 * Returns the queued change that a newer change of the same field may replace. Returns undefined when the
 * field has no queued change, or its last one was sent already, is of another kind, or is followed by a
 * level, which may need the tags of that note.
 */
export function replaceableEntry(
  entries: readonly QueueEntry[],
  change: FieldChange,
): QueueEntry | undefined {
  const field = fieldOf(change);
  const at = entries.findLastIndex((entry) => fieldOfEntry(entry) === field);
  const entry = entries[at];
  if (!entry || entry.sent || entry.operation.kind !== change.kind) return undefined;
  // A level may need the tags of an earlier note: no note is replaced when a level follows it.
  const later = entries.slice(at + 1);
  return later.some((each) => each.operation.kind === "level.set") ? undefined : entry;
}

/**
 * Returns the queue of changes with one entry moved directly behind the change that it builds on (its base);
 * null when the base is not in the queue.
 */
export function behindBase(entries: readonly QueueEntry[], entry: QueueEntry): QueueEntry[] | null {
  const others = entries.filter((each) => each !== entry);
  const at = others.findIndex((each) => each.operation.id === entry.operation.base);
  return at < 0 ? null : [...others.slice(0, at + 1), entry, ...others.slice(at + 1)];
}

/**
 * Returns, by the key of the field, how far its queued changes are saved: `writing` while one of them is not
 * yet in the device's storage, otherwise `device`.
 *
 * @param isWriting whether an entry is not yet in the device's storage
 */
export function deliveries(
  entries: readonly QueueEntry[],
  isWriting: (entry: QueueEntry) => boolean,
): Map<string, Delivery> {
  const fields = new Map<string, Delivery>();
  for (const entry of entries) {
    const field = fieldOfEntry(entry);
    if (fields.get(field) !== "writing") fields.set(field, isWriting(entry) ? "writing" : "device");
  }
  return fields;
}
