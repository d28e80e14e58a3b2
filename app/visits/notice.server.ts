/** The letter that announces a visit to a principal, in the languages in which it is printed. */
import { messagesFor } from "~/messages/all.server";
import type { Locale } from "~/people/vocabulary";
import { dayOf, formatEraDay, timeOf } from "~/web/dates";
import type { Visit } from "./visits.queries.server";

export type Notice = {
  lang: Locale;
  /** The date of the letter. */
  day: string;
  school: string;
  /** The texts before and after the line for the principal's name. */
  principal: string;
  honorific: string;
  organisation: string;
  title: string;
  greeting: string;
  /** The texts between greeting and facts, and after the facts; empty when the language has none. */
  below: string;
  end: string;
  /** An empty text is printed as a line to write on. */
  facts: { label: string; text: string }[];
};

/** The visitors whom the letter announces: the observer and the second observer. */
const visitorsOf = (visit: Visit): string[] =>
  [
    visit.observerId === visit.altId ? visit.altName : (visit.mentorName ?? ""),
    visit.second?.name ?? "",
  ].filter(Boolean);

/** The name of the person who teaches the lesson. */
const teaches = (visit: Visit): string =>
  visit.observerId === visit.altId ? (visit.mentorName ?? "") : visit.altName;

/**
 * Returns the texts of the letter to the principal about a visit, in one language.
 *
 * @param now UTC milliseconds; gives the date of the letter
 */
export function noticeFor(visit: Visit, organisation: string, lang: Locale, now: number): Notice {
  const { common, notice } = messagesFor(lang);
  const end = timeOf(visit.startsAt + visit.minutes * 60_000);
  const when = [
    formatEraDay(dayOf(visit.startsAt), lang),
    `${timeOf(visit.startsAt)}–${end}`,
    visit.period === null ? "" : notice.inBrackets(common.period(visit.period)),
  ];
  return {
    lang,
    day: notice.letterDay(formatEraDay(dayOf(now), lang)),
    school: visit.school.name,
    principal: notice.principal,
    honorific: notice.honorific,
    organisation,
    title: notice.title,
    greeting: notice.greeting,
    below: notice.below,
    end: notice.end,
    facts: [
      { label: notice.when, text: when.filter(Boolean).join(" ") },
      { label: notice.place, text: visit.className },
      {
        label: notice.teaches,
        text: visit.partner
          ? notice.withPartner(teaches(visit), visit.partner.name)
          : teaches(visit),
      },
      { label: notice.visitor, text: notice.and(visitorsOf(visit)) },
      { label: notice.purpose, text: notice.purposeText },
      { label: notice.promise, text: notice.promiseText },
      { label: notice.contact, text: "" },
    ],
  };
}
