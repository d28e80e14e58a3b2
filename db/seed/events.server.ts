import type { EventRecord } from "../event-vocabulary";
import { eventRow } from "../events.server";
import { events } from "../schema";
import type { Tx } from "../transaction.server";
import { type Moment, minute } from "./calendar";
import type { SeedKind } from "./ids";
import type { Scene } from "./scene";

type Named<Event> = Event extends EventRecord ? Omit<Event, "subjectId"> : never;

export type SeedEvent = {
  /** Key of the member who did it, or of the teacher. */
  by: string;
  teacher?: boolean;
  /** Key of the visit, goal, step or agreement. */
  name: string;
  at: Moment;
} & Named<Extract<EventRecord, { subject: SeedKind }>>;

/** Stores the events that the application would have recorded for the data of a made-up organisation. */
export async function seedEvents(tx: Tx, scene: Scene, list: SeedEvent[]): Promise<void> {
  if (list.length === 0) return;
  await tx.insert(events).values(
    list.map((event) => {
      const { by, teacher, subject, name, verb, at } = event;
      const { organisationId } = scene;
      const actor = { organisationId, id: scene.id(teacher ? "teacher" : "member", by) };
      const subjectId = scene.id(subject, name);
      return {
        id: scene.id("event", `${subject}/${name}/${verb}/${at.join("/")}`),
        ...eventRow(actor, { ...event, subjectId }, scene.calendar.at(at)),
      };
    }),
  );
}

/**
 * Returns the instant (UTC milliseconds) `minutes` minutes after a moment of the made-up history; a negative
 * number gives an earlier instant.
 */
export const shifted = (scene: Scene, moment: Moment, minutes: number): number =>
  scene.calendar.at(moment) + minutes * minute;
