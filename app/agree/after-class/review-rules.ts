/** Who writes and reads what the two say after a lesson, and when. Pure: data in, answer out. */
import { addDays, dayOf, instantOf } from "~/web/dates";
import type { ContractMode, Party } from "../vocabulary";

/** As much of a review as decides who reads it. */
export type ReviewOf = { by: Party; mode: ContractMode };

/** 24:00 in Japan on the lesson's day, when waiting for each other ends. */
export const eveningEnds = (lessonDay: string): number => instantOf(addDays(lessonDay, 1));

/**
 * Whether the two see each other's review: once both have written, or the evening of the lesson's day is
 * over. A private note of the time when the contract informed only opens nothing.
 *
 * @param lessonDay YYYY-MM-DD
 */
export function revealed(reviews: readonly ReviewOf[], lessonDay: string, now: number): boolean {
  const wrote = (party: Party) => reviews.some(({ by, mode }) => by === party && mode === "full");
  return (wrote("alt") && wrote("teacher")) || now >= eveningEnds(lessonDay);
}

/** The two of the agreement, and a mentor of the ALT with whom both share their reviews. */
export type ReviewReader = Party | "mentor";

/**
 * The reviews of a lesson that a reader sees. While the contract informs only there is nothing but the
 * ALT's own notes, and those of such a time stay the ALT's alone for good.
 *
 * @param mode what the contract allows now
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

/** What the contract allowed for a review that is changed: once a private note, it stays one. */
export const modeOfReview = (before: ContractMode | null, now: ContractMode): ContractMode =>
  before === "information-only" || now === "information-only" ? "information-only" : "full";

export type WriteRefusal = "contract" | "too-early" | "open-already";

/**
 * Why one of the two cannot write or change their review now; null when they can. Whoever missed the
 * evening may still write; what the other has read stays as it was.
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

/** How a lesson's reviews stand for one of the two. */
export type ReviewState =
  | "ahead"
  | "own-missing"
  | "waiting"
  | "open"
  | "private"
  | "resting"
  | "none";

/**
 * @returns `ahead` before its day, `own-missing` while one can write, `waiting` for the other or the
 * evening, `open` once both are seen, `private` for the ALT's own note, `resting` for a review of the ALT's
 * from before the contract informed only, `none` where there is none to come
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

/** Lessons by day, then by period; those without a period come first on their day. */
export const byTime = (
  one: { on: string; period: number | null },
  other: { on: string; period: number | null },
): number => one.on.localeCompare(other.on) || (one.period ?? 0) - (other.period ?? 0);

/** The same class a week later, and never in the past. @param today a Japan day */
export function nextLessonDay(on: string, today: string): string {
  let day = addDays(on, 7);
  while (day < today) day = addDays(day, 7);
  return day;
}
