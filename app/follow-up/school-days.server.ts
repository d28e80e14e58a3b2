/** Which days schools are open, as far as one can know without a school's own calendar. */
import { addDays, dayMs, dayOf } from "~/web/dates";
import { isHoliday, isYearEnd, vacationOf, weekday } from "~db/seed/holidays";
import { schoolDayFrom } from "./rules";
import { usualDays } from "./vocabulary";

const isSchoolDay = (day: string): boolean => {
  const number = Math.floor(Date.parse(`${day}T00:00:00Z`) / dayMs);
  return (
    weekday(number) % 6 !== 0 &&
    !isHoliday(number) &&
    !isYearEnd(number) &&
    vacationOf(number) === null
  );
};

/** The usual day to look at a step: two weeks on, or the first school day after that. */
export const usualDueDay = (now: number): string =>
  schoolDayFrom(addDays(dayOf(now), usualDays), isSchoolDay);
