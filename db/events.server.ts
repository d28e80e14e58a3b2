import { detailsShape, type EventRecord } from "./event-vocabulary";
import { newId } from "./ids";
import { events } from "./schema";
import type { Tx } from "./transaction.server";

/** The person who caused the event: a member, or a partner teacher by the id of their row; null for the system. */
export type EventActor = { organisationId: string; id: string | null };

/**
 * Returns the row to store for an event, without its id.
 *
 * @param at UTC milliseconds
 * @throws Error when the vocabulary has no such event, or the details do not match its schema
 */
export function eventRow(actor: EventActor, event: EventRecord, at: number) {
  const { subject, subjectId, verb } = event;
  const details = detailsShape(subject, verb).parse(event.details ?? null);
  const { organisationId, id: actorId } = actor;
  return { organisationId, actorId, subject, subjectId, verb, details, at };
}

/**
 * Stores the event of a change (who did what, and when), inside the transaction of the change.
 *
 * @throws Error as `eventRow`
 */
export async function recordEvent(tx: Tx, actor: EventActor, event: EventRecord): Promise<void> {
  await tx.insert(events).values({ id: newId(), ...eventRow(actor, event, Date.now()) });
}
