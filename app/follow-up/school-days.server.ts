/** Days that suit a school, for the next look at a step. */

import { addDays, dayOf } from "~/web/dates";
import { isSchoolDay } from "~db/calendar/school-days";
import { schoolDayFrom } from "./rules";
import { usualDays } from "./vocabulary";

/** The usual day to look at a step: two weeks on, or the first school day after that. */
export const usualDueDay = (now: number): string =>
  schoolDayFrom(addDays(dayOf(now), usualDays), isSchoolDay);
