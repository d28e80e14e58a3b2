import type { KeyboardEvent } from "react";

/**
 * Whether a key puts the line into the stream: Enter without Shift. Enter that confirms a Japanese conversion
 * belongs to the input method; some browsers mark it only by key code 229.
 */
export const isCommit = (event: KeyboardEvent): boolean =>
  event.key === "Enter" &&
  !event.shiftKey &&
  !event.nativeEvent.isComposing &&
  event.keyCode !== 229;
