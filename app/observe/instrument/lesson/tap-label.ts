import { useCallback } from "react";
import type { Messages } from "~/messages/en";
import { useMessages } from "~/web/i18n/messages";
import type { Tap } from "../../lesson-rules";
import type { StateValue } from "../../vocabulary";

/**
 * Returns the label of a tap of the lesson (a state, a counted thing or a pause) in the language of the given
 * messages.
 */
export function tapLabel(
  { instrument, observe }: Pick<Messages, "instrument" | "observe">,
  { about, value }: Tap,
): string {
  const { clock, lesson } = instrument;
  if (about === "tally") return value;
  if (about === "clock") return value === "pause" ? lesson.pause : clock.goOn;
  if (value === "off") return lesson.ended(lesson.rowNames[about]);
  return observe.taps.states[value as StateValue] ?? value;
}

/** React hook: returns a function that gives the label of a tap of the lesson in the reader's language. */
export function useTapLabel(): (tap: Tap) => string {
  const { instrument, observe } = useMessages();
  return useCallback((tap: Tap) => tapLabel({ instrument, observe }, tap), [instrument, observe]);
}
