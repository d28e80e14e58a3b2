import { expect, test } from "vitest";
import { termAfter, usualDays } from "~/agree/school-terms";

test.each([
  ["2026-04-07", "2026-04-08", "2026-07-20"],
  ["2026-05-01", "2026-05-01", "2026-07-20"],
  ["2026-07-15", "2026-09-01", "2026-12-24"],
  ["2026-08-10", "2026-09-01", "2026-12-24"],
  ["2026-12-14", "2026-12-14", "2026-12-24"],
  ["2026-12-15", "2027-01-08", "2027-03-24"],
  ["2027-03-20", "2027-04-08", "2027-07-20"],
])("a sheet made on %s covers %s to %s", (today, startsOn, endsOn) =>
  expect(usualDays(today)).toEqual({ startsOn, endsOn }),
);

test.each([
  ["2026-12-24", "2026-12-20", "2027-01-08"],
  ["2027-03-24", "2027-03-01", "2027-04-08"],
  ["2026-07-20", "2026-08-01", "2026-09-01"],
  ["2026-07-20", "2027-01-20", "2027-01-20"],
])("the term after %s, on %s, starts on %s", (ended, today, startsOn) =>
  expect(termAfter(ended, today).startsOn).toBe(startsOn),
);
