/** The texts and the layout of the minute plan. */
import { layOut, split } from "./page-layout";
import type { Fact, PlanModel } from "./sheet-models";
import {
  factRows,
  headOf,
  inOneLine,
  lessonFacts,
  linesOf,
  peopleFacts,
  type SheetContext,
  wideRow,
} from "./sheet-texts.server";

/**
 * Builds the printable lesson plan of a role agreement, with the minutes of each step, divided into pages.
 */
export function minutePlan(context: SheetContext): PlanModel {
  const { text, words, job } = context;
  const head = headOf(context, "plan");
  const facts: Fact[] = [
    ...peopleFacts(context),
    { label: text(({ lesson }) => lesson), value: [], wide: true },
    ...lessonFacts(context),
  ];
  let until = 0;
  const rows = job.version.content.plan.map(({ id, minutes, step, teacher, alt }) => {
    const from = until;
    until += minutes;
    return {
      id,
      span: `${from}–${until}`,
      minutes: text((messages) => messages.minutes(minutes))[0]?.text ?? "",
      step: words(step),
      teacher: words(teacher),
      alt: words(alt),
    };
  });
  const total = text((messages) => messages.total(until, job.agreement.lessonMinutes));
  const { size, pages } = layOut(
    {
      frame: [
        wideRow(inOneLine(head.title) + inOneLine(head.state)),
        wideRow(...linesOf(head.notice)),
        ...factRows(facts),
        wideRow(inOneLine(total)),
      ],
      // The table's head, and the box for notes.
      extra: 12,
      columns: [
        rows.map(({ step, teacher, alt }) => [
          // The time has two lines.
          { share: 0.12, texts: ["0", "0"] },
          { share: 0.24, texts: linesOf(step) },
          { share: 0.32, texts: linesOf(teacher) },
          { share: 0.32, texts: linesOf(alt) },
        ]),
      ],
      padding: { beside: 1.2, above: 1 },
    },
    job.choice.paper,
    11,
  );
  return {
    kind: "plan",
    size,
    ...head,
    facts,
    heads: {
      time: text(({ time }) => time),
      step: text((messages) => messages.step),
      teacher: text(({ teacher }) => teacher),
      alt: text(({ alt }) => alt),
    },
    pages: split(
      rows,
      pages.map(([count = 0]) => count),
    ),
    more: text(({ continued }) => continued),
    total,
    notes: text(({ notes }) => notes),
  };
}
