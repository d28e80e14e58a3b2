/** What a row of the authorization matrix says. */
import type { Database } from "better-sqlite3";
import type { Body, Decision } from "../harness/asking";
import { type Person, persons } from "../harness/persons";

/** What each person is answered. */
export type Expected = Record<Person, Decision>;

/** One value of the database, for bodies that name what the page had shown. */
export type Look = (sql: string, ...values: unknown[]) => string;

export type Case = {
  /** Whose the thing is, and in what state: names the test. */
  thing: string;
  path: string;
  /** What a page of ours would send. */
  body?: Body | ((look: Look) => Body);
  expected: Expected;
  /** True where an act that worked may leave everything as it is, such as a language chosen twice. */
  mayStay?: boolean;
  /** True where what is asked is taken in, judged, and leaves everything as it is. */
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

/** Everybody is answered the same, but for some. */
export const everybody = (decision: Decision, except: Partial<Expected> = {}): Expected =>
  given(() => decision, except);

/** Who is not signed in is sent to do so; all others are answered the same, but for some. */
export const signedIn = (decision: Decision, except: Partial<Expected> = {}): Expected =>
  given((person) => (person === "anonymous" || person === "former" ? "sign-in" : decision), except);

/** Who is not signed in is sent to do so, and nobody finds it but for some. */
export const only = (some: Partial<Expected>): Expected => signedIn(404, some);

/** An id of the right form that nothing has. */
export const noId = "01890000-0000-7000-8000-000000000000";

/** The body of a case as the database stands now. */
export function bodyOf(each: Case, database: Database): Body {
  if (typeof each.body !== "function") return each.body ?? {};
  return each.body((sql, ...values) => {
    const found = database.prepare(sql).pluck().get(values);
    return found === undefined || found === null ? "" : String(found);
  });
}

/** Whether an answer means that one may. */
export const works = (decision: Decision | number): boolean =>
  decision === 200 || decision === "done";

/** A case of a row with somebody who may; the first case and nobody's where it is over for all. */
export function possible(row: Row): { each: Case; person: Person } {
  for (const each of row.cases) {
    const person = persons.find((one) => works(each.expected[one]));
    if (person) return { each, person };
  }
  const [each] = row.cases;
  if (!each) throw new Error(`No case for ${row.route}.`);
  return { each, person: "anonymous" };
}
