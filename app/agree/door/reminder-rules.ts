/** When a teacher gets the one reminder. Pure functions. */
import { addDays } from "~/web/dates";

/** Number of school days without an answer before the reminder. */
const schoolDaysToReminder = 5;

/** No reminders in March, the end of the school year. */
const isMarch = (day: string): boolean => day.slice(5, 7) === "03";

export type SchoolCalendar = {
  /** False on weekends, holidays and in vacations. */
  isSchoolDay: (day: string) => boolean;
  /** The school's quiet weeks, such as test weeks; both days included. */
  quiet: readonly { from: string; until: string }[];
};

/** True when teachers may get mail on a day. */
function isReminderDay(day: string, { isSchoolDay, quiet }: SchoolCalendar): boolean {
  const isQuiet = quiet.some(({ from, until }) => from <= day && day <= until);
  return isSchoolDay(day) && !isMarch(day) && !isQuiet;
}

/**
 * True when the reminder to a partner teacher is due today: today is a reminder day, and at least the fifth
 * one since `since`. Reminder days are school days outside March and outside the school's quiet weeks.
 *
 * @param since the Japan day on which the newest version or its link reached the teacher
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
