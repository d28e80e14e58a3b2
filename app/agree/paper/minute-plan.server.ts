/** The minute plan, worded and laid out. */
import { planLayout } from "./plan-layout";
import type { Fact, PlanModel } from "./sheet-models";
import {
  factTexts,
  inLine,
  inLines,
  lessonLines,
  type Parts,
  people,
  titles,
} from "./speaker.server";

export function minutePlan(parts: Parts): PlanModel {
  const { say, words, of } = parts;
  const { plan } = of.said.content;
  const head = titles(parts, "plan");
  const facts: Fact[] = [
    ...people(parts),
    { label: say(({ lesson }) => lesson), value: [], wide: true },
    ...lessonLines(parts),
  ];
  let until = 0;
  const rows = plan.map(({ id, minutes, step, teacher, alt }) => {
    const from = until;
    until += minutes;
    return {
      id,
      span: `${from}–${until}`,
      minutes: say((printed) => printed.minutes(minutes))[0]?.text ?? "",
      step: words(step),
      teacher: words(teacher),
      alt: words(alt),
    };
  });
  const total = say((printed) => printed.total(until, of.agreement.lessonMinutes));
  const { size, pages } = planLayout(
    {
      top: [inLine(head.title) + inLine(head.state), inLine(total), ...inLines(head.notice)],
      ...factTexts(facts),
      rows: rows.map(({ step, teacher, alt }) => ({
        step: inLines(step),
        teacher: inLines(teacher),
        alt: inLines(alt),
      })),
    },
    of.choice.paper,
  );
  let taken = 0;
  return {
    kind: "plan",
    size,
    ...head,
    facts,
    heads: {
      time: say(({ time }) => time),
      step: say((printed) => printed.step),
      teacher: say(({ teacher }) => teacher),
      alt: say(({ alt }) => alt),
    },
    pages: pages.map((count) => {
      taken += count;
      return rows.slice(taken - count, taken);
    }),
    more: say(({ continued }) => continued),
    total,
    notes: say(({ notes }) => notes),
  };
}
