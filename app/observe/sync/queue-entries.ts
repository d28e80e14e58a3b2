/** Decisions about lists of pending entries. Pure. */
import type { Delivery, QueueEntry } from "./autosave-types";
import { type FieldChange, fieldOf } from "./operation";

/** The key of the field that an entry changes. */
export const fieldOfEntry = ({ operation }: QueueEntry): string => fieldOf(operation);

/** The last entry of the field of a change, when it was not sent and the change may replace it. */
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

/** The entries with one moved behind its base; null when its base is not among them. */
export function behindBase(entries: readonly QueueEntry[], entry: QueueEntry): QueueEntry[] | null {
  const others = entries.filter((each) => each !== entry);
  const at = others.findIndex((each) => each.operation.id === entry.operation.base);
  return at < 0 ? null : [...others.slice(0, at + 1), entry, ...others.slice(at + 1)];
}

/** Where the entries of each field are: "writing" while one of them is not on the disk. */
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
