/** The shape of a row of the authorization matrix. */
import type { Database } from "better-sqlite3";
import type { Body, Decision } from "../harness/asking";
import { type Person, persons } from "../harness/persons";

/** The decision for each person. */
export type Expected = Record<Person, Decision>;

/** Reads one value of the database, for bodies that contain what the page showed. */
export type Look = (sql: string, ...values: unknown[]) => string;

export type Case = {
  /** The owner and the state of the record; names the test. */
  thing: string;
  path: string;
  /** The body that the application's page sends. */
  body?: Body | ((look: Look) => Body);
  expected: Expected;
  /** True when an accepted action may change nothing, such as choosing the present language. */
  mayStay?: boolean;
  /** True when an accepted request never changes anything. */
  staysAsItIs?: boolean;
};

export type Row = {
  /** The route's id in the build. */
  route: string;
  method: "GET" | "POST";
  cases: Case[];
};

const given = (usual: (person: Person) => Decision, except: Partial<Expected>): Expected =>
  Object.fromEntries(persons.map((each) => [each, except[each] ?? usual(each)])) as Expected;

/** The same decision for every person, with exceptions. */
export const everybody = (decision: Decision, except: Partial<Expected> = {}): Expected =>
  given(() => decision, except);

/**
 * A redirect to the sign-in page for a person who is not signed in, and the same decision for all others,
 * with exceptions.
 */
export const signedIn = (decision: Decision, except: Partial<Expected> = {}): Expected =>
  given((person) => (person === "anonymous" || person === "former" ? "sign-in" : decision), except);

/**
 * A redirect to the sign-in page for a person who is not signed in, the given decisions, and 404 for all
 * others.
 */
export const only = (some: Partial<Expected>): Expected => signedIn(404, some);

/** A well-formed id that no row has. */
export const noId = "01890000-0000-7000-8000-000000000000";

/** The body of a case for the present state of the database. */
export function bodyOf(each: Case, database: Database): Body {
  if (typeof each.body !== "function") return each.body ?? {};
  return each.body((sql, ...values) => {
    const found = database.prepare(sql).pluck().get(values);
    return found === undefined || found === null ? "" : String(found);
  });
}

/** True when a decision means that the person has access. */
export const works = (decision: Decision | number): boolean =>
  decision === 200 || decision === "done";

/** A case of a row with a person who has access; if nobody has, the first case with no access. */
export function possible(row: Row): { each: Case; person: Person } {
  for (const each of row.cases) {
    const person = persons.find((one) => works(each.expected[one]));
    if (person) return { each, person };
  }
  const [each] = row.cases;
  if (!each) throw new Error(`No case for ${row.route}.`);
  return { each, person: "anonymous" };
}
