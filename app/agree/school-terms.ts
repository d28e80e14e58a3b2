/** The three terms of a school year in most Japanese schools. Pure functions. */
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

/** Days before the end of a term from which a new sheet covers the next term instead. */
const tooLate = 10;

/**
 * Returns the default first and last day of a role agreement that is created today: from today to the end of
 * the school term, or the whole next term when the current term ends soon or is over.
 *
 * @param today Japan day
 */
export function usualDays(today: string): Days {
  const [term] = from(addDays(today, tooLate));
  if (!term) throw new Error(`No term after ${today}.`);
  return term.startsOn > today ? term : { startsOn: today, endsOn: term.endsOn };
}

/**
 * Returns the first and last day of the school term after the one that contains `day`. When that next term is
 * already over today, returns the days for a new agreement instead (`usualDays`).
 */
export function termAfter(day: string, today: string): Days {
  const next = from(day).find(({ startsOn }) => startsOn > day);
  if (!next) throw new Error(`No term after ${day}.`);
  return next.endsOn < today ? usualDays(today) : next;
}
