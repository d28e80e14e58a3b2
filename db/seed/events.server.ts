import { events } from "../schema";
import type { Tx } from "../transaction.server";
import { type Moment, minute } from "./calendar";
import type { Scene } from "./scene";

export type SeedEvent = {
  /** Key of the member who did it, or of the teacher. */
  by: string;
  teacher?: boolean;
  subject: "visit" | "observation" | "goal" | "step" | "agreement";
  /** Key of the visit, goal, step or agreement. */
  name: string;
  verb: string;
  at: Moment;
  details?: Record<string, unknown>;
};

/** Writes what the app would have recorded as each thing happened. */
export async function seedEvents(tx: Tx, scene: Scene, list: SeedEvent[]): Promise<void> {
  if (list.length === 0) return;
  await tx.insert(events).values(
    list.map(({ by, teacher, subject, name, verb, at, details }) => ({
      id: scene.id("event", `${subject}/${name}/${verb}/${at.join("/")}`),
      organisationId: scene.organisationId,
      actorId: scene.id(teacher ? "teacher" : "member", by),
      subject,
      subjectId: scene.id(subject, name),
      verb,
      details: details ?? null,
      at: scene.calendar.at(at),
    })),
  );
}

/** A moment some minutes earlier or later, on the same day. */
export const shifted = (scene: Scene, moment: Moment, minutes: number): number =>
  scene.calendar.at(moment) + minutes * minute;
