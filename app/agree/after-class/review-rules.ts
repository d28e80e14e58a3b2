/** Who may write and read reviews, and when. Pure functions. */
import { addDays, dayOf, instantOf } from "~/web/dates";
import type { ContractMode, Party } from "../vocabulary";

/** The fields of a review that decide who may read it. */
export type ReviewOf = { by: Party; mode: ContractMode };

/**
 * Returns the end of a lesson's day in Japan, in UTC milliseconds. From then on, reviews open without waiting
 * for the other party.
 */
export const eveningEnds = (lessonDay: string): number => instantOf(addDays(lessonDay, 1));

/**
 * True when ALT and teacher may read each other's review of a lesson: both have written, or the lesson's day
 * is over. A private note from the time of an information-only contract does not count as written.
 *
 * @param lessonDay Japan day
 * @param now UTC milliseconds
 */
export function revealed(reviews: readonly ReviewOf[], lessonDay: string, now: number): boolean {
  const wrote = (party: Party) => reviews.some(({ by, mode }) => by === party && mode === "full");
  return (wrote("alt") && wrote("teacher")) || now >= eveningEnds(lessonDay);
}

/** The readers of reviews: the two parties, and a mentor of the ALT to whom both gave consent. */
export type ReviewReader = Party | "mentor";

/**
 * Returns the reviews of a lesson that a reader may see. While an information-only contract applies, these
 * are only the ALT's own, for the ALT; notes from such a time stay private for ever.
 *
 * @param lessonDay Japan day
 * @param mode contract mode that applies now
 */
export function readable<R extends ReviewOf>(
  reader: ReviewReader,
  reviews: readonly R[],
  lessonDay: string,
  { mode, now }: { mode: ContractMode; now: number },
): R[] {
  const open = revealed(reviews, lessonDay, now);
  return reviews.filter((review) => {
    if (reader === "alt" && review.by === "alt") return true;
    if (mode !== "full" || review.mode !== "full") return false;
    return review.by === reader || open;
  });
}

/**
 * Returns the contract mode to store with a written or changed review. A note that was private stays private
 * (`information-only`).
 *
 * @param before contract mode of the stored review; null for a new review
 * @param now contract mode that applies now
 */
export const modeOfReview = (before: ContractMode | null, now: ContractMode): ContractMode =>
  before === "information-only" || now === "information-only" ? "information-only" : "full";

export type WriteRefusal = "contract" | "too-early" | "open-already";

/**
 * Returns the reason for which a party may not write or change their review of a lesson now; null when they
 * may. A party may still write after the lesson's day; a review that the other party could read cannot be
 * changed.
 *
 * @param lessonDay Japan day
 */
export function writeRefusal(
  party: Party,
  reviews: readonly ReviewOf[],
  lessonDay: string,
  { mode, now }: { mode: ContractMode; now: number },
): WriteRefusal | null {
  if (party === "teacher" && mode !== "full") return "contract";
  if (dayOf(now) < lessonDay) return "too-early";
  const own = reviews.find(({ by }) => by === party);
  if (own?.mode === "full" && revealed(reviews, lessonDay, now)) return "open-already";
  return null;
}

/** The state of a lesson's reviews for one party. */
export type ReviewState =
  | "ahead"
  | "own-missing"
  | "waiting"
  | "open"
  | "private"
  | "resting"
  | "none";

/**
 * Returns the state of a lesson's reviews as one party sees it.
 *
 * @returns `ahead` before the lesson's day, `own-missing` while the party can write, `waiting` for the other
 * party or the end of the day, `open` when both are readable, `private` for a note of the ALT, `resting` for
 * an ALT's review from before an information-only contract, `none` when there will be none
 */
export function reviewState(
  party: Party,
  reviews: readonly ReviewOf[],
  lessonDay: string,
  at: { mode: ContractMode; now: number },
): ReviewState {
  const own = readable(party, reviews, lessonDay, at).find(({ by }) => by === party);
  if (!own) {
    const refusal = writeRefusal(party, reviews, lessonDay, at);
    return refusal === "contract" ? "none" : refusal === "too-early" ? "ahead" : "own-missing";
  }
  if (own.mode !== "full") return "private";
  if (at.mode !== "full") return "resting";
  return revealed(reviews, lessonDay, at.now) ? "open" : "waiting";
}

/** Comparison function that sorts lessons by day and period; a lesson without a period comes first. */
export const byTime = (
  one: { on: string; period: number | null },
  other: { on: string; period: number | null },
): number => one.on.localeCompare(other.on) || (one.period ?? 0) - (other.period ?? 0);

/**
 * Returns the day one week after a lesson, or the first day after further whole weeks that is not past.
 *
 * @param on Japan day of the lesson
 * @param today Japan day
 */
export function nextLessonDay(on: string, today: string): string {
  let day = addDays(on, 7);
  while (day < today) day = addDays(day, 7);
  return day;
}
