import { useCallback } from "react";
import type { Messages } from "~/messages/en";
import { useMessages } from "~/web/i18n/messages";
import type { Tap } from "../../lesson-rules";
import type { StateValue } from "../../vocabulary";
import "~/messages/parts/lesson";
import "~/messages/parts/instrument";

/** What a tap says, in the words of a language. */
export function tapWords({ clock, lesson }: Messages["instrument"], tap: Tap): string {
  const { about, value } = tap;
  if (about === "tally") return value;
  if (about === "clock") return value === "pause" ? lesson.pause : clock.goOn;
  if (value === "off") return lesson.ended(lesson.rowNames[about]);
  return lesson.states[value as StateValue] ?? value;
}

/** What a tap says, in the reader's language. */
export function useTapWords(): (tap: Tap) => string {
  const { instrument } = useMessages();
  return useCallback((tap: Tap) => tapWords(instrument, tap), [instrument]);
}
