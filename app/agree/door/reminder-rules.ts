/** When a teacher is reminded: once, after a while, and never when a school has other things to do. Pure. */
import { addDays } from "~/web/dates";

/** School days without an answer before the one reminder. */
const schoolDaysToReminder = 5;

/** The end of the school year belongs to other things. */
const isMarch = (day: string): boolean => day.slice(5, 7) === "03";

export type SchoolCalendar = {
  /** No weekend, holiday or vacation. */
  isSchoolDay: (day: string) => boolean;
  /** Days that the school named as quiet, such as test weeks; both ends included. */
  quiet: readonly { from: string; until: string }[];
};

/** A day on which a teacher may be written to. */
function isReminderDay(day: string, { isSchoolDay, quiet }: SchoolCalendar): boolean {
  const isQuiet = quiet.some(({ from, until }) => from <= day && day <= until);
  return isSchoolDay(day) && !isMarch(day) && !isQuiet;
}

/**
 * Whether today is a day for the reminder.
 *
 * @param since the day on which the newest version, or the link to it, came to the teacher
 */
export function isReminderDue(since: string, today: string, calendar: SchoolCalendar): boolean {
  if (!isReminderDay(today, calendar)) return false;
  let days = 0;
  for (let day = addDays(since, 1); day <= today; day = addDays(day, 1)) {
    if (isReminderDay(day, calendar)) days += 1;
    if (days >= schoolDaysToReminder) return true;
  }
  return false;
}
