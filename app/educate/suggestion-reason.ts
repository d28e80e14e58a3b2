import { useMessages } from "~/web/i18n/messages";
import type { Because } from "./learning";

/** Returns a function that says in the reader's language why a module is suggested. */
export function useSuggestionReason() {
  const { because } = useMessages().educate;
  return ({ kind, criterion }: Because) => because[kind](criterion);
}
