import type { KeyboardEvent as ReactKeyboardEvent } from "react";
import type { NoteSign } from "../../vocabulary";

type Press = Pick<
  KeyboardEvent,
  "key" | "code" | "altKey" | "ctrlKey" | "metaKey" | "shiftKey" | "isComposing" | "keyCode"
>;

/** Whether a key belongs to an input method; some browsers mark it only by key code 229. */
const isComposing = (press: Pick<Press, "isComposing" | "keyCode">): boolean =>
  press.isComposing || press.keyCode === 229;

/**
 * Whether a key puts the line into the stream: Enter without Shift. Enter that confirms a Japanese conversion
 * belongs to the input method.
 */
export const isCommit = (event: ReactKeyboardEvent): boolean =>
  event.key === "Enter" &&
  !event.shiftKey &&
  !isComposing({ isComposing: event.nativeEvent.isComposing, keyCode: event.keyCode });

/** Whether a key takes back the last tap: Alt + Z, wherever the focus is. */
export const isUndo = (press: Press): boolean =>
  press.code === "KeyZ" && press.altKey && !press.ctrlKey && !press.metaKey && !isComposing(press);

/** Where a key is pressed. `field`: in a text field that is not the note line. */
export type KeyPlace = "outside" | "line" | "empty-line" | "field";

export type KeyAct =
  | { kind: "tag"; index: number }
  | { kind: "sign"; sign: NoteSign }
  | { kind: "search" }
  | { kind: "line" };

function actOf({ key, code, altKey, shiftKey }: Press): KeyAct | null {
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1];
  if (digit && !shiftKey) return { kind: "tag", index: Number(digit) - 1 };
  // With Alt, some systems put another letter on the key: then its place counts.
  if (key === "+" || code === "NumpadAdd" || (altKey && code === "Equal"))
    return { kind: "sign", sign: "well" };
  if (key === "?" || (altKey && code === "Slash" && shiftKey))
    return { kind: "sign", sign: "wonder" };
  if (key === "/" || (altKey && code === "Slash")) return { kind: "search" };
  return code === "KeyN" && !altKey && !shiftKey ? { kind: "line" } : null;
}

/**
 * What a key does for the note, without ever eating a letter: with Alt at any time; alone only outside text
 * fields. In the empty line the three signs work alone as well, digits do not: notes begin with "3 pairs".
 */
export function keyAct(press: Press, place: KeyPlace): KeyAct | null {
  if (press.ctrlKey || press.metaKey || isComposing(press) || place === "field") return null;
  const act = actOf(press);
  if (act === null || press.altKey || place === "outside") return act;
  if (place === "line" || act.kind === "tag" || act.kind === "line") return null;
  return act;
}
