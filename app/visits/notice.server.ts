/** The letter that announces a visit to a principal, in the languages in which it is printed. */
import { messagesFor } from "~/messages/all.server";
import { bothNames } from "~/people/names";
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

/** The names of the visitors whom the letter announces (observer, second observer) and of who teaches. */
function peopleIn(visit: Visit, nameOf: (id: string, name: string) => string) {
  const alt = nameOf(visit.altId, visit.altName);
  const mentor = visit.mentorId ? nameOf(visit.mentorId, visit.mentorName ?? "") : "";
  const second = visit.second ? nameOf(visit.second.id, visit.second.name) : "";
  const altWatches = visit.observerId === visit.altId;
  return {
    visitors: [altWatches ? alt : mentor, second].filter(Boolean),
    teaches: altWatches ? mentor : alt,
  };
}

/**
 * Returns the texts of the letter to the principal about a visit, in one language.
 *
 * @param staffNames the names of members as Japanese staff read them, by id
 * @param now UTC milliseconds; gives the date of the letter
 */
export function noticeFor(
  visit: Visit,
  organisation: string,
  lang: Locale,
  staffNames: ReadonlyMap<string, string>,
  now: number,
): Notice {
  const { common, notice } = messagesFor(lang);
  const { visitors, teaches } = peopleIn(visit, (id, name) =>
    lang === "ja" ? bothNames(staffNames.get(id) ?? name, name) : name,
  );
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
        text: visit.partner ? notice.withPartner(teaches, visit.partner.name) : teaches,
      },
      { label: notice.visitor, text: notice.and(visitors) },
      { label: notice.purpose, text: notice.purposeText },
      { label: notice.promise, text: notice.promiseText },
      { label: notice.contact, text: "" },
    ],
  };
}
