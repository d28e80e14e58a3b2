/** How an operation is stored in the log. */
import type { FieldChange, LoggedOperation, Operation } from "./operation";

/** The columns of a stored operation, but for where and when it was stored. */
export type StoredOperation = {
  id: string;
  kind: string;
  base: string | null;
  about: string | null;
  content: Record<string, unknown>;
};

/** The fields that are not stored while they have these values. */
const defaults: Partial<Record<FieldChange["kind"], Record<string, unknown>>> = {
  "note.write": { committedAt: null, criteria: [], sign: null, keptBack: false },
  "level.set": { value: null },
  "clock.start": { endedAt: null },
  "clock.set": { endedAt: null },
};
const defaultsOf = (kind: FieldChange["kind"]) => ({ offset: 0, ...defaults[kind] });

const canonical = (content: Record<string, unknown>): string =>
  JSON.stringify(Object.entries(content).sort(([a], [b]) => (a < b ? -1 : 1)));

/**
 * Returns the columns with which the log stores a sync operation. Properties that have their default value
 * are left out to save space.
 *
 * @param skew the milliseconds that the server added to the operation's instants; stored unless 0
 */
export function storedForm(operation: Operation, skew: number): StoredOperation {
  const { id, kind, base, ...fields } = operation;
  const { noteId, markId, ...rest } = fields as Record<string, unknown>;
  const usual = Object.entries(defaultsOf(kind)).map(([key, value]) => [
    key,
    JSON.stringify(value),
  ]);
  const isUsual = new Map(usual as [string, string][]);
  const content = Object.fromEntries(
    Object.entries(rest).filter(([key, value]) => isUsual.get(key) !== JSON.stringify(value)),
  );
  const about = (noteId ?? markId ?? null) as string | null;
  return { id, kind, base, about, content: skew === 0 ? content : { ...content, skew } };
}

/**
 * Returns the sync operation that the log's columns store, as the device sent it. `skew`, if any, holds the
 * milliseconds that the server added to its instants.
 *
 * @internal Tests and the torture script replay the log with it.
 */
export function loggedOperation({
  id,
  kind,
  base,
  about,
  content,
}: StoredOperation): LoggedOperation {
  const subject = kind.startsWith("note.")
    ? { noteId: about }
    : kind.startsWith("mark.")
      ? { markId: about }
      : {};
  const fields = { ...defaultsOf(kind as FieldChange["kind"]), ...subject, ...content };
  return { ...fields, id, kind, base } as LoggedOperation;
}

/**
 * Whether two stored sync operations make the same change and build on the same earlier operation. The
 * server's clock correction (`skew`) is not compared.
 */
export function saysTheSame(one: StoredOperation, other: StoredOperation): boolean {
  const plain = ({ kind, base, about, content: { skew: _, ...content } }: StoredOperation) =>
    JSON.stringify([kind, base, about, canonical(content)]);
  return plain(one) === plain(other);
}
