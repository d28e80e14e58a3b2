/** Texts that people wrote reach only their permitted readers: the application is crawled as each person. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { canary, canaryIds } from "~db/seed/canary.server";
import { sampleIds } from "~db/seed/sample.server";
import { ask, dataPath } from "./harness/asking";
import { crawl, type Page } from "./harness/crawl";
import { memberOf, type Person } from "./harness/persons";
import { type BuiltRoute, builtRoutes } from "./harness/routes";
import { bare, dividedFor, finder, type Written, writtenTexts } from "./harness/texts";
import { startWorld, type World } from "./harness/world";
import { matrix } from "./matrix/all";

const ours = ["coordinator", "mentor", "otherMentor", "alt", "otherAlt", "draftAlt"] as const;
const theirs = ["foreignCoordinator", "foreignMentor", "foreignAlt"] as const;
/** Addresses of the matrix, without links that open an account. */
const readable = matrix
  .filter((row) => row.method === "GET")
  .flatMap((row) => row.cases.map(({ path }) => path))
  .filter((path) => !/^\/(invitations|reset-password|teacher)\//.test(path));

let world: World;
let texts: Written[];
const pages = new Map<Person, Page[]>();

const named = (sql: string, organisation: string) =>
  world.database.prepare(sql).pluck().all(organisation) as string[];

beforeAll(async () => {
  world = await startWorld();
  texts = writtenTexts(world.database);
  for (const person of [...ours, ...theirs])
    pages.set(person, await crawl(world, person, { also: readable }));
  // The crawl reads about a thousand pages.
}, 300_000);

afterAll(async () => {
  await world?.stop();
});

const of = (person: Person): Page[] => pages.get(person) ?? [];
const found = (person: Person) => of(person).filter(({ status }) => status === 200);

describe("the crawl", () => {
  test.each([...ours, ...theirs])("as %s reaches many pages without an error", (person) => {
    expect(found(person).length).toBeGreaterThan(30);
    expect(of(person).filter(({ status }) => status >= 500)).toEqual([]);
  });

  test("changes no row", () => expect(world.changed()).toEqual([]));

  test("has texts of every table to look for", () => {
    const kinds = [...new Set(texts.map(({ what }) => what))].sort();
    expect(kinds).toEqual([
      "agreements",
      "feedback_texts",
      "feedback_versions",
      "feedback_versions.reason",
      "goals",
      "lesson_reviews",
      "marks",
      "notes",
      "practices",
      "reflections",
      "replies",
      "visits.end_reason",
      "visits.focus_note",
    ]);
    expect(texts.length).toBeGreaterThan(300);
  });
});

describe("what people wrote", () => {
  test.each([...ours, ...theirs])("is shown to %s only if they may read it", (person) => {
    const { closed } = dividedFor(texts, memberOf[person]);
    const find = finder(closed.map(({ start }) => start));
    const leaks = of(person).flatMap(({ path, body }) =>
      find(body).map((start) => {
        const what = closed.find((each) => each.start === start)?.what;
        return `${path}: ${what}: ${start}`;
      }),
    );
    expect(closed.length).toBeGreaterThan(100);
    expect(leaks).toEqual([]);
  });

  test.each([
    ["mentor", 150],
    ["otherMentor", 100],
    ["alt", 60],
    ["otherAlt", 30],
    ["foreignMentor", 10],
    ["foreignAlt", 10],
  ] as const)("is shown to %s if they may read it (at least %i texts)", (person, least) => {
    const { open } = dividedFor(texts, memberOf[person]);
    const find = finder(open.map(({ start }) => start));
    const seen = new Set(found(person).flatMap(({ body }) => find(body)));
    expect(seen.size).toBeGreaterThanOrEqual(least);
  });

  test("is never shown to a coordinator", () => {
    for (const person of ["coordinator", "foreignCoordinator"] as const)
      expect(dividedFor(texts, memberOf[person]).open).toEqual([]);
  });

  test("is never shown to a coordinator as taps of a lesson, which have no text", () => {
    const figures = /aria-labelledby="(feedback-lesson|lessons)"|\\?"taps\\?"/;
    const showing = (person: Person) => found(person).filter(({ body }) => figures.test(body));
    for (const person of ["coordinator", "foreignCoordinator"] as const)
      expect(showing(person).map(({ path }) => path)).toEqual([]);
    for (const person of ["mentor", "otherMentor", "alt", "foreignAlt"] as const)
      expect(showing(person).length).toBeGreaterThan(0);
  });

  test("is never shown to a coordinator as a level outside the rubrics", async () => {
    const { default: rubrics } = await import("~db/content/rubrics.json");
    // Every `descriptor` of a rubric, at any depth.
    const descriptorsIn = (value: unknown): string[] => {
      if (!value || typeof value !== "object") return [];
      return Object.entries(value).flatMap(([name, inner]) =>
        name === "descriptor" ? (Object.values(inner) as string[]) : descriptorsIn(inner),
      );
    };
    const descriptors = descriptorsIn(rubrics.rubrics);
    const long = descriptors.map(bare).filter((text) => text.length >= 12);
    expect(long.length).toBeGreaterThan(100);
    const find = finder(long);
    const elsewhere = found("coordinator").filter(({ path }) => !path.startsWith("/rubrics/"));
    expect(elsewhere.flatMap(({ path, body }) => find(body).map((text) => [path, text]))).toEqual(
      [],
    );
    const rubricPages = found("coordinator").filter(({ path }) => path.startsWith("/rubrics/"));
    expect(rubricPages.flatMap(({ body }) => find(body)).length).toBeGreaterThan(10);
  });
});

describe("another organisation", () => {
  test.each(ours)("shows nothing of itself to %s", (person) => {
    const leaks = of(person).filter(({ body }) => body.includes(canary));
    expect(leaks.map(({ path }) => path)).toEqual([]);
  });

  test.each(theirs)("shows %s its own texts only", (person) => {
    const organisation = sampleIds.organisation;
    const names = [
      ...named("select name from organisations where id = ?", organisation),
      ...named("select name from members where organisation_id = ?", organisation),
      ...named("select email from members where organisation_id = ?", organisation),
      ...named("select name from schools where organisation_id = ?", organisation),
      ...named("select name from partner_teachers where organisation_id = ?", organisation),
    ];
    expect(names.length).toBeGreaterThan(40);
    // Placeholders of empty fields contain invented names, too.
    const leaks = of(person).flatMap(({ path, body }) => {
      const shown = body.replace(/placeholder="[^"]*"/g, "");
      return names.filter((name) => shown.includes(name)).map((name) => `${path}: ${name}`);
    });
    expect(leaks).toEqual([]);
    expect(found(person).some(({ body }) => body.includes(canary))).toBe(true);
  });

  /** Every address of a route, with ids of the other organisation. */
  const swapped = (route: BuiltRoute, ids: typeof canaryIds | typeof sampleIds): string[] => {
    const few = (all: Record<string, string>, most: number) => Object.values(all).slice(0, most);
    const params: Record<string, string[]> = {
      ":visitId": few(ids.visits, 4),
      ":observationId": few(ids.observations, 3),
      ":goalId": few(ids.goals, 2),
      ":memberId": few(ids.members, 4),
      ":schoolId": few(ids.schools, 1),
    };
    const [param] = Object.keys(params).filter((name) => route.pattern.includes(name));
    if (!param) return [];
    const filled = route.pattern.replace(":version", "1");
    return (params[param] ?? []).map((id) => filled.replace(param, id));
  };

  const askAll = async (routes: BuiltRoute[], ids: typeof canaryIds, who: readonly Person[]) => {
    const mistakes: string[] = [];
    for (const route of routes)
      for (const path of swapped(route, ids))
        for (const person of who) {
          const alone = `${dataPath(path)}?_routes=${encodeURIComponent(route.id)}`;
          const { status } = await ask(world, person, { method: "GET", path: alone });
          if (status !== 404) mistakes.push(`${person} ${alone}: ${status}`);
        }
    return mistakes;
  };

  test("answers not found for its ids", async () => {
    const routes = (await builtRoutes()).filter((route) => route.loader);
    expect(routes.flatMap((route) => swapped(route, canaryIds)).length).toBeGreaterThan(50);
    const few = ["coordinator", "mentor", "alt"] as const;
    expect(await askAll(routes, canaryIds, few)).toEqual([]);
    expect(await askAll(routes, sampleIds as never, theirs)).toEqual([]);
  });
});
