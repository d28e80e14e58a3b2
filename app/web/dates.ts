/**
 * Dates in the formats of Japan's schools. Japan has one time zone without summer time, so a Japan date is a
 * UTC date nine hours ahead. Instants are UTC milliseconds, days are `YYYY-MM-DD`, times are `HH:MM`.
 */
import type { Locale } from "~/people/vocabulary";

const hour = 3_600_000;
export const dayMs = 24 * hour;
const offset = 9 * hour;

const weekdays = {
  en: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
  ja: ["日", "月", "火", "水", "木", "金", "土"],
} as const;
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const two = (n: number) => String(n).padStart(2, "0");
const inJapan = (instant: number) => new Date(instant + offset);

/** Returns the day in Japan (`YYYY-MM-DD`) at an instant in UTC milliseconds. */
export const dayOf = (instant: number): string => inJapan(instant).toISOString().slice(0, 10);

/** Returns the clock time in Japan (`HH:MM`) at an instant in UTC milliseconds. */
export const timeOf = (instant: number): string => inJapan(instant).toISOString().slice(11, 16);

/** Returns the clock time in Japan with seconds (`HH:MM:SS`) at an instant in UTC milliseconds. */
export const secondsOf = (instant: number): string => inJapan(instant).toISOString().slice(11, 19);

/**
 * Returns the instant, in UTC milliseconds, of a day (`YYYY-MM-DD`) and clock time (`HH:MM`) in Japan; NaN
 * when there is no such day or time.
 */
export function instantOf(day: string, time = "00:00"): number {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time))
    return Number.NaN;
  const instant = Date.parse(`${day}T${time}:00Z`) - offset;
  // Some engines parse 31 February as 3 March, so the result must format to the same day.
  return Number.isFinite(instant) && dayOf(instant) === day ? instant : Number.NaN;
}

/** Returns the day (`YYYY-MM-DD`) that is `days` days after the given day; a negative number goes back. */
export const addDays = (day: string, days: number): string => dayOf(instantOf(day) + days * dayMs);

/** Returns the number of days from one day (`YYYY-MM-DD`) to another; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((instantOf(to) - instantOf(from)) / dayMs);

/** Returns the Monday of the week that contains a day (both `YYYY-MM-DD`). */
export function mondayOf(day: string): string {
  const weekday = inJapan(instantOf(day)).getUTCDay();
  return addDays(day, weekday === 0 ? -6 : 1 - weekday);
}

/**
 * Returns the number of the school year (年度) that contains a day (`YYYY-MM-DD`). A school year runs from
 * April to March and has the number of the year in which it begins: 2026-02-01 gives 2025.
 */
export function schoolYearOf(day: string): number {
  const [year = 0, month = 0] = day.split("-").map(Number);
  return month >= 4 ? year : year - 1;
}

/**
 * Formats a school year as `2025年度` or `school year 2025/26`, because a bare 2025 is ambiguous in English.
 */
export const formatSchoolYear = (year: number, locale: Locale): string =>
  locale === "ja" ? `${year}年度` : `school year ${year}/${two((year + 1) % 100)}`;

/** Formats a day (`YYYY-MM-DD`) with the weekday: `Fri 3 Oct 2025` or `2025年10月3日（金）`. */
export function formatDay(day: string, locale: Locale): string {
  const date = inJapan(instantOf(day));
  const [year, month, dayOfMonth] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  const weekday = weekdays[locale][date.getUTCDay()];
  return locale === "ja"
    ? `${year}年${month + 1}月${dayOfMonth}日（${weekday}）`
    : `${weekday} ${dayOfMonth} ${months[month]} ${year}`;
}

/**
 * Formats a day (`YYYY-MM-DD`) with the year of the Japanese era, as on school paper: `令和7年10月3日（金）` or `Fri
 * 3 Oct 2025 (Reiwa 7)`.
 */
export function formatEraDay(day: string, locale: Locale): string {
  const [year = 0] = day.split("-").map(Number);
  const era = year - 2018;
  const date = formatDay(day, locale);
  // Days before the era began (May 2019) keep the plain format.
  if (era < 1) return date;
  if (locale === "en") return `${date} (Reiwa ${era})`;
  return date.replace(/^\d+/, era === 1 ? "令和元" : `令和${era}`);
}

/** Formats a day (`YYYY-MM-DD`) without the year, for lists of near days: `Fri 3 Oct` or `10/3（金）`. */
export function formatShortDay(day: string, locale: Locale): string {
  const date = inJapan(instantOf(day));
  const weekday = weekdays[locale][date.getUTCDay()];
  return locale === "ja"
    ? `${date.getUTCMonth() + 1}/${date.getUTCDate()}（${weekday}）`
    : `${weekday} ${date.getUTCDate()} ${months[date.getUTCMonth()]}`;
}

/**
 * Formats the Japan day of an instant (UTC milliseconds) like `formatDay`: `Fri 3 Oct 2025` or
 * `2025年10月3日（金）`.
 */
export const formatDate = (instant: number, locale: Locale) => formatDay(dayOf(instant), locale);

/** Formats the Japan day of an instant (UTC milliseconds) without the year, like `formatShortDay`. */
export const formatShortDate = (instant: number, locale: Locale) =>
  formatShortDay(dayOf(instant), locale);

/**
 * Formats an instant (UTC milliseconds) as day and clock time in Japan: `Fri 3 Oct 2025, 10:40` or
 * `2025年10月3日（金） 10:40`.
 */
export const formatDateTime = (instant: number, locale: Locale) =>
  `${formatDate(instant, locale)}${locale === "ja" ? " " : ", "}${timeOf(instant)}`;
