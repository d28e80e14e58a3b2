/** The sheets of an agreement as models: texts in the languages of the print, and pages. */
import content from "~db/content/roles.json";
import { contractAllows } from "../rules";
import { minutePlan } from "./minute-plan.server";
import { roleSheet } from "./role-sheet.server";
import type { PrintPage, ReviewModel } from "./sheet-models";
import {
  altName,
  inOneLine,
  type PrintJob,
  type SheetContext,
  sheetContext,
} from "./sheet-texts.server";

function reviewCard(context: SheetContext): ReviewModel {
  const { text, words, job } = context;
  const { agreement, choice } = job;
  const alt = { who: text((messages) => messages.alt), name: inOneLine(altName(context)) };
  const teacher = { who: text((messages) => messages.teacher), name: agreement.teacherFullName };
  return {
    kind: "review",
    size: choice.lang === "both" || choice.paper === "b5" ? 8.5 : 9.5,
    title: text((messages) => messages.titles.review),
    // Under a contract that informs only, the teacher writes no review: both cards are the ALT's.
    cards: [alt, contractAllows("teacher", "review", agreement.mode) ? teacher : alt],
    facts: [
      { label: text(({ lesson }) => lesson), value: [] },
      { label: text(({ classes }) => classes), value: [] },
    ],
    questions: content.review_questions.one_minute.map((question) => words(question.text)),
    rules: text(({ rules }) => rules),
    seen: text(({ seen }) => seen),
  };
}

/** Builds the printable role sheet, lesson plan or review cards that a print job asks for. */
export function printPage(job: PrintJob): PrintPage {
  const { paper, sheet } = job.choice;
  const context = sheetContext(job);
  if (sheet === "review") return { paper, sheet, pages: 1, model: reviewCard(context) };
  if (sheet === "roles") {
    const model = roleSheet(context);
    return { paper, sheet, pages: model.pages, model };
  }
  const model = minutePlan(context);
  return { paper, sheet, pages: model.pages.length, model };
}
