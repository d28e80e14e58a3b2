import { newId } from "./ids";
import { events } from "./schema";
import type { Tx } from "./transaction.server";

export type EventRecord = {
  organisationId: string;
  actorId: string;
  /** What it happened to, by its glossary name: visit, observation, goal, member … */
  subject: string;
  subjectId: string;
  /** What happened, in the past tense: planned, shared, dropped … */
  verb: string;
  /** Never what a person wrote: an event tells that something happened, not what it said. */
  details?: Record<string, unknown>;
};

/** Writes the event of a change inside the change's own transaction. */
export async function recordEvent(tx: Tx, event: EventRecord): Promise<void> {
  await tx.insert(events).values({ id: newId(), at: Date.now(), details: null, ...event });
}
