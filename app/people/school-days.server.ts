/** Which days schools are open, as far as one can know without a school's own calendar. */
import { dayMs } from "~/web/dates";
import { isHoliday, isYearEnd, vacationOf, weekday } from "~db/seed/holidays";

/** No weekend, public holiday, turn of the year or long vacation. `day` is YYYY-MM-DD. */
export const isSchoolDay = (day: string): boolean => {
  const number = Math.floor(Date.parse(`${day}T00:00:00Z`) / dayMs);
  return (
    weekday(number) % 6 !== 0 &&
    !isHoliday(number) &&
    !isYearEnd(number) &&
    vacationOf(number) === null
  );
};
