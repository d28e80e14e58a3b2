/** Data of the torture test: the sample's people with visits to observe, and the checks at the end. */
import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import type { LoggedOperation, Operation } from "../app/observe/sync/operation";
import { loggedOperation } from "../app/observe/sync/operation-log";
import { closeDatabase, databaseFile, setDataDirectory } from "../db/client.server";
import { uuidBytes, uuidText } from "../db/columns";
import { newId } from "../db/ids";
import { migrateDatabase } from "../db/migrate.server";
import { operations, visits } from "../db/schema";
import { sampleIds, seedSample } from "../db/seed/sample.server";
import { transaction } from "../db/transaction.server";
import type { Acknowledged } from "./torture-client";

const { members, schools, organisation } = sampleIds;

export type Observer = { name: string; memberId: string; visits: string[] };

const observers = { maya: "liam", daniel: "sofia", grace: "tom", oliver: "jomar", thabo: "hana" };

/** Fills a data directory with five observers and their planned visits. */
export async function makeTortureData(dataDir: string, visitsEach: number): Promise<Observer[]> {
  migrateDatabase(dataDir);
  setDataDirectory(dataDir);
  const now = Date.now();
  const made: Observer[] = [];
  try {
    await transaction(async (tx) => {
      await seedSample(tx, now);
      for (const [name, alt] of Object.entries(observers)) {
        const memberId = members[name as keyof typeof members];
        const ids = Array.from({ length: visitsEach }, () => newId());
        for (const id of ids)
          await tx.insert(visits).values({
            id,
            organisationId: organisation,
            altId: members[alt as keyof typeof members],
            mentorId: memberId,
            observerId: memberId,
            requestedBy: memberId,
            kind: "full",
            status: "planned",
            rubricId: "alt-lesson-default",
            schoolId: schools.aoba,
            startsAt: now,
            minutes: 50,
            createdAt: now,
          });
        made.push({ name, memberId, visits: ids });
      }
    });
  } finally {
    closeDatabase();
  }
  return made;
}

export type Findings = {
  inLog: number;
  lost: string[];
  doubled: string[];
  /** Acknowledged operations that are stored with another content, or without their effect. */
  altered: string[];
  integrity: string;
  foreignKeys: number;
};

const same = (one: Operation, { skew: _, ...other }: LoggedOperation) =>
  JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort());

/** Compares the acknowledged operations with the operation log, the notes and the marks. */
export function inspect(dataDir: string, acknowledged: Map<string, Acknowledged>): Findings {
  const database = new Database(databaseFile(dataDir), { readonly: true });
  try {
    const rows = drizzle(database).select().from(operations).all();
    const log = new Map(rows.map((row) => [row.id, row]));
    const lost: string[] = [];
    const altered: string[] = [];
    /** The last operation on each note or mark. */
    const last = new Map<string, Operation>();
    for (const [id, { observationId, operation }] of acknowledged) {
      const row = log.get(id);
      if (!row) lost.push(id);
      else if (row.observationId !== observationId || !same(operation, loggedOperation(row)))
        altered.push(id);
      if ("noteId" in operation) last.set(operation.noteId, operation);
      if ("markId" in operation) last.set(operation.markId, operation);
    }
    const note = database.prepare("select text, operation_id from notes where id = ?");
    const mark = database.prepare("select removed_at, operation_id from marks where id = ?");
    for (const [id, operation] of last) {
      const there = ("noteId" in operation ? note : mark).get(uuidBytes(id)) as
        | { text?: string; removed_at?: number | null; operation_id: Buffer }
        | undefined;
      if (!there) lost.push(id);
      else if (uuidText(there.operation_id) !== operation.id) altered.push(id);
      else if (operation.kind === "note.write" && there.text !== operation.text) altered.push(id);
      else if (operation.kind === "mark.remove" && there.removed_at === null) altered.push(id);
    }
    const doubled = [
      ...(database
        .prepare(
          "select text as what from notes where text like '%: 6 of 15%' group by text having count(*) > 1",
        )
        .pluck()
        .all() as string[]),
      // At the end everything is acknowledged, so an unacknowledged row was applied without being sent.
      ...rows.map((row) => row.id).filter((id) => !acknowledged.has(id)),
    ];
    const integrity = String(database.pragma("integrity_check", { simple: true }));
    const foreignKeys = (database.pragma("foreign_key_check") as unknown[]).length;
    return { inLog: rows.length, lost, doubled, altered, integrity, foreignKeys };
  } finally {
    database.close();
  }
}
