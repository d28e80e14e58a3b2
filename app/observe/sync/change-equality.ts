import type { FieldChange, Present } from "./operation";

const sameSet = (one: string[], other: string[]) =>
  one.length === other.length && one.every((each) => other.includes(each));

/**
 * Whether the server's current value of a field equals the value that a change would write. The instant at
 * which a note was committed (`committedAt`) is not compared.
 */
export function isPresentValue(change: FieldChange, present: Present): boolean {
  switch (change.kind) {
    case "note.write":
      return (
        present.kind === "note" &&
        !present.removed &&
        present.text === change.text &&
        present.notedAt === change.notedAt &&
        present.sign === change.sign &&
        present.keptBack === change.keptBack &&
        sameSet(present.criteria, change.criteria)
      );
    case "mark.write":
      return (
        present.kind === "mark" &&
        !present.removed &&
        present.about === change.about &&
        present.value === change.value &&
        present.at === change.at
      );
    case "note.remove":
    case "note.restore":
      return present.kind === "note" && present.removed === (change.kind === "note.remove");
    case "mark.remove":
    case "mark.restore":
      return present.kind === "mark" && present.removed === (change.kind === "mark.remove");
    case "level.set":
      return present.kind === "level" && present.value === change.value;
    case "text.write":
      return present.kind === "text" && present.text === change.text;
    default:
      return false;
  }
}
