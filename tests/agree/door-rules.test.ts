/** Rules of the door that need no database: when to remind, and how a form is read. */
import { describe, expect, test } from "vitest";
import type { AgreementContent, Task } from "~/agree/agreement";
import { doorState } from "~/agree/door/door-view";
import { isReminderDue } from "~/agree/door/reminder-rules";
import { ownerClashes, withMyOwners, withOwners } from "~/agree/door/sheet-form";
import { isDoorPath } from "~/web/door-path";
import { isSchoolDay } from "~db/calendar/school-days";

describe("the reminder", () => {
  const calendar = { isSchoolDay, quiet: [] };
  const firstDay = (since: string, given = calendar as Parameters<typeof isReminderDue>[2]) => {
    for (let ahead = 1; ahead < 90; ahead += 1) {
      const day = new Date(Date.parse(since) + ahead * 86_400_000).toISOString().slice(0, 10);
      if (isReminderDue(since, day, given)) return day;
    }
    return null;
  };

  test("comes after five school days", () => {
    // Thu 1 October 2026: Fri, then Mon to Thu.
    expect(firstDay("2026-10-01")).toBe("2026-10-08");
  });

  test("waits for weekends and holidays to pass", () => {
    // Tue 3 November is a holiday.
    expect(firstDay("2026-10-29")).toBe("2026-11-06");
  });

  test("never comes in a quiet week, and its days do not count", () => {
    const quiet = [{ from: "2026-10-05", until: "2026-10-09" }];
    expect(firstDay("2026-10-01", { isSchoolDay, quiet })).toBe("2026-10-16");
    expect(isReminderDue("2026-09-01", "2026-10-05", { isSchoolDay, quiet })).toBe(false);
    expect(isReminderDue("2026-09-01", "2026-10-09", { isSchoolDay, quiet })).toBe(false);
  });

  test("never comes in March or in a vacation", () => {
    expect(firstDay("2027-02-26")).toBe("2027-04-14");
    expect(firstDay("2026-12-22")).toMatch(/^2027-01-/);
  });
});

describe("the form", () => {
  const task = (id: string, more: Partial<Task> = {}): Task => ({
    id,
    phase: "before",
    owner: "alt",
    title: id,
    when: "",
    how: "",
    hidden: false,
    ...more,
  });
  const content: AgreementContent = {
    tasks: [task("a"), task("b", { hidden: true }), task("c", { owner: "teacher" }), task("d")],
    plan: [],
    lines: { goal: "", page: "", language: "", slot: "", contact: "" },
    reviewOn: "",
  };
  const fixed = { c: { owner: "teacher" as const, reason: { en: "", ja: "" } } };
  const ownersOf = ({ tasks }: AgreementContent) => tasks.map(({ owner }) => owner);

  test("changes visible tasks without a fixed owner and keeps everything else", () => {
    const values = {
      "owner.a": "both",
      "owner.b": "both",
      "owner.c": "alt",
      "owner.d": "nobody",
      "owner.e": "alt",
    };
    const changed = withOwners(content, values, fixed);
    expect(ownersOf(changed)).toEqual(["both", "alt", "teacher", "alt"]);
    expect({ ...changed, tasks: [] }).toEqual({ ...content, tasks: [] });
    expect(ownersOf(content)).toEqual(["alt", "alt", "teacher", "alt"]);
  });

  test("keeps the choice after a clash", () => {
    const clashes = ownerClashes([
      { key: "task/a/owner", mine: "both", theirs: "teacher" },
      { key: "line/goal", mine: "x", theirs: "y" },
    ]);
    expect(clashes).toEqual({ a: { mine: "both", theirs: "teacher" } });
    expect(ownersOf(withMyOwners(content, clashes))[0]).toBe("both");
  });
});

test("the state of a sheet follows from confirmations, contract and dates", () => {
  const sheet = { state: "proposed", mode: "full", confirmedBy: ["alt"] } as const;
  expect(doorState(sheet as never, false)).toBe("first");
  expect(doorState(sheet as never, true)).toBe("proposal");
  expect(doorState({ ...sheet, confirmedBy: ["teacher"] } as never, true)).toBe("waiting");
  expect(doorState({ ...sheet, confirmedBy: ["alt", "teacher"] } as never, true)).toBe("agreed");
  expect(doorState({ ...sheet, mode: "information-only" } as never, true)).toBe("information");
  expect(doorState({ ...sheet, state: "ended" } as never, true)).toBe("ended");
});

test.each([
  ["/teacher", true],
  ["/teacher/abc", true],
  ["/teacher/abc.data", true],
  ["/teacher.data", true],
  ["/Teacher/abc", true],
  ["/%74eacher/abc", true],
  ["/teachers", false],
  ["/schools/teacher", false],
  ["/", false],
])("%s is a path of the door: %s", (path, isDoor) => {
  expect(isDoorPath(path)).toBe(isDoor);
});
