/** The suggested date of a step. */

import { addDays, dayOf } from "~/web/dates";
import { isSchoolDay } from "~db/calendar/school-days";
import { schoolDayFrom } from "./rules";
import { usualDays } from "./vocabulary";

/**
 * Returns the suggested date of a step (`YYYY-MM-DD`): the first school day two weeks or more after `now`.
 *
 * @param now UTC milliseconds
 */
export const usualDueDay = (now: number): string =>
  schoolDayFrom(addDays(dayOf(now), usualDays), isSchoolDay);
