/** A small organisation with a visit of each kind, for tests that write observations. */

import type { Viewer } from "~/people/viewer";
import { rubricFor } from "~/visits/rules";
import type { VisitKind } from "~/visits/vocabulary";
import { newId } from "~db/ids";
import { members, observations, organisations, schools, visits } from "~db/schema";
import { transaction } from "~db/transaction.server";

export type Scene = {
  mentor: Viewer;
  alt: Viewer;
  coordinator: Viewer;
  /** A mentor of another organisation. */
  stranger: Viewer;
  schoolId: string;
};

const viewer = (organisationId: string, id: string, role: Partial<Viewer>): Viewer => ({
  id,
  organisationId,
  organisationName: "Test",
  sample: false,
  sessionId: newId(),
  name: id,
  coordinator: false,
  mentor: false,
  alt: false,
  locale: null,
  theme: "system",
  ...role,
});

const minute = 60_000;

/** Creates two organisations, each with a mentor, an ALT and a coordinator. */
export async function makeScene(): Promise<Scene> {
  const here = newId();
  const elsewhere = newId();
  const scene: Scene = {
    mentor: viewer(here, newId(), { mentor: true, alt: true }),
    alt: viewer(here, newId(), { alt: true }),
    coordinator: viewer(here, newId(), { coordinator: true }),
    stranger: viewer(elsewhere, newId(), { mentor: true }),
    schoolId: newId(),
  };
  await transaction(async (tx) => {
    for (const id of [here, elsewhere])
      await tx.insert(organisations).values({ id, name: `Board ${id}`, createdAt: 0 });
    for (const each of [scene.mentor, scene.alt, scene.coordinator, scene.stranger]) {
      const { id, organisationId, coordinator, mentor, alt } = each;
      await tx.insert(members).values({
        id,
        organisationId,
        name: `Member ${id}`,
        coordinator,
        mentor,
        alt,
        createdAt: 0,
      });
    }
    await tx.insert(schools).values({
      id: scene.schoolId,
      organisationId: here,
      name: "Midorigaoka",
      stage: "jhs",
      lessonMinutes: 50,
      createdAt: 0,
    });
  });
  return scene;
}

/**
 * Creates a planned visit whose lesson began ten minutes ago.
 *
 * @returns its id
 */
export async function makeVisit(scene: Scene, kind: VisitKind = "full"): Promise<string> {
  const id = newId();
  const { alt, mentor } = scene;
  await transaction(async (tx) => {
    await tx.insert(visits).values({
      id,
      organisationId: alt.organisationId,
      altId: alt.id,
      mentorId: kind === "self" ? null : mentor.id,
      observerId: kind === "self" || kind === "shadow" ? alt.id : mentor.id,
      requestedBy: mentor.id,
      kind,
      status: "planned",
      rubricId: rubricFor(kind),
      schoolId: scene.schoolId,
      startsAt: Date.now() - 10 * minute,
      minutes: 50,
      createdAt: 0,
    });
  });
  return id;
}

/** Creates an open observation, started ten minutes ago, of a new visit. */
export async function makeObservation(
  scene: Scene,
  kind: VisitKind = "full",
): Promise<{ visitId: string; id: string; observer: Viewer; startedAt: number }> {
  const visitId = await makeVisit(scene, kind);
  const observer = kind === "self" || kind === "shadow" ? scene.alt : scene.mentor;
  const id = newId();
  const startedAt = Date.now() - 10 * minute;
  await transaction(async (tx) => {
    await tx.insert(observations).values({
      id,
      organisationId: observer.organisationId,
      visitId,
      observerId: observer.id,
      startedAt,
      createdAt: startedAt,
    });
  });
  return { visitId, id, observer, startedAt };
}
