/** Parses the time and the tag of a line that was noted on paper. Pure functions. */

import { dayOf, instantOf } from "~/web/dates";
import type { ErrorCode } from "~/web/forms/fields";
import { narrow as narrowed } from "~/web/forms/narrow";
import type { NoteSign } from "../vocabulary";

/** The fields of a line; their form names end in the number of the line. */
export const lineFields = ["time", "note", "tag"] as const;
export type LineField = (typeof lineFields)[number];

/** Number of rows shown at first; without JavaScript further lines need a second submit. */
export const firstLines = 10;
/** Maximum number of rows in one submit; a lesson on paper has about thirty. */
export const mostLines = 60;
/** Maximum length of a line's tag, in characters. */
export const longestTag = 200;

const minute = 60_000;
/** How long before and after the lesson a note may lie, in milliseconds. */
const before = 30 * minute;
const after = 60 * minute;

const narrow = (typed: string) => narrowed(typed).trim();

type Lesson = { startedAt: number; minutes: number };
type Parsed<T> = { value: T; error?: undefined } | { value?: undefined; error: ErrorCode };

/** The clock time in a typed text as `HH:MM`, or null. */
function clockTime(typed: string): string | null {
  const match = /^(\d{1,2})[:.時]?(\d{2})分?$/.exec(typed);
  return match ? `${match[1]?.padStart(2, "0")}:${match[2]}` : null;
}

/**
 * Converts a typed time to an instant: `935`, `9:35` or `0935` on the lesson's day, or `+12` for 12 minutes
 * after the start of the lesson.
 *
 * @param lesson its start in UTC milliseconds and its planned length in minutes
 * @returns UTC milliseconds, or an error code
 */
export function lessonInstant(typed: string, lesson: Lesson): Parsed<number> {
  const text = narrow(typed).replace(/\s/g, "");
  const minutes = /^\+(\d{1,3})分?$/.exec(text);
  const time = clockTime(text);
  const instant = minutes
    ? lesson.startedAt + Number(minutes[1]) * minute
    : time
      ? instantOf(dayOf(lesson.startedAt), time)
      : Number.NaN;
  if (!Number.isFinite(instant)) return { error: "bad-time" };
  const end = lesson.startedAt + lesson.minutes * minute;
  const isNearLesson = instant >= lesson.startedAt - before && instant <= end + after;
  return isNearLesson ? { value: instant } : { error: "not-in-lesson" };
}

export type LineTag = { criteria: string[]; sign: NoteSign | null };
type Criterion = { id: string; title: string };

const plain = (text: string) => narrow(text).toLowerCase();

/**
 * The id of the criterion that a number of the list or the first letters of a title identify; null when none
 * or several match.
 */
function criterionOf(typed: string, criteria: readonly Criterion[]): string | null {
  // An accepted suggestion of the browser's list reads "3 Clear instructions".
  const number = /^(\d{1,2})(?:\s|$)/.exec(typed);
  if (number) return criteria[Number(number[1]) - 1]?.id ?? null;
  const exact = criteria.find(({ title }) => plain(title) === typed);
  const found = criteria.filter(({ title }) => plain(title).startsWith(typed));
  return exact?.id ?? (found.length === 1 ? (found[0]?.id ?? null) : null);
}

/**
 * Converts the typed tag of a line from paper to criterion ids and a sign. A tag consists of numbers from the
 * list of criteria or the first letters of one title, with an optional `+` (went well) or `?` (wonder) before
 * or after them.
 *
 * @param criteria in the order of their numbers
 * @returns the criterion ids and the sign (null when there is none), or an error code
 */
export function lineTag(typed: string, criteria: readonly Criterion[]): Parsed<LineTag> {
  const text = plain(typed);
  const signs = /^([+?]?)(.*?)([+?]?)$/s.exec(text);
  const mark = signs?.[1] || signs?.[3];
  const sign = mark === "+" ? "well" : mark === "?" ? "wonder" : null;
  const rest = (signs?.[2] ?? "").trim();
  if (rest === "") return { value: { criteria: [], sign } };
  const parts = /^[\d\s,、]+$/.test(rest) ? rest.split(/[\s,、]+/).filter(Boolean) : [rest];
  const ids = parts.map((part) => criterionOf(part, criteria));
  return ids.every((id) => id !== null)
    ? { value: { criteria: [...new Set(ids)], sign } }
    : { error: "which-criterion" };
}
