import type { KeyboardEvent as ReactKeyboardEvent } from "react";
import type { NoteSign } from "../../vocabulary";

type Press = Pick<
  KeyboardEvent,
  "key" | "code" | "altKey" | "ctrlKey" | "metaKey" | "shiftKey" | "isComposing" | "keyCode"
>;

/** Whether a key belongs to an input method; Safari marks some of these only by key code 229. */
const isComposing = (press: Pick<Press, "isComposing" | "keyCode">): boolean =>
  press.isComposing || press.keyCode === 229;

/**
 * Whether a key press finishes the note being typed: Enter without Shift, unless Enter confirms a Japanese
 * conversion.
 */
export const isCommit = (event: ReactKeyboardEvent): boolean =>
  event.key === "Enter" &&
  !event.shiftKey &&
  !isComposing({ isComposing: event.nativeEvent.isComposing, keyCode: event.keyCode });

/** Whether a key press asks to undo the last tap of the lesson: Alt + Z, wherever the focus is. */
export const isUndo = (press: Press): boolean =>
  press.code === "KeyZ" && press.altKey && !press.ctrlKey && !press.metaKey && !isComposing(press);

/**
 * Where the character of a key press goes. `field`: into a text field other than the note line. Everywhere
 * else on the page it goes into the note line.
 */
export type KeyPlace = "line" | "empty-line" | "field";

export type KeyCommand =
  | { kind: "tag"; index: number }
  | { kind: "sign"; sign: NoteSign }
  | { kind: "search" };

/**
 * Whether a key press types a character, or begins a conversion of an input method. Space is no such key: it
 * presses a button that has the focus.
 */
export const isTyped = (press: Press): boolean =>
  !press.ctrlKey &&
  !press.metaKey &&
  !press.altKey &&
  (isComposing(press) || ([...press.key].length === 1 && press.key.trim() !== ""));

function commandOf({ key, code, altKey, shiftKey }: Press): KeyCommand | null {
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1];
  if (digit && !shiftKey) return { kind: "tag", index: Number(digit) - 1 };
  // With Alt some systems produce another character, so the position of the key is compared.
  if (key === "+" || code === "NumpadAdd" || (altKey && code === "Equal"))
    return { kind: "sign", sign: "well" };
  if (key === "?" || (altKey && code === "Slash" && shiftKey))
    return { kind: "sign", sign: "wonder" };
  return key === "/" || (altKey && code === "Slash") ? { kind: "search" } : null;
}

/**
 * Returns the command that a key press gives for the note being typed, such as toggling a criterion or a
 * sign; null when the key only types a character or does nothing. With Alt, command keys work everywhere but
 * in other text fields. Without Alt, only the keys of signs and search do, while the note line is empty: notes
 * may begin with a digit or a letter.
 */
export function keyCommand(press: Press, place: KeyPlace): KeyCommand | null {
  if (press.ctrlKey || press.metaKey || isComposing(press) || place === "field") return null;
  const act = commandOf(press);
  if (act === null || press.altKey) return act;
  return place === "line" || act.kind === "tag" ? null : act;
}
