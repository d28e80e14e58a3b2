/** The suggested date of a step. */

import { addDays, dayOf } from "~/web/dates";
import { isSchoolDay } from "~db/calendar/school-days";
import { schoolDayFrom } from "./rules";
import { usualDays } from "./vocabulary";

/** The first school day two weeks or more after `now` (UTC milliseconds), as a Japan day. */
export const usualDueDay = (now: number): string =>
  schoolDayFrom(addDays(dayOf(now), usualDays), isSchoolDay);
