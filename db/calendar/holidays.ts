/** Japan's public holidays and school vacations. Days are numbers: days since 1 January 1970 in Japan. */
export const dayMs = 86_400_000;

/** Month and day as one number: 504 is 4 May. */
const monthDay = (day: number) => {
  const date = new Date(day * dayMs);
  return (date.getUTCMonth() + 1) * 100 + date.getUTCDate();
};
const yearOf = (day: number) => new Date(day * dayMs).getUTCFullYear();

/**
 * Returns the day of the week from 0 (Sunday) to 6 (Saturday).
 *
 * @param day days since 1 January 1970 in Japan
 */
export const weekday = (day: number) => (((day + 4) % 7) + 7) % 7;

const fixed = new Set([101, 211, 223, 429, 503, 504, 505, 811, 1103, 1123]);
/** Months with a holiday on their n-th Monday. */
const mondays = new Map([
  [1, 2],
  [7, 3],
  [9, 3],
  [10, 2],
]);

/** The common approximation of the equinoxes, correct from 1980 to 2099. */
function equinox(year: number, start: number): number {
  const passed = year - 1980;
  return Math.floor(start + 0.242194 * passed - Math.floor(passed / 4));
}

function named(day: number): boolean {
  const at = monthDay(day);
  const month = Math.floor(at / 100);
  const date = at % 100;
  if (fixed.has(at)) return true;
  if (weekday(day) === 1 && mondays.get(month) === Math.ceil(date / 7)) return true;
  if (month === 3) return date === equinox(yearOf(day), 20.8431);
  return month === 9 && date === equinox(yearOf(day), 23.2488);
}

/** True when the day is a substitute holiday: the holidays directly before it include a Sunday. */
function substitute(day: number): boolean {
  for (let before = day - 1; named(before); before -= 1) {
    if (weekday(before) === 0) return true;
  }
  return false;
}

/**
 * Whether a day is one of Japan's public holidays, including substitute holidays and days between two
 * holidays.
 *
 * @param day days since 1 January 1970 in Japan
 */
export const isHoliday = (day: number): boolean =>
  named(day) || substitute(day) || (named(day - 1) && named(day + 1));

/**
 * Whether a day is from 29 December to 3 January, when schools are closed on any weekday.
 *
 * @param day days since 1 January 1970 in Japan
 */
export const isYearEnd = (day: number): boolean => monthDay(day) >= 1229 || monthDay(day) <= 103;

/**
 * Returns the key of the long school vacation that contains a day, such as `2026-summer`; null in term time.
 *
 * @param day days since 1 January 1970 in Japan
 */
export function vacationOf(day: number): string | null {
  const at = monthDay(day);
  const year = yearOf(day);
  if (at >= 326 && at <= 407) return `${year}-spring`;
  if (at >= 721 && at <= 831) return `${year}-summer`;
  if (at >= 1225) return `${year}-winter`;
  return at <= 107 ? `${year - 1}-winter` : null;
}
