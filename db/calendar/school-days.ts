/** School days in general, without a school's own calendar. */
import { dayMs, isHoliday, isYearEnd, vacationOf, weekday } from "./holidays";

/** False on weekends, public holidays, at the turn of the year and in long vacations. `day` is `YYYY-MM-DD`. */
export const isSchoolDay = (day: string): boolean => {
  const number = Math.floor(Date.parse(`${day}T00:00:00Z`) / dayMs);
  return (
    weekday(number) % 6 !== 0 &&
    !isHoliday(number) &&
    !isYearEnd(number) &&
    vacationOf(number) === null
  );
};
