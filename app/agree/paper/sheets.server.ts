/** The sheets of an agreement, worded in the languages of the print and laid out. */
import content from "~db/content/roles.json";
import { contractAllows } from "../rules";
import { minutePlan } from "./minute-plan.server";
import { roleSheet } from "./role-sheet.server";
import type { PrintPage, ReviewModel } from "./sheet-models";
import { type Parts, type Printable, speakerOf } from "./speaker.server";

function reviewCard(parts: Parts): ReviewModel {
  const { say, words, of } = parts;
  const { agreement } = of;
  const alt = { who: say((printed) => printed.alt), name: agreement.altName };
  const teacher = { who: say((printed) => printed.teacher), name: agreement.teacherName };
  return {
    kind: "review",
    size: of.choice.lang === "both" || of.choice.paper === "b5" ? 9 : 10,
    title: say((printed) => printed.titles.review),
    // Where the contract informs only, the teacher says nothing about the lesson: two lessons of the ALT's.
    cards: [alt, contractAllows("teacher", "review", agreement.mode) ? teacher : alt],
    facts: [
      { label: say(({ lesson }) => lesson), value: [] },
      { label: say(({ classes }) => classes), value: [] },
    ],
    questions: content.review_questions.one_minute.map(({ text }) => words(text)),
    rules: say(({ rules }) => rules),
    seen: say(({ seen }) => seen),
  };
}

/** The sheet that was asked for, ready to be drawn. */
export function printPage(of: Printable): PrintPage {
  const { paper, sheet, lang } = of.choice;
  const parts: Parts = { ...speakerOf(lang), of };
  const model =
    sheet === "plan"
      ? minutePlan(parts)
      : sheet === "review"
        ? reviewCard(parts)
        : roleSheet(parts);
  return { paper, sheet, pages: model.kind === "review" ? 1 : model.pages.length, model };
}
