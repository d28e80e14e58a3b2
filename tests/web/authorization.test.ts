/**
 * The authorization matrix: every route of the build is requested as a page and as data by every kind of
 * person, for records that are their own, assigned to them, or other people's.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { detailsShape, eventVocabulary } from "~db/event-vocabulary";
import { type Asked, ask, type Decision, dataPath } from "./harness/asking";
import { type Person, persons } from "./harness/persons";
import { type BuiltRoute, builtRoutes } from "./harness/routes";
import { startWorld, type World } from "./harness/world";
import { matrix } from "./matrix/all";
import { bodyOf, type Case, type Row, works } from "./matrix/row";

const routes = await builtRoutes();
const routeOf = (row: Row) => routes.find((route) => route.id === row.route);
let world: World;
const begunAt = Date.now();
/** The events that permitted writes have recorded, as `subject.verb`. */
const recorded = new Set<string>();

/** Checks the events of a write against the vocabulary, and collects their names. */
function noteEvents(): void {
  const rows = world.database
    .prepare("select subject, verb, details from events where at >= ?")
    .all(begunAt) as { subject: string; verb: string; details: string | null }[];
  for (const { subject, verb, details } of rows) {
    detailsShape(subject, verb).parse(JSON.parse(details ?? "null"));
    recorded.add(`${subject}.${verb}`);
  }
}

beforeAll(async () => {
  world = await startWorld();
});

afterAll(async () => {
  await world?.stop();
});

beforeEach(() => world.restore());

describe("the matrix", () => {
  const has = (route: BuiltRoute, method: Row["method"]) =>
    matrix.some((row) => row.route === route.id && row.method === method);

  test("has a row for every loader and action of the build", () => {
    const missing = routes.flatMap((route) => [
      ...((route.loader || route.component) && !has(route, "GET") ? [`GET ${route.id}`] : []),
      ...(route.action && !has(route, "POST") ? [`POST ${route.id}`] : []),
    ]);
    expect(missing).toEqual([]);
  });

  test("has no row twice and none for a missing route", () => {
    const names = matrix.map((row) => `${row.method} ${row.route}`);
    const stray = matrix.filter((row) => {
      const route = routeOf(row);
      return !(row.method === "POST" ? route?.action : route?.loader || route?.component);
    });
    expect(stray.map((row) => `${row.method} ${row.route}`)).toEqual([]);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test("uses a path of its route in each case", () => {
    const wrong = matrix.flatMap((row) => {
      const pattern = (routeOf(row)?.pattern ?? "none")
        .replace(/:\w+/g, "[^/]+")
        .replace("*", ".+");
      const address = new RegExp(`^${pattern.replace(/\/$/, "")}/?(\\?.*)?$`);
      return row.cases.filter(({ path }) => !address.test(path)).map(({ path }) => path);
    });
    expect(wrong).toEqual([]);
  });

  test("has a permitted person for every action that is still possible", () => {
    // An installation is claimed once, this one cannot mail, and some addresses are not there.
    const over = new Set([
      "routes/account/setup",
      "routes/account/forgot-password",
      "routes/site/$",
    ]);
    const bare = matrix.filter(
      (row) =>
        row.method === "POST" &&
        !over.has(row.route) &&
        !row.cases.some((each) => persons.some((person) => works(each.expected[person]))),
    );
    expect(bare.map((row) => row.route)).toEqual([]);
  });
});

/** The address of a route's loader alone: each loader must be safe without those of its parents. */
function loaderAlone(row: Row, path: string): string {
  const data = dataPath(path);
  const nested = row.method === "GET" && routeOf(row)?.nested;
  return nested
    ? `${data}${data.includes("?") ? "&" : "?"}_routes=${encodeURIComponent(row.route)}`
    : data;
}

type Attempt = { person: Person; form: string; asked: Asked; expected: Decision };

/**
 * Every case is requested as data by every person. Rendering pages costs far more and is decided by the same
 * code, so only the first case of a row is requested as a page by everybody, and the others by one person who
 * has access.
 */
function attemptsOf(row: Row, each: Case): Attempt[] {
  const body = bodyOf(each, world.database);
  const attempt = (form: string, path: string) => (person: Person) => ({
    person,
    form,
    asked: { method: row.method, path, body },
    expected: each.expected[person],
  });
  const finders = persons.filter((person) => ![404, "sign-in"].includes(each.expected[person]));
  return [
    ...persons.map(attempt("data", loaderAlone(row, each.path))),
    ...(each === row.cases[0] ? persons : finders.slice(0, 1)).map(attempt("page", each.path)),
  ];
}

async function mistakeOf({ person, form, asked, expected }: Attempt): Promise<string[]> {
  const { decision } = await ask(world, person, asked);
  if (decision === expected) return [];
  return [`${person} (${form}): ${decision} instead of ${expected}`];
}

const cases = matrix.flatMap((row) =>
  row.cases.map((each) => ({ name: `${row.method} ${each.path}: ${each.thing}`, row, each })),
);

describe("every person", () => {
  test.each(cases)("$name", async ({ row, each }) => {
    const attempts = attemptsOf(row, each);
    const writes = row.method === "POST" ? attempts.filter((one) => works(one.expected)) : [];
    const others = attempts.filter((one) => !writes.includes(one));
    const mistakes: string[] = [];
    // One after the other: attempts at a PIN are counted before they are checked.
    if (each.path.startsWith("/teacher/"))
      for (const one of others) mistakes.push(...(await mistakeOf(one)));
    else mistakes.push(...(await Promise.all(others.map(mistakeOf))).flat());
    expect(mistakes).toEqual([]);
    expect(world.changed(), "what a page or a refusal has changed").toEqual([]);

    const idle: string[] = [];
    for (const attempt of writes) {
      mistakes.push(...(await mistakeOf(attempt)));
      if (world.changed().length === 0) idle.push(`${attempt.person} (${attempt.form})`);
      noteEvents();
      world.restore();
    }
    expect(mistakes).toEqual([]);
    const expected = each.staysAsItIs ? writes.length : 0;
    if (!each.mayStay) expect(idle.length, `changed nothing: ${idle.join()}`).toBe(expected);
  });
});

describe("events", () => {
  test("of every kind are recorded by the permitted writes", () => {
    // Events that no case of the matrix causes: another choice in a form, a second submit, or sending mail.
    const elsewhere = new Set([
      "organisation.set-up",
      "member.asked-for-reset",
      "school.quiet-week-removed",
      "partner-teacher.email-left",
      "partner-teacher.email-forgotten",
      "agreement.reopened",
      "agreement.company-confirmed",
      "agreement.unshared",
      "agreement.link-mailed",
      "agreement.pin-reset",
      "agreement.reminded",
      "lesson-review.changed",
      "visit.declined",
      "observation.start-undone",
      "observation.closed-unchanged",
      "observation.read",
      "reflection.changed",
      "reflection.shared",
      "module-choice.dropped",
      "module-choice.changed",
      "module-choice.untried",
      "goal.reached",
    ]);
    const all = Object.entries(eventVocabulary).flatMap(([subject, verbs]) =>
      Object.keys(verbs).map((verb) => `${subject}.${verb}`),
    );
    expect(all.filter((name) => !recorded.has(name) && !elsewhere.has(name))).toEqual([]);
  });
});

describe("paths without an action", () => {
  test.each(routes.filter((route) => !route.action))("$pattern takes no form", async (route) => {
    const [found] = matrix.find((row) => row.route === route.id)?.cases ?? [];
    const path = found?.path ?? route.pattern;
    const asked: Attempt[] = [path, dataPath(path)].flatMap((address) =>
      persons.map((person) => ({
        person,
        form: address,
        asked: { method: "POST", path: address, body: { intent: "any" } },
        expected: 405,
      })),
    );
    expect((await Promise.all(asked.map(mistakeOf))).flat()).toEqual([]);
    expect(world.changed()).toEqual([]);
  });

  const only = routes.filter((route) => !route.loader && !route.component);
  test.each(only)("$pattern returns no page", async (route) => {
    const answers = await Promise.all(
      [route.pattern, dataPath(route.pattern)].flatMap((path) =>
        persons.map((person) => ask(world, person, { method: "GET", path })),
      ),
    );
    for (const { status } of answers) expect(status).toBeLessThan(500);
    expect(world.changed()).toEqual([]);
  });
});
