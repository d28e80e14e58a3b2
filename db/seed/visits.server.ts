import type { VisitStatus } from "~/visits/vocabulary";
import { lessonMinutes } from "../../app/people/vocabulary";
import { visitFocus, visits } from "../schema";
import type { Tx } from "../transaction.server";
import { minute } from "./calendar";
import { type SeedEvent, seedEvents } from "./events.server";
import { rubricOf } from "./rubric";
import type { Scene } from "./scene";
import { flow } from "./sheet";
import type { Story, StoryVisit } from "./story";

/** The member who requested a visit; by default the mentor, or the ALT in a self-observation. */
const requesterOf = (alt: string, visit: StoryVisit) => visit.requestedBy ?? visit.mentor ?? alt;

/**
 * Returns the key of the member who writes the observation of a made-up visit: the ALT in a shadowing or
 * self-observation, otherwise the mentor.
 *
 * @param alt the key of the visit's ALT
 */
export const observerOf = (alt: string, { kind, mentor }: StoryVisit): string =>
  kind === "shadow" ? alt : (mentor ?? alt);

/** Returns the start of a made-up visit in UTC milliseconds, its period and its length in minutes. */
export function lessonOf(scene: Scene, visit: StoryVisit) {
  const school = scene.organisation.schools[visit.school];
  if (!school) throw new Error(`No school ${visit.school} in the sample.`);
  const bell = scene.calendar.bell(school.stage, visit.on, visit.period);
  return {
    startsAt: bell.at + (visit.late ?? 0) * minute,
    period: bell.period,
    minutes: visit.minutes ?? lessonMinutes[school.stage],
  };
}

const statusOf = (alt: string, visit: StoryVisit): VisitStatus => {
  if (visit.ended) return visit.ended.status;
  const asked = visit.kind !== "self" && requesterOf(alt, visit) === alt;
  return asked && !visit.agreed ? "requested" : "planned";
};

/** When the ALT agreed: with the focus, with the own request, or before a lesson of an earlier day. */
function acceptedAt(scene: Scene, alt: string, visit: StoryVisit): number | null {
  const { calendar } = scene;
  if (visit.focus) return calendar.at(visit.focus.at);
  const agreed = requesterOf(alt, visit) === alt || visit.on < 0;
  return agreed ? calendar.at(visit.made) : null;
}

function eventsOf(scene: Scene, alt: string, name: string, visit: StoryVisit): SeedEvent[] {
  const requester = requesterOf(alt, visit);
  const asked = visit.kind !== "self" && requester === alt;
  const { agreed, ended, focus, made, mentor } = visit;
  const { startsAt } = lessonOf(scene, visit);
  const on = { subject: "visit", name } as const;
  const pair = { altId: scene.id("member", alt), mentorId: mentor && scene.id("member", mentor) };
  const list: SeedEvent[] = [
    {
      ...{ by: requester, ...on, verb: asked ? "requested" : "planned", at: made },
      details: { ...pair, startsAt },
    },
  ];
  if (agreed) {
    const details = { startsAt, withLine: false };
    list.push({ by: mentor ?? alt, ...on, verb: "accepted", at: agreed, details });
  }
  if (focus) {
    const details = { criteria: focus.criteria.length };
    list.push({ by: alt, ...on, verb: "focused", at: focus.at, details });
  }
  if (ended?.status === "declined") {
    const details = { startsAt, withLine: ended.reason !== "" };
    list.push({ by: ended.by, ...on, verb: "declined", at: ended.at, details });
  }
  if (ended?.status === "cancelled") {
    const details = { startsAt, withReason: ended.reason !== "" };
    list.push({ by: ended.by, ...on, verb: "cancelled", at: ended.at, details });
  }
  return list;
}

/** Stores the visits of a made-up ALT with their focus, and the events of each visit. */
export async function seedVisits(tx: Tx, scene: Scene, alt: string, story: Story): Promise<void> {
  const { calendar, id, organisationId } = scene;
  const list = Object.entries(story.visits);
  if (list.length === 0) return;

  await tx.insert(visits).values(
    list.map(([name, visit]) => ({
      id: id("visit", name),
      organisationId,
      altId: id("member", alt),
      mentorId: visit.mentor && id("member", visit.mentor),
      observerId: id("member", observerOf(alt, visit)),
      requestedBy: id("member", requesterOf(alt, visit)),
      kind: visit.kind,
      status: statusOf(alt, visit),
      rubricId: rubricOf(visit.kind),
      schoolId: id("school", visit.school),
      partnerTeacherId: visit.teacher ? id("teacher", visit.teacher) : null,
      className: visit.className,
      ...lessonOf(scene, visit),
      focusNote: flow(visit.focus?.note ?? ""),
      focusChosenAt: visit.focus ? calendar.at(visit.focus.at) : null,
      acceptedAt: acceptedAt(scene, alt, visit),
      endReason: flow(visit.ended?.reason ?? ""),
      createdAt: calendar.at(visit.made),
    })),
  );
  const focus = list.flatMap(([name, visit]) =>
    (visit.focus?.criteria ?? []).map((criterionId, index) => ({
      visitId: id("visit", name),
      criterionId,
      position: index + 1,
    })),
  );
  if (focus.length > 0) await tx.insert(visitFocus).values(focus);
  await seedEvents(
    tx,
    scene,
    list.flatMap(([name, visit]) => eventsOf(scene, alt, name, visit)),
  );
}
