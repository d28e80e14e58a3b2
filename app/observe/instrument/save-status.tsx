import { useEffect, useRef, useState } from "react";
import { Button } from "~/ui/buttons";
import { textLink } from "~/ui/styles";
import { useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import type { Refusal, SaveState, SaveStatus } from "../sync/autosave-types";
import { useInstrument } from "./instrument-context";
import { FallbackLinks } from "./instrument-file";

const isTrouble = (state: SaveState) =>
  state === "retrying" || state === "signed-out" || state === "no-access";

function useStateTexts() {
  const { instrument } = useMessages();
  const { save } = instrument;
  return {
    saved: save.saved,
    saving: save.saving,
    retrying: save.retrying,
    "signed-out": save.signedOut,
    "no-access": save.noAccess,
    attention: save.attention,
  } satisfies Record<SaveState, string>;
}

/** The live region's text: only a failure of saving and its end are announced, not every save. */
function useAnnouncement(state: SaveState): string {
  const { instrument } = useMessages();
  const words = useStateTexts();
  const troubled = useRef(false);
  const [said, setSaid] = useState("");
  useEffect(() => {
    if (isTrouble(state)) {
      troubled.current = true;
      setSaid(words[state]);
    } else if (state === "saved" && troubled.current) {
      troubled.current = false;
      setSaid(instrument.save.savedAgain);
    }
  }, [state, words, instrument]);
  return said;
}

/** Renders the state of saving in a word and, while saving fails, the number of unsent changes. */
export function SaveIndicator({ save }: { save: SaveStatus }) {
  const { instrument } = useMessages();
  const words = useStateTexts();
  const said = useAnnouncement(save.state);
  const tone =
    save.state === "saved"
      ? "text-done"
      : save.state === "saving"
        ? "text-soft"
        : "text-caution font-medium";
  return (
    <p className={`text-end text-sm leading-tight ${tone}`}>
      <span data-save={save.state}>{words[save.state]}</span>
      {isTrouble(save.state) && (
        <span className="block">{instrument.save.unsent(save.unsent)}</span>
      )}
      <span role="status" className="sr-only">
        {said}
      </span>
    </p>
  );
}

function RefusedItem({ refusal, onDismiss }: { refusal: Refusal; onDismiss: () => void }) {
  const { instrument, observe } = useMessages();
  const { refused } = instrument;
  const { levelNames } = observe;
  const { change, code } = refusal;
  const words =
    change.kind === "note.write" || change.kind === "text.write"
      ? change.text
      : change.kind === "level.set" && change.value
        ? levelNames[change.value]
        : "";
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <span className="min-w-0 flex-1 basis-60">
        {words && <span className="block whitespace-pre-line text-ink">{words}</span>}
        {refused[code]}
      </span>
      <button
        type="button"
        onClick={onDismiss}
        className="min-h-11 cursor-pointer rounded-lg px-2 font-medium underline underline-offset-4"
      >
        {refused.dismiss}
      </button>
    </li>
  );
}

/**
 * Renders what is wrong with saving, what is retried automatically, and what the person can do. Renders
 * nothing while saving works.
 */
export function SaveProblems({ save }: { save: SaveStatus }) {
  const { store } = useInstrument();
  const { instrument } = useMessages();
  const { save: words, refused } = instrument;
  const { state, kept, refusals, closed } = save;
  const text =
    state === "retrying"
      ? kept
        ? words.retryingText
        : words.retryingUnkept
      : state === "signed-out"
        ? words.signedOutText
        : state === "no-access"
          ? words.noAccessText
          : kept
            ? ""
            : words.notKept;
  if (!text && refusals.length === 0) return null;
  return (
    <div className="max-h-[40dvh] overflow-y-auto bg-caution-soft px-4 py-2 text-sm text-caution sm:px-6">
      {text && (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <p className="min-w-0 flex-1 basis-60">{text}</p>
          {state === "signed-out" && (
            <a href={paths.signIn} target="_blank" rel="noreferrer" className={`${textLink} py-2`}>
              {words.signIn}
            </a>
          )}
          {isTrouble(state) && (
            <Button type="button" look="secondary" onClick={store.retryNow}>
              {words.tryNow}
            </Button>
          )}
        </div>
      )}
      {!kept && <FallbackLinks />}
      {refusals.length > 0 && (
        <section aria-label={refused.title}>
          <p className="font-medium">{closed ? words.closedText : refused.title}</p>
          <ul>
            {refusals.map((refusal) => (
              <RefusedItem
                key={refusal.id}
                refusal={refusal}
                onDismiss={() => store.dismiss(refusal)}
              />
            ))}
          </ul>
          <p>{refused.copy}</p>
        </section>
      )}
    </div>
  );
}
