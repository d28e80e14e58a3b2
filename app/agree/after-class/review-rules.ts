/** Who may write and read reviews, and when. Pure functions. */
import { addDays, dayOf, instantOf } from "~/web/dates";
import type { ContractMode, Party } from "../vocabulary";

/** The fields of a review that decide who may read it. */
export type ReviewOf = { by: Party; mode: ContractMode };

/**
 * Returns the end of a lesson's day in Japan, in UTC milliseconds. From this time on, each party may read the
 * other's review even without having written one.
 */
export const eveningEnds = (lessonDay: string): number => instantOf(addDays(lessonDay, 1));

/**
 * True when the ALT and the teacher may read each other's review of a lesson: after both have written one,
 * or after the end of the lesson's day. A review that was written under an information-only contract is a
 * private note and does not count.
 *
 * @param lessonDay Japan day (`YYYY-MM-DD`)
 * @param now UTC milliseconds
 */
export function revealed(reviews: readonly ReviewOf[], lessonDay: string, now: number): boolean {
  const wrote = (party: Party) => reviews.some(({ by, mode }) => by === party && mode === "full");
  return (wrote("alt") && wrote("teacher")) || now >= eveningEnds(lessonDay);
}

/** The readers of reviews: the two parties, and a mentor of the ALT to whom both gave consent. */
export type ReviewReader = Party | "mentor";

/**
 * Returns the reviews of a lesson that a reader may see. The ALT always sees their own review. Reviews that
 * were written under an information-only contract are never shown to anyone else. While such a contract
 * applies, the ALT sees only their own review, and the other readers see none.
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
 * Returns the contract mode to store with a new or changed review: `information-only` when this mode applies
 * now or is already stored with the review, so that a private note never becomes readable; otherwise `full`.
 *
 * @param before contract mode of the stored review; null for a new review
 * @param now contract mode that applies now
 */
export const modeOfReview = (before: ContractMode | null, now: ContractMode): ContractMode =>
  before === "information-only" || now === "information-only" ? "information-only" : "full";

export type WriteRefusal = "contract" | "too-early" | "open-already";

/**
 * Returns why a party may not write or change their review of a lesson now; null when they may.
 *
 * @param lessonDay Japan day
 * @returns `contract` when the contract allows the teacher no reviews, `too-early` before the lesson's day,
 * `open-already` when the other party may read the review, which can then no longer be changed
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
 * Returns what one party sees about the reviews of a lesson.
 *
 * @returns `ahead` before the lesson's day; `own-missing` when the party can write a review; `waiting` when
 * the other party has not written and the day is not over; `open` when each may read the other's review;
 * `private` when the ALT's review is a private note; `resting` when the ALT wrote the review before the
 * contract became information-only; `none` when the contract allows the party no review
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
 * Returns the day one week after a lesson; when that day is past, the next same weekday from today on.
 *
 * @param on Japan day of the lesson
 * @param today Japan day
 */
export function nextLessonDay(on: string, today: string): string {
  let day = addDays(on, 7);
  while (day < today) day = addDays(day, 7);
  return day;
}
