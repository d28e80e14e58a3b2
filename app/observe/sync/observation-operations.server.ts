/**
 * Applies what an observer's devices send. Each operation carries its own id and the id of the operation it
 * was made on, so that it can be sent again, late or twice, and never overwrites what its writer has not seen.
 */
import { createHash } from "node:crypto";
import { and, eq } from "drizzle-orm";
import type { Viewer } from "~/people/viewer";
import { inOrganisation, references } from "~db/conditions";
import { notFound } from "~db/refusal";
import { observations, operations, visits } from "~db/schema";
import { type Tx, transaction } from "~db/transaction.server";
import { skewOf } from "../observation-rules";
import { moved } from "./instants";
import type { Target } from "./observation-base.server";
import { setClock } from "./observation-clock.server";
import { writeLevel } from "./observation-levels.server";
import { changeMark } from "./observation-marks.server";
import { changeNote } from "./observation-notes.server";
import { isFull, type Room, roomAfter, roomOf } from "./observation-room.server";
import { type Beginning, beginFrom } from "./observation-start.server";
import { writeText } from "./observation-texts.server";
import type { Operation, Outcome, Result } from "./operation";

/** SHA-256 of what an operation says, so that one id can never stand for two changes. */
function contentHash(observationId: string, operation: Operation): string {
  const { id: _, ...content } = operation;
  const sorted = Object.entries(content).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash("sha256")
    .update(JSON.stringify([observationId, sorted]))
    .digest("hex");
}

async function findTarget(tx: Tx, viewer: Viewer, id: string): Promise<Target | null> {
  const [target] = await tx
    .select({
      id: observations.id,
      status: observations.status,
      startedAt: observations.startedAt,
      kind: visits.kind,
      rubricId: visits.rubricId,
    })
    .from(observations)
    .innerJoin(visits, references(observations, "visitId", visits))
    .where(
      and(
        inOrganisation(observations, viewer),
        eq(observations.id, id),
        eq(observations.observerId, viewer.id),
      ),
    );
  return target ?? null;
}

/**
 * The observation of a batch; the batch itself may begin it.
 *
 * @throws Refusal `not-found` when the observation is not the viewer's to write
 */
async function targetOf(
  tx: Tx,
  viewer: Viewer,
  id: string,
  begins: Beginning | undefined,
  now: number,
): Promise<Target> {
  const known = await findTarget(tx, viewer, id);
  if (known) return known;
  if (begins) await beginFrom(tx, viewer, id, begins, now);
  const begun = begins ? await findTarget(tx, viewer, id) : null;
  if (!begun) throw notFound();
  return begun;
}

const change = async (
  tx: Tx,
  target: Target,
  raw: Operation,
  skew: number,
  now: number,
): Promise<Result> => {
  const operation = moved(raw, skew);
  switch (operation.kind) {
    case "note.write":
    case "note.remove":
    case "note.restore":
      return changeNote(tx, target, operation, skew, now);
    case "level.set":
      return writeLevel(tx, target, operation);
    case "text.write":
      return writeText(tx, target, operation);
    case "mark.write":
    case "mark.remove":
    case "mark.restore":
      return changeMark(tx, target, operation, skew, now);
    case "clock.start":
      // Begun with the batch, or by another device before: the first start stands.
      return { outcome: "applied" };
    case "clock.set":
      return setClock(tx, target, operation, now);
  }
};

async function apply(
  tx: Tx,
  target: Target,
  room: Room,
  operation: Operation,
  skew: number,
  now: number,
): Promise<Result> {
  const hash = contentHash(target.id, operation);
  const [known] = await tx
    .select({ contentHash: operations.contentHash })
    .from(operations)
    .where(eq(operations.id, operation.id));
  if (known)
    return known.contentHash === hash
      ? { outcome: "duplicate" }
      : { outcome: "refused", code: "id-reused" };
  if (target.status !== "open") return { outcome: "refused", code: "closed" };
  if (isFull(room, operation)) return { outcome: "refused", code: "full" };
  const result = await change(tx, target, operation, skew, now);
  if (result.outcome === "applied")
    await tx.insert(operations).values({
      id: operation.id,
      observationId: target.id,
      kind: operation.kind,
      contentHash: hash,
      content: skew === 0 ? operation : { ...operation, skew },
      at: now,
    });
  return result;
}

/** What begins the lesson stands before its words, also in the log: whoever reads that begins with it. */
const startFirst = (batch: readonly Operation[]): Operation[] => [
  ...batch.filter(({ kind }) => kind === "clock.start"),
  ...batch.filter(({ kind }) => kind !== "clock.start"),
];

/**
 * Applies a batch in its order, in one transaction: when the answer goes out, all it calls applied is on the
 * disk. What conflicts or is refused leaves no trace, and the others of the batch stand.
 *
 * @param now the server's clock, UTC milliseconds
 * @param sentAt the device's clock when it sent the batch, to correct instants of a clock that is wrong
 * @throws Refusal `not-found` when the observation is not the viewer's to write
 */
export async function applyOperations(
  viewer: Viewer,
  observationId: string,
  batch: readonly Operation[],
  now: number,
  sentAt?: number,
): Promise<Outcome[]> {
  const skew = ({ offset }: Operation) => skewOf(sentAt, offset, now);
  return transaction(async (tx) => {
    const start = batch.find((each) => each.kind === "clock.start");
    const begins = start && { start, skew: skew(start) };
    const target = await targetOf(tx, viewer, observationId, begins, now);
    let room = await roomOf(tx, target.id);
    const outcomes: Outcome[] = [];
    for (const operation of startFirst(batch)) {
      const result = await apply(tx, target, room, operation, skew(operation), now);
      if (result.outcome === "applied") room = roomAfter(room, operation);
      outcomes.push({ id: operation.id, ...result });
    }
    return outcomes;
  });
}
