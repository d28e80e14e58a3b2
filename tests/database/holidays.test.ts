import { expect, test } from "vitest";
import { isHoliday } from "~db/calendar/holidays";

/** The Cabinet Office's lists, including substitute holidays and days between two holidays. */
const lists: Record<number, string> = {
  2025: `01-01 01-13 02-11 02-23 02-24 03-20 04-29 05-03 05-04 05-05 05-06 07-21 08-11 09-15 09-23
    10-13 11-03 11-23 11-24`,
  2026: `01-01 01-12 02-11 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-20 08-11 09-21 09-22 09-23
    10-12 11-03 11-23`,
};

test.each(Object.entries(lists))("knows the public holidays of %s", (year, list) => {
  const first = Date.UTC(Number(year), 0, 1) / 86_400_000;
  const found = Array.from({ length: 365 }, (_, day) => first + day)
    .filter(isHoliday)
    .map((day) => new Date(day * 86_400_000).toISOString().slice(5, 10));
  expect(found).toEqual(list.split(/\s+/));
});
