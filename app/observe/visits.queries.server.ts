/** Reads of visits. Each puts the viewer into the `where`. */
import { and, asc, eq, gte, inArray, lt, or, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { notFound } from "~/people/request.server";
import type { Viewer } from "~/people/viewer";
import type { SchoolStage } from "~/people/vocabulary";
import { db } from "~db/client.server";
import { members, observations, partnerTeachers, schools, visitFocus, visits } from "~db/schema";
import { canSeePlan, isParty } from "./rules";
import type { ObservationStatus, RubricId, VisitKind, VisitStatus } from "./vocabulary";

/** A visit as its readers see it; for those who only plan, without its words. */
export type Visit = {
  id: string;
  kind: VisitKind;
  status: VisitStatus;
  rubricId: RubricId;
  /** UTC milliseconds. */
  startsAt: number;
  minutes: number;
  period: number | null;
  className: string;
  altId: string;
  altName: string;
  mentorId: string | null;
  mentorName: string | null;
  observerId: string;
  requestedBy: string;
  school: { id: string; name: string; stage: SchoolStage };
  partner: { id: string; name: string } | null;
  focusNote: string;
  /** Criterion ids in the ALT's order; null until the ALT has chosen. */
  focus: string[] | null;
  endReason: string;
  observation: {
    id: string;
    status: ObservationStatus;
    startedAt: number;
    endedAt: number | null;
  } | null;
};

const altMember = alias(members, "alt_member");
const mentorMember = alias(members, "mentor_member");

/** The visits a viewer may know of: their own, or all of the organisation for a coordinator. */
const within = (viewer: Viewer): SQL | undefined =>
  and(
    eq(visits.organisationId, viewer.organisationId),
    viewer.coordinator
      ? undefined
      : or(eq(visits.altId, viewer.id), eq(visits.mentorId, viewer.id)),
  );

async function read(viewer: Viewer, condition: SQL | undefined): Promise<Visit[]> {
  const rows = await db()
    .select({
      visit: visits,
      altName: altMember.name,
      mentorName: mentorMember.name,
      school: { id: schools.id, name: schools.name, stage: schools.stage },
      partner: { id: partnerTeachers.id, name: partnerTeachers.name },
      observation: {
        id: observations.id,
        status: observations.status,
        startedAt: observations.startedAt,
        endedAt: observations.endedAt,
      },
    })
    .from(visits)
    .innerJoin(altMember, eq(altMember.id, visits.altId))
    .leftJoin(mentorMember, eq(mentorMember.id, visits.mentorId))
    .innerJoin(schools, eq(schools.id, visits.schoolId))
    .leftJoin(partnerTeachers, eq(partnerTeachers.id, visits.partnerTeacherId))
    .leftJoin(
      observations,
      and(
        eq(observations.organisationId, visits.organisationId),
        eq(observations.visitId, visits.id),
        eq(observations.observerId, visits.observerId),
      ),
    )
    .where(and(within(viewer), condition))
    .orderBy(asc(visits.startsAt), asc(visits.id));
  const own = rows.filter((row) => isParty(viewer, row.visit)).map((row) => row.visit.id);
  const focus = new Map<string, string[]>();
  if (own.length > 0) {
    const chosen = await db()
      .select()
      .from(visitFocus)
      .where(inArray(visitFocus.visitId, own))
      .orderBy(asc(visitFocus.visitId), asc(visitFocus.position));
    for (const { visitId, criterionId } of chosen)
      focus.set(visitId, [...(focus.get(visitId) ?? []), criterionId]);
  }
  return rows.map(({ visit, altName, mentorName, school, partner, observation }) => {
    const party = isParty(viewer, visit);
    const { organisationId: _, partnerTeacherId: __, schoolId: ___, ...plan } = visit;
    const { focusChosenAt, createdAt: ____, ...rest } = plan;
    return {
      ...rest,
      altName,
      mentorName,
      school,
      partner,
      focusNote: party ? visit.focusNote : "",
      focus: party && focusChosenAt !== null ? (focus.get(visit.id) ?? []) : null,
      endReason: party ? visit.endReason : "",
      observation: party ? observation : null,
    };
  });
}

/** One visit. @throws a 404 response when it is not the viewer's to know */
export async function findVisit(viewer: Viewer, id: string): Promise<Visit> {
  const [visit] = await read(viewer, eq(visits.id, id));
  if (!visit || !canSeePlan(viewer, visit)) throw notFound();
  return visit;
}

/** One visit whose words the viewer may read. @throws a 404 response */
export async function findOwnVisit(viewer: Viewer, id: string): Promise<Visit> {
  const visit = await findVisit(viewer, id);
  if (!isParty(viewer, visit)) throw notFound();
  return visit;
}

/** Visits that start within a span of instants, in order of time. */
export const visitsBetween = (viewer: Viewer, from: number, until: number): Promise<Visit[]> =>
  read(viewer, and(gte(visits.startsAt, from), lt(visits.startsAt, until)));

/** The visits the viewer takes part in, in order of time. */
export const ownVisits = (viewer: Viewer): Promise<Visit[]> =>
  read(viewer, or(eq(visits.altId, viewer.id), eq(visits.mentorId, viewer.id)));
