import { useEffect, useState } from "react";
import { useMessages } from "~/web/i18n/messages";
import { nameIn } from "./note-names";
import "~/messages/parts/instrument";

const remembered = (key: string, word: string) => `kizuki-fine/${key}/${word}`;

/** Remembers within this tab what was said to be no pupil's name; browsers may refuse. */
function isFine(key: string): boolean {
  try {
    return sessionStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

/**
 * Asks, without stopping anybody, whether a word is a pupil's name.
 *
 * @param about tells this text from others, so that "it is fine" holds for it alone
 */
export function NameHint({ text, about }: { text: string; about: string }) {
  const { instrument } = useMessages();
  const word = nameIn(text);
  const key = word ? remembered(about, word) : "";
  const [fine, setFine] = useState("");
  useEffect(() => {
    if (key && isFine(key)) setFine(key);
  }, [key]);
  if (!word || fine === key) return null;
  const dismiss = () => {
    setFine(key);
    try {
      sessionStorage.setItem(key, "");
    } catch {
      // It is asked again after a reload.
    }
  };
  return (
    <p className="mt-1.5 flex flex-wrap items-center gap-x-3 rounded-lg bg-caution-soft ps-3 text-sm text-caution">
      <span className="py-1.5">{instrument.names.hint(word)}</span>
      <button
        type="button"
        onClick={dismiss}
        className="min-h-11 cursor-pointer rounded-lg px-2 font-medium underline underline-offset-4"
      >
        {instrument.names.fine}
      </button>
    </p>
  );
}
