import { useEffect, useState } from "react";
import { useMessages } from "~/web/i18n/messages";
import { findPupilName } from "./pupil-names";

const remembered = (key: string, word: string) => `kizuki-fine/${key}/${word}`;

/** Whether the hint was dismissed in this tab. False where the browser refuses storage. */
function isFine(key: string): boolean {
  try {
    return sessionStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

/**
 * Renders a hint when a text may contain a pupil's name. The hint does not prevent saving.
 *
 * @param about identifies the text: a dismissed hint stays dismissed for this text only
 */
export function PupilNameHint({ text, about }: { text: string; about: string }) {
  const { instrument } = useMessages();
  const word = findPupilName(text);
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
      // Without storage the hint comes back after a reload.
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
