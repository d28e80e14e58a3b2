/** Every rule of visits, for every kind of person. */
import { describe, expect, test } from "vitest";
import { stageFromName } from "~/people/stage-names";
import {
  canAnswer,
  canChangePlan,
  canChooseFocus,
  canObserve,
  canPlanFor,
  canPrintSheet,
  canSeePlan,
  firstStatus,
  isParty,
  type VisitActor,
  type VisitFacts,
} from "~/visits/rules";
import {
  dayError,
  firstDay,
  isWeekend,
  observerOf,
  planChoices,
  usualMinutes,
} from "~/visits/visit-rules";
import { type VisitKind, type VisitStatus, visitKinds, visitStatuses } from "~/visits/vocabulary";

const person = (id: string, roles: Partial<VisitActor> = {}): VisitActor => ({
  id,
  coordinator: false,
  mentor: false,
  alt: false,
  ...roles,
});

/** The visit's ALT and mentor, and all other kinds of people. */
const people = {
  alt: person("alt", { alt: true }),
  mentor: person("mentor", { mentor: true }),
  otherAlt: person("other-alt", { alt: true }),
  otherMentor: person("other-mentor", { mentor: true }),
  coordinator: person("coordinator", { coordinator: true }),
};
type Who = keyof typeof people;
const everybody = Object.keys(people) as Who[];

const visitOf = (change: Partial<VisitFacts> = {}): VisitFacts => {
  const kind = change.kind ?? "full";
  const mentorId = kind === "self" ? null : "mentor";
  return {
    kind,
    status: "planned",
    altId: "alt",
    mentorId,
    observerId: observerOf({ kind, altId: "alt", mentorId }),
    requestedBy: "mentor",
    observation: null,
    ...change,
  };
};

const open = { status: "open" as const };
const shared = { status: "shared" as const };

type Rule = (viewer: VisitActor, visit: VisitFacts) => boolean;
/** The people whom a rule permits. */
const whoMay = (rule: Rule, visit: VisitFacts) =>
  everybody.filter((who) => rule(people[who], visit));

describe("who may do what with a visit", () => {
  const cases: [string, Rule, Partial<VisitFacts>, Who[]][] = [
    ["is a party", isParty, {}, ["alt", "mentor"]],
    ["is a party alone", isParty, { kind: "self" }, ["alt"]],
    ["sees the plan", canSeePlan, {}, ["alt", "mentor", "coordinator"]],
    ["sees the plan of a self-observation", canSeePlan, { kind: "self" }, ["alt"]],
    ["answers a mentor's request", canAnswer, { status: "requested" }, ["alt"]],
    [
      "answers an ALT's request",
      canAnswer,
      { status: "requested", requestedBy: "alt" },
      ["mentor"],
    ],
    ["answers what stands", canAnswer, {}, []],
    ["answers what was declined", canAnswer, { status: "declined" }, []],
    ["changes a plan", canChangePlan, {}, ["alt", "mentor", "coordinator"]],
    ["changes a request", canChangePlan, { status: "requested" }, ["alt", "mentor", "coordinator"]],
    ["changes what was called off", canChangePlan, { status: "cancelled" }, []],
    ["changes what was declined", canChangePlan, { status: "declined" }, []],
    ["changes what is being observed", canChangePlan, { observation: open }, []],
    ["changes what they know as begun", canChangePlan, { begun: true }, []],
    ["changes a self-observation", canChangePlan, { kind: "self" }, ["alt"]],
    ["chooses the focus", canChooseFocus, {}, ["alt"]],
    ["chooses the focus of a request", canChooseFocus, { status: "requested" }, ["alt"]],
    ["chooses the focus while it is observed", canChooseFocus, { observation: open }, ["alt"]],
    ["chooses the focus once shared", canChooseFocus, { observation: shared }, []],
    [
      "chooses the focus while a correction is written",
      canChooseFocus,
      { observation: { ...open, everShared: true } },
      [],
    ],
    ["chooses a focus when shadowing", canChooseFocus, { kind: "shadow" }, []],
    ["chooses the focus of what was called off", canChooseFocus, { status: "cancelled" }, []],
    ["prints the sheet", canPrintSheet, {}, ["alt", "mentor"]],
    ["prints the sheet of what was called off", canPrintSheet, { status: "cancelled" }, []],
    ["observes", canObserve, {}, ["mentor"]],
    ["observes when shadowing", canObserve, { kind: "shadow" }, ["alt"]],
    ["observes what waits for a yes", canObserve, { status: "requested" }, []],
  ];

  test.each(cases)("%s", (_, rule, change, expected) => {
    expect(whoMay(rule, visitOf(change))).toEqual(expected);
  });

  test.each(visitStatuses)(
    "only the people of a %s visit may print or choose anything",
    (status) => {
      for (const kind of visitKinds) {
        const visit = visitOf({ status, kind });
        for (const rule of [canChooseFocus, canPrintSheet, canAnswer])
          expect(whoMay(rule, visit).filter((who) => who !== "alt" && who !== "mentor")).toEqual(
            [],
          );
      }
    },
  );
});

describe("planning", () => {
  type Plan = { altId: string; mentorId: string | null; kind: VisitKind };
  const full: Plan = { altId: "alt", mentorId: "mentor", kind: "full" };
  const peers: Plan = { altId: "alt", mentorId: "other-alt", kind: "full" };
  const self: Plan = { altId: "alt", mentorId: null, kind: "self" };
  const shadow: Plan = { altId: "alt", mentorId: "mentor", kind: "shadow" };

  const cases: [string, Plan, Partial<Record<Who, VisitStatus>>][] = [
    ["with a mentor", full, { alt: "requested", mentor: "planned", coordinator: "planned" }],
    ["between peers", peers, { alt: "requested", otherAlt: "requested", coordinator: "planned" }],
    ["alone", self, { alt: "planned" }],
    ["to shadow", shadow, { alt: "requested", mentor: "planned", coordinator: "planned" }],
  ];

  test.each(cases)("%s: permission and first status", (_, plan, expected) => {
    const found = Object.fromEntries(
      everybody
        .filter((who) => canPlanFor(people[who], plan))
        .map((who) => [who, firstStatus(people[who], plan)]),
    );
    expect(found).toEqual(expected);
  });

  test("a mentor's request for their own lesson needs an answer", () => {
    const both = person("both", { mentor: true, alt: true });
    expect(firstStatus(both, { altId: "both", mentorId: "mentor", kind: "full" })).toBe(
      "requested",
    );
    expect(firstStatus(both, { altId: "alt", mentorId: "both", kind: "full" })).toBe("planned");
  });

  test("the observer is the mentor, except for shadowing and self-observation", () => {
    expect(visitKinds.map((kind) => observerOf({ ...full, kind }))).toEqual([
      "mentor",
      "mentor",
      "mentor",
      "alt",
      "mentor",
    ]);
    expect(observerOf(self)).toBe("alt");
  });
});

describe("the people that a plan offers", () => {
  const all = [
    { id: "mentor", name: "M", mentor: true, alt: false },
    { id: "both", name: "B", mentor: true, alt: true },
    { id: "alt", name: "A", mentor: false, alt: true },
    { id: "other-alt", name: "O", mentor: false, alt: true },
    { id: "coordinator", name: "C", mentor: false, alt: false },
  ];
  const ids = (list: { id: string }[]) => list.map(({ id }) => id);
  const both = person("both", { mentor: true, alt: true });
  const alts = ["both", "alt", "other-alt"];

  const cases: [string, VisitActor, string[], string[], boolean][] = [
    ["a mentor: ALTs, with themselves", people.mentor, alts, ["mentor"], false],
    ["a mentor who teaches: anybody", both, alts, ["mentor", ...alts], true],
    [
      "an ALT: themselves, with anybody",
      people.alt,
      ["alt"],
      ["mentor", "both", "other-alt"],
      true,
    ],
    ["a coordinator: anybody", people.coordinator, alts, ["mentor", ...alts], false],
  ];
  test.each(cases)("%s", (_, viewer, offered, colleagues, self) => {
    const choices = planChoices(viewer, all);
    expect(ids(choices.alts)).toEqual(offered);
    expect(ids(choices.colleagues)).toEqual(colleagues);
    expect(choices.kinds).toEqual(visitKinds.filter((kind) => self || kind !== "self"));
  });

  test("without other people offers self-observation or nothing", () => {
    const only = (id: string) => all.filter((each) => each.id === id);
    expect(planChoices(people.alt, only("alt")).kinds).toEqual(["self"]);
    expect(planChoices(people.mentor, only("mentor")).kinds).toEqual([]);
    expect(planChoices(people.coordinator, only("alt")).kinds).toEqual([]);
  });
});

describe("days", () => {
  const today = "2026-03-31";
  const cases: [string, VisitStatus, ReturnType<typeof dayError>][] = [
    ["2026-03-31", "planned", null],
    ["2026-03-31", "requested", null],
    ["2026-04-01", "requested", null],
    ["2026-03-30", "requested", "past-date"],
    ["2026-03-17", "planned", null],
    ["2026-03-16", "planned", "too-old"],
    ["2027-03-31", "planned", null],
    ["2027-04-01", "planned", "too-far"],
    ["2027-04-01", "requested", "too-far"],
  ];
  test.each(cases)("%s for a visit that is %s: %s", (day, status, expected) => {
    expect(dayError(day, status, today)).toBe(expected);
  });

  test("the first day offered is the first day accepted", () => {
    for (const status of ["planned", "requested"] as const)
      expect(dayError(firstDay(status, today), status, today)).toBeNull();
  });

  test("only weekends are marked as weekends", () => {
    const week = ["2026-11-16", "2026-11-20", "2026-11-21", "2026-11-22", "2026-11-23"];
    expect(week.map(isWeekend)).toEqual([false, false, true, true, false]);
  });
});

describe("lessons", () => {
  test("have the school's length, walkthroughs 15 minutes", () => {
    expect(usualMinutes("full", 45)).toBe(45);
    expect(usualMinutes("shadow", 50)).toBe(50);
    expect(usualMinutes("walkthrough", 50)).toBe(15);
    expect(usualMinutes("walkthrough", 10)).toBe(10);
  });

  test.each([
    ["緑ヶ丘小学校", "es"],
    ["市立桜台小", "es"],
    ["北原中学校", "jhs"],
    ["みどり野南中", "jhs"],
    ["県立緑高等学校", "shs"],
    ["緑高校", "shs"],
    ["里山義務教育学校", "combined"],
    ["県立みどり特別支援学校", "special"],
    ["Sakuradai Elementary School", "es"],
    ["Midori Junior High School", "jhs"],
    ["Midori Senior High School", "shs"],
    ["Midorigaoka JHS", "jhs"],
    ["里山学園", null],
    ["", null],
  ])("of %s: %s", (name, stage) => {
    expect(stageFromName(name)).toBe(stage);
  });
});
