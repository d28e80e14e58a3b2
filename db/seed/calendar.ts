import type { SchoolStage } from "../../app/people/vocabulary";
import { isHoliday, isYearEnd, vacationOf, weekday } from "../calendar/holidays";

/** A school day counted from today (0), and a clock time in Japan (`H:MM`). */
export type Moment = readonly [day: number, time: string];

export type Calendar = {
  /** The instant of a moment, in UTC milliseconds. */
  at(moment: Moment): number;
  /** The Japan date of a school day, as YYYY-MM-DD. */
  date(day: number): string;
  /**
   * The start of a period in UTC milliseconds; `next` is the first one after now, or the last of the day when
   * all have begun.
   */
  bell(stage: SchoolStage, day: number, period: number | "next"): { at: number; period: number };
};

export const minute = 60_000;
const dayLength = 86_400_000;
/** Japan has no daylight saving time. */
const offset = 9 * 60 * minute;
/** How far the calendar reaches in either direction, in school days. */
const reach = 170;

const secondary = ["8:50", "9:50", "10:50", "11:50", "13:40", "14:40"];
const elementary = ["8:45", "9:35", "10:45", "11:35", "13:50", "14:40"];

const dayOf = (instant: number) => Math.floor((instant + offset) / dayLength);

/**
 * Returns a calendar of the school days around `now`, without weekends, public holidays and long vacations.
 * A vacation that touches the coming week is ignored, so that the sample data has current visits during
 * vacations, too.
 *
 * @param now UTC milliseconds
 */
export function calendarAround(now: number): Calendar {
  const today = dayOf(now);
  const ignored = new Set<string | null>();
  for (let day = today; day <= today + 7; day += 1) ignored.add(vacationOf(day));

  const isSchoolDay = (day: number) => {
    if (weekday(day) % 6 === 0 || isHoliday(day) || isYearEnd(day)) return false;
    const vacation = vacationOf(day);
    return vacation === null || ignored.has(vacation);
  };
  const walk = (from: number, step: 1 | -1) => {
    const days: number[] = [];
    for (let day = from; days.length < reach; day += step) if (isSchoolDay(day)) days.push(day);
    return days;
  };
  // Day 0 is today or the next school day, day -1 is always before today, so that past events stay in the
  // past.
  const ahead = walk(today, 1);
  const behind = walk(today - 1, -1);

  const dayAt = (index: number) => {
    const day = index >= 0 ? ahead[index] : behind[-index - 1];
    if (day === undefined) throw new RangeError(`The sample calendar does not reach day ${index}.`);
    return day;
  };
  const at = ([day, time]: Moment) => {
    const [, hours, minutes] = /^(\d{1,2}):(\d{2})$/.exec(time) ?? [];
    if (!hours || !minutes) throw new RangeError(`Not a clock time: ${time}`);
    return dayAt(day) * dayLength - offset + (Number(hours) * 60 + Number(minutes)) * minute;
  };

  return {
    at,
    date: (day) => new Date(dayAt(day) * dayLength).toISOString().slice(0, 10),
    bell(stage, day, period) {
      const bells = (stage === "es" ? elementary : secondary).map((time) => at([day, time]));
      const ahead = bells.findIndex((bell) => bell > now);
      const index = period !== "next" ? period - 1 : ahead < 0 ? bells.length - 1 : ahead;
      const bell = bells[index];
      if (bell === undefined) throw new RangeError(`No period ${period} in a ${stage}.`);
      return { at: bell, period: index + 1 };
    },
  };
}
