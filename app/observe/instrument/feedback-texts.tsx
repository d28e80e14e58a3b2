import { memo, useEffect, useRef } from "react";
import { SectionTitle } from "~/ui/headings";
import { controlStyles, labelText } from "~/ui/styles";
import { WhoSees } from "~/ui/who-sees";
import { useMessages } from "~/web/i18n/messages";
import { textLimit } from "../sync/operation";
import { type FeedbackPart, feedbackParts } from "../vocabulary";
import { FieldConflict } from "./field-conflict";
import { useInstrument } from "./instrument-context";
import { useKindTexts } from "./kind-texts";
import { PupilNameHint } from "./notes/pupil-name-hint";

/**
 * Renders the fields for the observer's three texts (keep, wonder, try), which are saved while they are
 * typed.
 */
export const FeedbackTexts = memo(function FeedbackTexts({
  texts,
}: {
  texts: Readonly<Partial<Record<FeedbackPart, string>>>;
}) {
  const { store, visit } = useInstrument();
  const kind = useKindTexts(visit);
  const { instrument, common } = useMessages();
  const { words } = instrument;
  const box = useRef<HTMLDivElement>(null);
  // Text typed before hydration is taken over.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, after hydration
  useEffect(() => {
    for (const part of feedbackParts) {
      const text = box.current?.querySelector<HTMLTextAreaElement>(`#text-${part}`)?.value;
      if (text !== undefined && text !== (texts[part] ?? ""))
        store.change({ kind: "text.write", part, text });
    }
  }, []);
  return (
    <section aria-labelledby="words-title">
      <SectionTitle id="words-title" flush>
        {words.title}
      </SectionTitle>
      <div ref={box} className="mt-3 grid gap-4">
        {feedbackParts.map((part) => {
          return (
            <div key={part}>
              <label htmlFor={`text-${part}`} className={labelText}>
                {words[part].label}
              </label>
              <p id={`text-${part}-hint`} className="mt-0.5 text-sm text-soft">
                {words[part].hint}
              </p>
              <textarea
                id={`text-${part}`}
                rows={3}
                autoComplete="off"
                maxLength={textLimit}
                value={texts[part] ?? ""}
                aria-describedby={`text-${part}-hint`}
                onChange={(event) =>
                  store.change({ kind: "text.write", part, text: event.target.value })
                }
                className={`${controlStyles} field-sizing-content min-h-24`}
              />
              <PupilNameHint text={texts[part] ?? ""} about={part} />
              <FieldConflict field={`text:${part}`} />
            </div>
          );
        })}
        <p className="text-sm text-soft">{common.pupilsHint}</p>
        <WhoSees>{kind.whoSeesWords}</WhoSees>
      </div>
    </section>
  );
});
