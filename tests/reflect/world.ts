/** A small organisation for the tests of reflect, educate and follow-up. */
import type { SharedWords } from "~/observe/feedback/feedback";
import type { Viewer } from "~/people/viewer";
import { frozenRubric } from "~/rubrics/rubrics.server";
import type { VisitKind } from "~/visits/vocabulary";
import { freezeRubric } from "~db/frozen-rubrics.server";
import { newId } from "~db/ids";
import {
  feedbackVersions,
  members,
  notes,
  observations,
  organisations,
  schools,
  visitFocus,
  visits,
} from "~db/schema";
import { transaction } from "~db/transaction.server";

export const minute = 60_000;
export const day = 24 * 60 * minute;
/** Fri 2 October 2026, 10:40 in Japan: in term time, without a holiday nearby. */
export const now = Date.parse("2026-10-02T01:40:00Z");

type Roles = { coordinator?: boolean; mentor?: boolean; alt?: boolean };

export type World = { organisationId: string; schoolId: string };

/** A new organisation with one school. */
export async function newWorld(): Promise<World> {
  const [organisationId, schoolId] = [newId(), newId()];
  await transaction(async (tx) => {
    await tx.insert(organisations).values({ id: organisationId, name: "Here", createdAt: now });
    await tx.insert(schools).values({
      id: schoolId,
      organisationId,
      name: "North",
      stage: "jhs",
      lessonMinutes: 50,
      createdAt: now,
    });
  });
  return { organisationId, schoolId };
}

/**
 * Creates a member.
 *
 * @returns the member as a viewer
 */
export async function newMember(world: World, name: string, roles: Roles): Promise<Viewer> {
  const id = newId();
  const { coordinator = false, mentor = false, alt = false } = roles;
  const { organisationId } = world;
  await transaction((tx) =>
    tx
      .insert(members)
      .values({ id, organisationId, name, coordinator, mentor, alt, createdAt: now }),
  );
  return {
    id,
    organisationId,
    organisationName: "Here",
    sample: false,
    sessionId: "none",
    name,
    coordinator,
    mentor,
    alt,
    locale: "en",
    theme: "system",
  };
}

type Plan = {
  alt: Viewer;
  mentor: Viewer | null;
  kind?: VisitKind;
  startsAt?: number;
  focus?: string[];
};

/**
 * Creates a planned visit.
 *
 * @returns its id
 */
export async function newVisit(world: World, plan: Plan): Promise<string> {
  const { alt, mentor, kind = "full", startsAt = now - 2 * 60 * minute, focus = [] } = plan;
  const id = newId();
  await transaction(async (tx) => {
    await tx.insert(visits).values({
      id,
      organisationId: world.organisationId,
      altId: alt.id,
      mentorId: mentor?.id ?? null,
      observerId: kind === "shadow" ? alt.id : (mentor ?? alt).id,
      requestedBy: (mentor ?? alt).id,
      kind,
      status: "planned",
      rubricId: "alt-lesson-default",
      schoolId: world.schoolId,
      startsAt,
      minutes: 50,
      focusChosenAt: focus.length > 0 ? startsAt - day : null,
      createdAt: startsAt - day,
    });
    for (const [at, criterionId] of focus.entries())
      await tx.insert(visitFocus).values({ visitId: id, criterionId, position: at + 1 });
  });
  return id;
}

type Line = { text: string; criteria?: string[] };

/**
 * Writes the observation of a visit and shares it unless told otherwise.
 *
 * @returns the ids of its notes in order
 */
export async function observe(
  world: World,
  visit: { id: string; observer: Viewer; startsAt?: number },
  lines: Line[],
  { shared = true, tryNext = "" }: { shared?: boolean; tryNext?: string } = {},
): Promise<string[]> {
  const { organisationId } = world;
  const startedAt = visit.startsAt ?? now - 2 * 60 * minute;
  const observationId = newId();
  const written = lines.map((line, at) => ({
    id: newId(),
    text: line.text,
    notedAt: startedAt + at * minute,
    criteria: line.criteria ?? [],
  }));
  const content: SharedWords = {
    startedAt,
    endedAt: null,
    notes: written,
    levels: [],
    texts: tryNext ? { try: tryNext } : {},
  };
  await transaction(async (tx) => {
    await tx.insert(observations).values({
      id: observationId,
      organisationId,
      visitId: visit.id,
      observerId: visit.observer.id,
      status: shared ? "shared" : "open",
      startedAt,
      createdAt: startedAt,
    });
    for (const { criteria: _, ...note } of written)
      await tx
        .insert(notes)
        .values({ ...note, observationId, writtenAt: note.notedAt, operationId: newId() });
    if (shared)
      await tx.insert(feedbackVersions).values({
        id: newId(),
        organisationId,
        observationId,
        version: 1,
        content,
        rubricHash: await freezeRubric(tx, organisationId, frozenRubric("alt-lesson-default")),
        sharedAt: startedAt + 60 * minute,
      });
  });
  return written.map(({ id }) => id);
}
