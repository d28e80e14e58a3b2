import { Disclosure } from "~/ui/disclosure";
import { useMessages } from "~/web/i18n/messages";
import type { ReviewWords } from "./review-questions.server";

/** Folded hints for the talk after a lesson: the rules of a review, and sentence openers. */
export function TalkHints({ words }: { words: Pick<ReviewWords, "rules" | "openers"> }) {
  const { lesson } = useMessages().afterClass;
  const list = "mt-1 grid list-disc gap-1.5 ps-5 marker:text-ai";
  return (
    <Disclosure summary={lesson.talkTitle}>
      <div className="grid gap-5 pb-2 sm:grid-cols-2">
        <div>
          <p className="font-medium">{lesson.rulesTitle}</p>
          <ul className={list}>
            {words.rules.map((rule) => (
              <li key={rule}>{rule}</li>
            ))}
          </ul>
        </div>
        <div>
          <p className="font-medium">{lesson.openersTitle}</p>
          <ul className={list}>
            {words.openers.map((opener) => (
              <li key={opener}>{opener}</li>
            ))}
          </ul>
        </div>
      </div>
    </Disclosure>
  );
}
