/**
 * Applies the operations that an observer's devices send. The operation's id is an idempotency key, its base an
 * optimistic lock: an operation can be sent late or twice, and never overwrites a value that its device has not
 * seen. docs/sync-protocol.md describes the protocol.
 */
import { and, eq, type SQL } from "drizzle-orm";
import type { Viewer } from "~/people/viewer";
import { notDiscarded } from "~/visits/visit-observers.server";
import { inOrganisation, references } from "~db/conditions";
import { notFound } from "~db/refusal";
import { observations, operations, visits } from "~db/schema";
import { type Tx, transaction } from "~db/transaction.server";
import { observationIdFor } from "../observation-id.server";
import { skewOf } from "../observation-rules";
import { shifted } from "./clock-correction";
import { setClock } from "./observation-clock.server";
import { writeLevel } from "./observation-levels.server";
import { changeMark } from "./observation-marks.server";
import { changeNote } from "./observation-notes.server";
import { isFull, type Room, roomAfter, roomOf } from "./observation-room.server";
import { insertObservation, type Start } from "./observation-start.server";
import { writeText } from "./observation-texts.server";
import type { Operation, Outcome, Result } from "./operation";
import type { OperationContext, Target } from "./operation-context.server";
import { saysTheSame, storedForm } from "./operation-log";

const targetWhere = (tx: Tx, viewer: Viewer, condition: SQL | undefined) =>
  tx
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
      and(inOrganisation(observations, viewer), eq(observations.observerId, viewer.id), condition),
    );

/** Finds the viewer's observation by its id, also a discarded one, with which late changes of devices are stored. */
async function findTarget(tx: Tx, viewer: Viewer, id: string): Promise<Target | null> {
  const [target] = await targetWhere(tx, viewer, eq(observations.id, id));
  return target ?? null;
}

/**
 * Finds the observation that the viewer brought back while an offline device started a new one under `id`; the
 * device's changes are then stored with the one that was brought back. Returns null in every other case.
 */
async function broughtBack(
  tx: Tx,
  viewer: Viewer,
  id: string,
  visitId: string,
): Promise<Target | null> {
  const ofVisit = eq(observations.visitId, visitId);
  const own = await targetWhere(tx, viewer, ofVisit);
  const following = own.some((_, at) => observationIdFor(visitId, viewer.id, at + 1) === id);
  if (!following) return null;
  const [kept] = await targetWhere(tx, viewer, and(ofVisit, notDiscarded));
  return kept ?? null;
}

type BatchContext = {
  tx: Tx;
  viewer: Viewer;
  /** The server's clock, UTC milliseconds. */
  now: number;
};

/**
 * The observation of a batch, which the batch itself may start.
 *
 * @param start the operation of the batch that starts it, if there is one
 * @throws Refusal `not-found` when the viewer does not write the observation
 */
async function targetOf(
  context: BatchContext,
  observationId: string,
  start: Start | undefined,
): Promise<Target> {
  const { tx, viewer } = context;
  const known = await findTarget(tx, viewer, observationId);
  if (known) return known;
  const back = start && (await broughtBack(tx, viewer, observationId, start.operation.visitId));
  if (back) return back;
  if (start) await insertObservation(context, observationId, start);
  const started = start ? await findTarget(tx, viewer, observationId) : null;
  if (!started) throw notFound();
  return started;
}

async function applyChange(context: OperationContext, sent: Operation): Promise<Result> {
  const operation = shifted(sent, context.skew);
  switch (operation.kind) {
    case "note.write":
    case "note.remove":
    case "note.restore":
      return changeNote(context, operation);
    case "level.set":
      return writeLevel(context, operation);
    case "text.write":
      return writeText(context, operation);
    case "mark.write":
    case "mark.remove":
    case "mark.restore":
      return changeMark(context, operation);
    case "clock.start":
      // The observation exists: this batch started it, or another device did before, whose start wins.
      return { outcome: "applied" };
    case "clock.set":
      return setClock(context, operation);
  }
}

async function applyOnce(
  context: OperationContext,
  room: Room,
  operation: Operation,
): Promise<Result> {
  const { tx, target, skew, now } = context;
  const stored = storedForm(operation, skew);
  const [logged] = await tx.select().from(operations).where(eq(operations.id, operation.id));
  if (logged)
    return logged.observationId === target.id && saysTheSame(logged, stored)
      ? { outcome: "duplicate" }
      : { outcome: "refused", code: "id-reused" };
  if (target.status !== "open") return { outcome: "refused", code: "closed" };
  if (isFull(room, operation)) return { outcome: "refused", code: "full" };
  const result = await applyChange(context, operation);
  if (result.outcome === "applied")
    await tx.insert(operations).values({ ...stored, observationId: target.id, at: now });
  return result;
}

/** The operations with the start of the lesson first, as a replay of the log needs it. */
const startFirst = (batch: readonly Operation[]): Operation[] => [
  ...batch.filter(({ kind }) => kind === "clock.start"),
  ...batch.filter(({ kind }) => kind !== "clock.start"),
];

export type AppliedBatch = {
  operations: readonly Operation[];
  /** The server's clock, UTC milliseconds. */
  now: number;
  /** The device's uncorrected clock when it sent the batch, to correct the instants that a wrong clock made. */
  sentAt?: number | undefined;
};

/**
 * Applies the sync operations that an observer's device sent, in one transaction. The operation that starts
 * the lesson is applied first, the others in the order in which they were sent. An operation that conflicts
 * or is refused changes nothing and does not stop the others.
 *
 * @returns the outcome of each operation, in the order of application
 * @throws Refusal `not-found` when the viewer is not the observer
 */
export async function applyOperations(
  viewer: Viewer,
  observationId: string,
  { operations: batch, now, sentAt }: AppliedBatch,
): Promise<Outcome[]> {
  const skew = ({ offset }: Operation) => skewOf(sentAt, offset, now);
  return transaction(async (tx) => {
    const first = batch.find((each) => each.kind === "clock.start");
    const start = first && { operation: first, skew: skew(first) };
    const target = await targetOf({ tx, viewer, now }, observationId, start);
    let room = await roomOf(tx, target.id);
    const outcomes: Outcome[] = [];
    for (const operation of startFirst(batch)) {
      const context = { tx, target, now, skew: skew(operation) };
      const result = await applyOnce(context, room, operation);
      if (result.outcome === "applied") room = roomAfter(room, operation);
      outcomes.push({ id: operation.id, ...result });
    }
    return outcomes;
  });
}
