/** The benchmark's database: three school years of realistic work of 200 ALTs. */
import Database from "better-sqlite3";
import { databaseFile } from "../db/client.server";
import { migrateDatabase } from "../db/migrate.server";
import { growthWriter } from "./growth";
import { type Lesson, type LessonPlan, lessonWriter, type Stage } from "./lessons";
import { altCount, between, day, makeSessions, makeWorld, minute, type World } from "./world";

const years = 3;
const visitsPerYear = 6;

/** A member whose pages are measured. */
export type BenchPerson = { id: string; token: string };

export type BenchData = {
  mentor: BenchPerson;
  alt: BenchPerson;
  coordinator: BenchPerson;
  /** A visit of the mentor that went through the whole cycle. */
  visitId: string;
  /** Two open observations of the mentor: one to read, one to save to. */
  observation: Lesson;
  saving: Lesson;
  /** Number of rows by table. */
  counts: Record<string, number>;
};

const stages: Stage[] = ["all", "viewed", "shared", "watched", "all"];

/** Three years of an ALT's visits; the latest ones are at different stages of the cycle. */
function plansOf(world: World, alt: string, index: number): LessonPlan[] {
  const mentor = world.mentors[index % world.mentors.length] ?? null;
  const peer = world.alts[(index + 1) % altCount] ?? null;
  const count = years * visitsPerYear;
  return Array.from({ length: count }, (_, visit) => {
    const at = ((visit + world.random()) / count) * world.days.length;
    const midnight = world.days[Math.floor(at)] ?? world.now;
    const bell = midnight + (8 * 60 + 45 + between(world, 0, 5) * 60) * minute;
    const stage = visit < count - 1 ? "all" : (stages[index % stages.length] ?? "all");
    const base = { alt, at: bell, stage };
    if (visit === 0) return { ...base, mentor, kind: "first" };
    if (visit === 7) return { ...base, mentor: null, kind: "self" };
    if (visit === 10) return { ...base, mentor: peer, kind: "full" };
    if (visit === 13) return { ...base, mentor, kind: "shadow" };
    return { ...base, mentor, kind: visit % 6 === 4 ? "walkthrough" : "full" };
  });
}

/** An ALT's future visits, and a few cancelled or declined ones. */
function comingOf(world: World, alt: string, index: number): LessonPlan[] {
  const mentor = world.mentors[index % world.mentors.length] ?? null;
  const at = world.now + between(world, 1, 12) * day;
  const plan = { alt, mentor, at, kind: "full" } as const;
  const list: LessonPlan[] = [{ ...plan, stage: "planned" }];
  if (index % 7 === 0) list.push({ ...plan, at: at + 3 * day, stage: "requested" });
  if (index % 3 === 0) list.push({ ...plan, at: world.now - 10 * day, stage: "cancelled" });
  return list;
}

function countRows(connection: Database.Database): Record<string, number> {
  const tables = connection
    .prepare("select name from sqlite_schema where type = 'table' and name not like '%migrations'")
    .pluck()
    .all() as string[];
  const entries = tables.map((table) => {
    const rows = connection.prepare(`select count(*) from "${table}"`).pluck().get() as number;
    return [table, rows] as const;
  });
  return Object.fromEntries(entries.sort(([, a], [, b]) => b - a));
}

function fill(connection: Database.Database, now: number): BenchData {
  const world = makeWorld(connection, now);
  const tokens = makeSessions(world);
  const writeLesson = lessonWriter(world);
  const writeGrowth = growthWriter(world);
  const person = (id = ""): BenchPerson => ({ id, token: tokens.get(id) ?? "" });
  let visitId = "";
  world.alts.forEach((alt, index) => {
    const lessons = plansOf(world, alt, index).map(writeLesson);
    comingOf(world, alt, index).forEach(writeLesson);
    const mentor = world.mentors[index % world.mentors.length] ?? "";
    writeGrowth(alt, mentor, lessons.slice(0, -1));
    // This visit's goal is the running one, so its page shows every section.
    if (index === 0) visitId = lessons[15]?.visitId ?? "";
  });
  const [mentor = ""] = world.mentors;
  const alt = world.alts[world.mentors.length] ?? "";
  const watched = { mentor, kind: "full", stage: "watched", noteCount: 15 } as const;
  const watch = (name = "", minutesAgo = 0) =>
    writeLesson({ ...watched, alt: name, at: now - minutesAgo * minute });
  return {
    mentor: person(mentor),
    alt: person(alt),
    coordinator: person(world.coordinator),
    visitId,
    observation: watch(world.alts[0], 40),
    saving: watch(world.alts[20], 45),
    counts: {},
  };
}

/**
 * Creates the database in an empty directory, in one transaction.
 *
 * @param now UTC milliseconds
 */
export function makeData(directory: string, now: number): BenchData {
  migrateDatabase(directory);
  const connection = new Database(databaseFile(directory));
  try {
    connection.pragma("foreign_keys = ON");
    // The whole database in the page cache, because rows are not inserted in the order of their ids.
    connection.pragma("cache_size = -512000");
    const data = connection.transaction(() => fill(connection, now))();
    connection.pragma("wal_checkpoint(TRUNCATE)");
    return { ...data, counts: countRows(connection) };
  } finally {
    connection.close();
  }
}
