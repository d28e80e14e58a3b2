/**
 * Texts that people wrote and their permitted readers, derived from the database and the rules of the
 * product.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Database } from "better-sqlite3";
import type { SharedWords } from "~/observe/feedback/feedback";
import { dayOf } from "~/web/dates";
import { unpack } from "~db/columns";
import { unescapeHtml } from "./crawl";

export type Written = {
  text: string;
  /** The beginning of the text, which is searched for in pages. */
  start: string;
  /** The column that contains it. */
  what: string;
  /** The ids of the members who may read it. */
  readers: Set<string>;
};

type VisitRow = {
  id: string;
  alt: string;
  mentor: string | null;
  observer: string;
  status: string;
  focus: string;
  reason: string;
  observation: string | null;
  shared: number;
  viewed: number;
};

type Found = Omit<Written, "start">;

const visitsOf = (database: Database) =>
  database
    .prepare(
      `select v.id, v.alt_id alt, v.mentor_id mentor, v.observer_id observer, v.status,
         v.focus_note focus, v.end_reason reason, o.id observation,
         exists (select 1 from feedback_versions f where f.observation_id = o.id) shared,
         exists (select 1 from reflections r where r.visit_id = v.id) viewed
       from visits v
       left join observations o on o.visit_id = v.id and o.observer_id = v.observer_id`,
    )
    .all() as VisitRow[];

const people = (...ids: (string | null)[]) => new Set(ids.filter((id) => id !== null));

/**
 * Feedback may be read by its observer, and by the ALT once it is shared and they have written or skipped
 * their own view.
 */
function readersOfFeedback({ alt, observer, shared, viewed }: VisitRow): Set<string> {
  return people(observer, shared && (viewed || observer === alt) ? alt : null);
}

function ofVisits(database: Database): Found[] {
  return visitsOf(database).flatMap((visit) => {
    const rows = <T = string>(sql: string) =>
      database.prepare(sql).pluck().all(visit.observation) as T[];
    const pair = people(visit.alt, visit.mentor);
    const plan: Found[] = [
      { text: visit.focus, what: "visits.focus_note", readers: pair },
      { text: visit.reason, what: "visits.end_reason", readers: pair },
    ];
    if (!visit.observation) return plan;
    const draft = people(visit.observer);
    const shared = readersOfFeedback(visit);
    const versions = rows<Buffer>("select content from feedback_versions where observation_id = ?")
      .map((content) => unpack(content) as SharedWords)
      .flatMap(({ notes, texts, taps = [] }) => [
        ...notes.map(({ text }) => text),
        ...Object.values(texts),
        ...taps.filter(({ about }) => about === "tally").map(({ value }) => value),
      ]);
    const list = (what: string, texts: string[], readers: Set<string>): Found[] =>
      texts.map((text) => ({ text, what, readers }));
    return [
      ...plan,
      ...list("notes", rows("select text from notes where observation_id = ?"), draft),
      ...list(
        "marks",
        rows("select value from marks where observation_id = ? and about = 'tally'"),
        draft,
      ),
      ...list(
        "feedback_texts",
        rows("select text from feedback_texts where observation_id = ?"),
        draft,
      ),
      ...list("feedback_versions", versions, shared),
      ...list(
        "feedback_versions.reason",
        rows("select reason from feedback_versions where observation_id = ?"),
        shared,
      ),
      ...list("replies", rows("select text from replies where observation_id = ?"), shared),
    ];
  });
}

type TwiceSeen = {
  text: string;
  what: string;
  writer: string;
  first: string;
  second: string;
  open: number;
};

/**
 * Notes and counts of a lesson with two observers: the other observer may read them once both have ended,
 * without the notes kept back.
 */
function ofTwoObservers(database: Database): Found[] {
  const rows = database
    .prepare(
      `select x.text, x.what, o.observer_id writer, v.observer_id first, s.member_id second,
         x.kept_back = 0 and 2 = (select count(*) from observations b
           where b.visit_id = v.id and b.ended_at is not null) open
       from second_observers s
       join visits v on v.id = s.visit_id
       join observations o on o.visit_id = v.id
       join (
         select observation_id, text, kept_back, 'notes' what from notes
         union all select observation_id, value, 0, 'marks' from marks where about = 'tally'
       ) x on x.observation_id = o.id`,
    )
    .all() as TwiceSeen[];
  return rows.map(({ text, what, writer, first, second, open }) => ({
    text,
    what,
    readers: open ? people(first, second) : people(writer),
  }));
}

type ReflectionRow = {
  keep: string;
  change: string;
  alt: string;
  mentor: string | null;
  shared: number;
};

function ofReflections(database: Database): Found[] {
  const rows = database
    .prepare(
      `select r.keep, r.change, r.alt_id alt, v.mentor_id mentor, r.shared
       from reflections r left join visits v on v.id = r.visit_id`,
    )
    .all() as ReflectionRow[];
  return rows.flatMap(({ keep, change, alt, mentor, shared }) => {
    const readers = people(alt, shared ? mentor : null);
    return [keep, change].map((text) => ({ text, what: "reflections", readers }));
  });
}

type GoalRow = { id: string; alt: string; mentor: string | null; title: string };

function ofGoals(database: Database): Found[] {
  const goals = database
    .prepare("select id, alt_id alt, mentor_id mentor, title from goals")
    .all() as GoalRow[];
  const visits = visitsOf(database);
  return goals.flatMap(({ id, alt, mentor, title }) => {
    // The page of the next visit shows the last step, so its observer may read the step.
    const next = visits.filter(
      (visit) => visit.alt === alt && visit.status === "planned" && !visit.shared,
    );
    const readers = people(alt, mentor, ...next.map(({ observer }) => observer));
    const rows = (sql: string) => database.prepare(sql).pluck().all(id) as string[];
    const steps = "from steps where goal_id = ?";
    return [
      title,
      ...rows(`select text ${steps}`),
      ...rows(`select evidence ${steps}`),
      ...rows(`select reason ${steps}`),
      ...rows(`select text from check_ins where step_id in (select id ${steps})`),
    ].map((text) => ({ text, what: "goals", readers }));
  });
}

function ofPractices(database: Database): Found[] {
  const rows = database
    .prepare(
      `select p.what_happened text, c.member_id member
       from practices p join module_choices c on c.id = p.choice_id`,
    )
    .all() as { text: string; member: string }[];
  return rows.map(({ text, member }) => ({ text, what: "practices", readers: people(member) }));
}

/**
 * A role sheet may be read by its ALT and by the partner teacher, who has no account; mentors see no typed
 * text of it.
 */
function ofAgreements(database: Database): Found[] {
  const rows = database
    .prepare(
      `select x.text, a.alt_id alt from agreements a join (
         select agreement_id, message as text from agreement_versions
         union all select agreement_id, text from agreement_answers
         union all select v.agreement_id, l.value from agreement_versions v,
           json_each(v.content, '$.lines') l
       ) x on x.agreement_id = a.id where x.text <> ''`,
    )
    .all() as { text: string; alt: string }[];
  return rows.map(({ text, alt }) => ({ text, what: "agreements", readers: people(alt) }));
}

type LessonReviewRow = { text: string; alt: string; own: number; open: number; shared: number };

/**
 * Reviews of a lesson: the ALT reads their own, and the teacher's once both have answered or the day is over.
 * If both parties allow it, an upcoming visitor of the ALT reads them, too.
 */
function ofLessonReviews(database: Database): Found[] {
  const rows = database
    .prepare(
      `select x.value text, a.alt_id alt, r.by = 'alt' own,
         l."on" < ? or 2 = (select count(*) from lesson_reviews b
           where b.lesson_id = r.lesson_id and b.mode = 'full') open,
         a.reviews_shared_by_alt and a.reviews_shared_by_teacher shared
       from lesson_reviews r
       join agreement_lessons l on l.id = r.lesson_id
       join agreements a on a.id = l.agreement_id,
       json_each(r.answers) x
       where x.value <> ''`,
    )
    .all(dayOf(Date.now())) as LessonReviewRow[];
  const visits = visitsOf(database);
  return rows.map(({ text, alt, own, open, shared }) => {
    const coming = visits.filter((visit) => visit.alt === alt && visit.status === "planned");
    const along =
      open && shared ? coming.flatMap(({ observer, mentor }) => [observer, mentor]) : [];
    return {
      text,
      what: "lesson_reviews",
      readers: people(own || open ? alt : null, ...along),
    };
  });
}

/** The letters and digits of a text, independent of wrapping and escaping. */
export const bare = (text: string): string =>
  unescapeHtml(text)
    .replace(/\\+u([\da-f]{4})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    .replace(/\\+[nrt]/g, " ")
    .replace(/[^\p{L}\p{N}]+/gu, "");

/** Minimum length of a searched text; shorter ones occur in other sentences. */
const least = 8;
/** Length of the searched beginning, so that a truncated text is found, too. */
const most = 24;

/** Texts that ship with the product: placeholders, modules, rubrics. */
function shipped(): string {
  const root = path.resolve(import.meta.dirname, "../../..");
  return ["app/messages", "db/content"]
    .flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
        .filter((name) => /\.(ts|json)$/.test(name))
        .map((name) => bare(readFileSync(path.join(root, folder, name), "utf8"))),
    )
    .join("\n");
}

/**
 * All typed texts that are long enough to be identified and are not shipped; equal texts are merged, with all
 * their readers.
 */
export function writtenTexts(database: Database): Written[] {
  const everywhere = shipped();
  const all = [
    ...ofVisits(database),
    ...ofTwoObservers(database),
    ...ofReflections(database),
    ...ofGoals(database),
    ...ofPractices(database),
    ...ofAgreements(database),
    ...ofLessonReviews(database),
  ];
  const distinct = new Map<string, Written>();
  for (const { text: typed, what, readers } of all) {
    const text = bare(typed);
    const start = text.slice(0, most);
    if (start.length < least || everywhere.includes(start)) continue;
    const same = distinct.get(text);
    const merged = new Set([...(same?.readers ?? []), ...readers]);
    distinct.set(text, { text, start, what: same?.what ?? what, readers: merged });
  }
  return [...distinct.values()];
}

/** The texts that a member may read, and the forbidden ones that are not part of a permitted one. */
export function dividedFor(texts: Written[], member: string | null) {
  const open = texts.filter(({ readers }) => member !== null && readers.has(member));
  const closed = texts.filter(
    (each) => !open.includes(each) && !open.some(({ text }) => text.includes(each.start)),
  );
  return { open, closed };
}

/** Returns a function that finds which of many bare texts occur in a page. */
export function finder(texts: string[]): (page: string) => string[] {
  const starts = new Map<string, string[]>();
  for (const text of texts) {
    const start = text.slice(0, least);
    starts.set(start, [...(starts.get(start) ?? []), text]);
  }
  return (page) => {
    const letters = bare(page);
    const found = new Set<string>();
    for (let at = 0; at + least <= letters.length; at += 1)
      for (const text of starts.get(letters.slice(at, at + least)) ?? [])
        if (letters.startsWith(text, at)) found.add(text);
    return [...found];
  };
}
