/** School days in general, without a school's own calendar. */
import { dayMs, isHoliday, isYearEnd, vacationOf, weekday } from "./holidays";

/**
 * Whether a day (`YYYY-MM-DD`) is a school day: not on a weekend, on a public holiday, at the turn of the
 * year or in a long vacation.
 */
export const isSchoolDay = (day: string): boolean => {
  const number = Math.floor(Date.parse(`${day}T00:00:00Z`) / dayMs);
  return (
    weekday(number) % 6 !== 0 &&
    !isHoliday(number) &&
    !isYearEnd(number) &&
    vacationOf(number) === null
  );
};
