/** The three terms of a school year as most schools in Japan have them; each school's own may differ. Pure. */
import { addDays } from "~/web/dates";

export type Days = { startsOn: string; endsOn: string };

/** The terms that touch a calendar year, in order. */
const termsOf = (year: number): Days[] => [
  { startsOn: `${year}-01-08`, endsOn: `${year}-03-24` },
  { startsOn: `${year}-04-08`, endsOn: `${year}-07-20` },
  { startsOn: `${year}-09-01`, endsOn: `${year}-12-24` },
];

const from = (day: string): Days[] => {
  const year = Number(day.slice(0, 4));
  return [...termsOf(year), ...termsOf(year + 1)].filter(({ endsOn }) => endsOn >= day);
};

/** With less than this many days left a sheet is rather for the next term. */
const tooLate = 10;

/** The days that a sheet made today would usually cover: from today, or from the coming term's first day. */
export function usualDays(today: string): Days {
  const [term] = from(addDays(today, tooLate));
  if (!term) throw new Error(`No term after ${today}.`);
  return term.startsOn > today ? term : { startsOn: today, endsOn: term.endsOn };
}

/** The term after the one that a day lies in; never one that is over by today. */
export function termAfter(day: string, today: string): Days {
  const next = from(day).find(({ startsOn }) => startsOn > day);
  if (!next) throw new Error(`No term after ${day}.`);
  return next.endsOn < today ? usualDays(today) : next;
}
