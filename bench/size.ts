/**
 * How much the database grows by one full observation: a lesson of 50 minutes, written by the commands that
 * the observation page uses, and shared.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import { v4, v7 } from "uuid";
import { shareObservation } from "../app/observe/feedback/observation-sharing.commands.server";
import { observationIdFor } from "../app/observe/observation-id.server";
import { applyOperations } from "../app/observe/sync/observation-operations.server";
import type { FieldChange, Operation } from "../app/observe/sync/operation";
import { tapRows } from "../app/observe/vocabulary";
import type { Viewer } from "../app/people/viewer";
import { frozenRubric } from "../app/rubrics/rubrics.server";
import { closeDatabase, databaseFile, setDataDirectory } from "../db/client.server";
import { newId } from "../db/ids";
import { migrateDatabase } from "../db/migrate.server";
import { visits } from "../db/schema";
import { sampleIds, seedSample } from "../db/seed/sample.server";
import { transaction } from "../db/transaction.server";
import { table } from "./table";
import { feedbackLines, noteLines } from "./texts";

const minute = 60_000;
const lessons = 40;
const criteria = frozenRubric("alt-lesson-default").criteria.map(({ id }) => id);

/** What one observation is made of. */
const fullObservation = { notes: 12, rewrites: 4, taps: 5, levels: 4, texts: 3 };

const viewer: Viewer = {
  id: sampleIds.members.maya,
  organisationId: sampleIds.organisation,
  organisationName: "",
  sample: true,
  sessionId: "",
  name: "",
  coordinator: false,
  mentor: true,
  alt: false,
  locale: "en",
  theme: "system",
};

/** The changes of a lesson in order; each names the operation before it on the same field. */
function changesOf(startsAt: number): { change: FieldChange; rewrites: number | null }[] {
  const { notes, rewrites, taps, levels, texts } = fullObservation;
  const note = (index: number, noteId: string, more: string): FieldChange => ({
    kind: "note.write",
    noteId,
    text: `${(noteLines[index % noteLines.length] ?? "").replace("#", "4")}${more}`,
    notedAt: startsAt + index * 3 * minute,
    committedAt: startsAt + index * 3 * minute + 20_000,
    criteria: [criteria[index % criteria.length] ?? ""],
    sign: null,
    keptBack: false,
  });
  const noteIds = Array.from({ length: notes }, () => v4());
  const first = noteIds.map((id, index) => ({ change: note(index, id, ""), rewrites: null }));
  const again = noteIds
    .slice(0, rewrites)
    .map((id, index) => ({ change: note(index, id, " Then all join in."), rewrites: index }));
  const tap = (_: unknown, index: number): FieldChange => {
    const at = startsAt + index * 5 * minute;
    const value = index % 2 === 0 ? "english" : "japanese";
    return { kind: "mark.write", markId: v4(), about: "language", value, at };
  };
  const level = (criterionId: string): FieldChange => ({
    kind: "level.set",
    criterionId,
    value: "3",
  });
  const text = (part: "keep" | "wonder" | "try", index: number): FieldChange => ({
    kind: "text.write",
    part,
    text: `${feedbackLines[index]} ${feedbackLines[index + 1]}`,
  });
  const fresh = [
    ...Array.from({ length: taps }, tap),
    ...criteria.slice(0, levels).map(level),
    ...(["keep", "wonder", "try"] as const).slice(0, texts).map(text),
  ].map((change) => ({ change, rewrites: null }));
  return [...first, ...again, ...fresh];
}

async function writeLesson(startsAt: number): Promise<void> {
  const visitId = newId();
  await transaction((tx) =>
    tx.insert(visits).values({
      id: visitId,
      organisationId: viewer.organisationId,
      altId: sampleIds.members.liam,
      mentorId: viewer.id,
      observerId: viewer.id,
      requestedBy: viewer.id,
      kind: "full",
      status: "planned",
      rubricId: "alt-lesson-default",
      schoolId: sampleIds.schools.aoba,
      startsAt,
      minutes: 50,
      createdAt: startsAt,
    }),
  );
  const id = observationIdFor(visitId, viewer.id);
  const start: FieldChange = { kind: "clock.start", visitId, startedAt: startsAt, endedAt: null };
  const list: Operation[] = [{ ...start, id: v7(), base: null, offset: 0 }];
  for (const { change, rewrites } of changesOf(startsAt)) {
    const base = rewrites === null ? null : (list[rewrites + 1]?.id ?? null);
    list.push({ ...change, id: v7(), base, offset: 0 });
  }
  for (let from = 0; from < list.length; from += 10) {
    const now = startsAt + 50 * minute;
    const outcomes = await applyOperations(viewer, id, {
      operations: list.slice(from, from + 10),
      now,
      sentAt: now,
    });
    const refused = outcomes.find(({ outcome }) => outcome !== "applied");
    if (refused) throw new Error(`Not applied: ${JSON.stringify(refused)}`);
  }
  const visit = { kind: "full", rubricId: "alt-lesson-default" } as const;
  await shareObservation(viewer, id, visit, { rows: tapRows, reason: "" });
}

/** Bytes of each table with its indexes. */
function sizes(directory: string): Map<string, number> {
  const connection = new Database(databaseFile(directory), { readonly: true });
  const rows = connection
    .prepare(
      `select schema.tbl_name as name, sum(stat.pgsize) as bytes from dbstat stat
       join sqlite_schema schema on schema.name = stat.name group by schema.tbl_name`,
    )
    .all() as { name: string; bytes: number }[];
  connection.close();
  return new Map(rows.map(({ name, bytes }) => [name, bytes]));
}

/** Prints the bytes on disk that one full observation takes, by table. */
export async function printSize(): Promise<void> {
  const directory = mkdtempSync(path.join(tmpdir(), "kizuki-size-"));
  setDataDirectory(directory);
  try {
    const now = Date.now();
    migrateDatabase(directory);
    await transaction((tx) => seedSample(tx, now));
    // The first lesson opens pages that the others fill.
    await writeLesson(now - 100 * 24 * 60 * minute);
    closeDatabase();
    const empty = sizes(directory);
    for (let lesson = 0; lesson < lessons; lesson += 1)
      await writeLesson(now - (90 - lesson) * 24 * 60 * minute);
    closeDatabase();
    const growth = [...sizes(directory)]
      .map(([name, bytes]) => [name, (bytes - (empty.get(name) ?? 0)) / lessons] as const)
      .filter(([, bytes]) => bytes > 0)
      .sort((a, b) => b[1] - a[1]);
    const total = growth.reduce((sum, [, bytes]) => sum + bytes, 0);
    const rows = [...growth, ["all", total] as const].map(([name, bytes]) => [
      name,
      (bytes / 1000).toFixed(1),
    ]);
    console.log(`\n${table(["kB per observation", ""], rows)}`);
    const parts = Object.entries(fullObservation).map(([part, count]) => `${count} ${part}`);
    console.log(`One lesson: ${parts.join(", ")}; shared once.`);
  } finally {
    closeDatabase();
    rmSync(directory, { recursive: true, force: true });
  }
}
