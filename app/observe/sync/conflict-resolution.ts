/** What a person may choose when a change conflicts with the server's value, and what the choice changes. Pure. */
import { type FieldChange, type Present, textLimit } from "./operation";

export type ConflictChoice = "mine" | "theirs" | "both";

/**
 * Whether both values of a conflict can be kept, the member's and the server's: as two notes, or joined to
 * one text within the length limit.
 */
export function canKeepBoth(mine: FieldChange, present: Present): boolean {
  if (mine.kind === "note.write") return present.kind === "note" && !present.removed;
  return (
    mine.kind === "text.write" &&
    present.kind === "text" &&
    joinedTexts(present.text, mine.text).length <= textLimit
  );
}

/** One text after the other, without the paragraphs that both have: those come from their common base. */
function joinedTexts(theirs: string, mine: string): string {
  const known = new Set(theirs.split(/\n{2,}/).map((each) => each.trim()));
  const added = mine.split(/\n{2,}/).filter((each) => !known.has(each.trim()));
  return added.length === 0 ? theirs : [theirs.trimEnd(), ...added].join("\n\n");
}

/**
 * Returns the changes that carry out a member's choice between the two values of a conflict: their own value,
 * the server's, or both.
 *
 * @param mine the member's change
 * @param present the server's current value
 * @param newId generates the id of the second note
 * @returns `settled`: the change to write to the field, null to keep the server's value; `added`: a new note,
 * or null
 */
export function resolveConflict(
  choice: ConflictChoice,
  mine: FieldChange,
  present: Present,
  newId: () => string,
): { settled: FieldChange | null; added: FieldChange | null } {
  if (choice === "mine") return { settled: mine, added: null };
  if (choice === "theirs" || !canKeepBoth(mine, present)) return { settled: null, added: null };
  if (mine.kind === "text.write" && present.kind === "text")
    return { settled: { ...mine, text: joinedTexts(present.text, mine.text) }, added: null };
  return mine.kind === "note.write"
    ? { settled: null, added: { ...mine, noteId: newId() } }
    : { settled: null, added: null };
}
