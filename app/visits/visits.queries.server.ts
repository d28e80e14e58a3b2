/** Reads of visits. Each puts the viewer into the `where`. */
import {
  and,
  asc,
  desc,
  eq,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { notFound } from "~/people/request.server";
import type { Viewer } from "~/people/viewer";
import type { SchoolStage } from "~/people/vocabulary";
import type { RubricId } from "~/rubrics/vocabulary";
import { db } from "~db/client.server";
import {
  feedbackVersions,
  members,
  observations,
  partnerTeachers,
  schools,
  secondObservers,
  visitFocus,
  visits,
} from "~db/schema";
import { canObserve, canSeePlan, isParty } from "./rules";
import { hasBegun, isOwn, observerFor } from "./visit-observers.server";
import type { ObservationStatus, VisitKind, VisitStatus } from "./vocabulary";

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
  /** The last line on the plan itself: why it was moved, declined or called off. */
  endReason: string;
  /** That an observation was begun: all that a coordinator may know of it. */
  begun: boolean;
  /** The second mentor who watches, and whether they have begun. */
  second: { id: string; name: string; begun: boolean } | null;
  /** For a second observer their own, for the two the one that becomes feedback. */
  observation: {
    id: string;
    status: ObservationStatus;
    startedAt: number;
    endedAt: number | null;
    /** True from the first shared version on, also while a correction is written. */
    everShared: boolean;
  } | null;
};

const altMember = alias(members, "alt_member");
const mentorMember = alias(members, "mentor_member");

const secondMember = alias(members, "second_member");

/**
 * The visits a viewer may know of: their own; for a coordinator all of the organisation but the
 * self-observations of others, as `canSeePlan` says.
 */
const within = (viewer: Viewer): SQL | undefined =>
  and(
    eq(visits.organisationId, viewer.organisationId),
    viewer.coordinator ? or(isOwn(viewer), isNotNull(visits.mentorId)) : isOwn(viewer),
  );

const everShared = sql<number>`exists (select 1 from ${feedbackVersions}
  where ${feedbackVersions.organisationId} = ${observations.organisationId}
  and ${feedbackVersions.observationId} = ${observations.id})`.mapWith(Boolean);

/** The criteria chosen for each of the visits, in the ALTs' order. */
async function focusOf(visitIds: string[]): Promise<Map<string, string[]>> {
  const focus = new Map<string, string[]>();
  if (visitIds.length === 0) return focus;
  const chosen = await db()
    .select()
    .from(visitFocus)
    .where(inArray(visitFocus.visitId, visitIds))
    .orderBy(asc(visitFocus.visitId), asc(visitFocus.position));
  for (const { visitId, criterionId } of chosen)
    focus.set(visitId, [...(focus.get(visitId) ?? []), criterionId]);
  return focus;
}

type Page = { latestFirst?: boolean; limit?: number };

async function read(
  viewer: Viewer,
  condition: SQL | undefined,
  { latestFirst = false, limit }: Page = {},
): Promise<Visit[]> {
  const direction = latestFirst ? desc : asc;
  const query = db()
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
      everShared,
      begun: hasBegun(),
      secondId: secondObservers.memberId,
      secondName: secondMember.name,
      secondBegun: hasBegun(secondObservers.memberId),
    })
    .from(visits)
    .innerJoin(altMember, eq(altMember.id, visits.altId))
    .leftJoin(mentorMember, eq(mentorMember.id, visits.mentorId))
    .innerJoin(schools, eq(schools.id, visits.schoolId))
    .leftJoin(partnerTeachers, eq(partnerTeachers.id, visits.partnerTeacherId))
    .leftJoin(
      secondObservers,
      and(
        eq(secondObservers.organisationId, visits.organisationId),
        eq(secondObservers.visitId, visits.id),
      ),
    )
    .leftJoin(secondMember, eq(secondMember.id, secondObservers.memberId))
    .leftJoin(
      observations,
      and(
        eq(observations.organisationId, visits.organisationId),
        eq(observations.visitId, visits.id),
        eq(observations.observerId, observerFor(viewer)),
      ),
    )
    .where(and(within(viewer), condition))
    .orderBy(direction(visits.startsAt), direction(visits.id));
  const rows = await (limit === undefined ? query : query.limit(limit));
  const watches = (row: (typeof rows)[number]) =>
    isParty(viewer, row.visit) || row.secondId === viewer.id;
  const focus = await focusOf(rows.filter(watches).map((row) => row.visit.id));
  return rows.map((row) => {
    const { visit, altName, mentorName, school, partner, observation, everShared, begun } = row;
    const { secondId, secondName, secondBegun } = row;
    const party = isParty(viewer, visit);
    const within = watches(row);
    const { organisationId: _, partnerTeacherId: __, schoolId: ___, ...plan } = visit;
    const { focusChosenAt, createdAt: ____, ...rest } = plan;
    return {
      ...rest,
      altName,
      mentorName,
      school,
      partner,
      focusNote: party ? visit.focusNote : "",
      focus: within && focusChosenAt !== null ? (focus.get(visit.id) ?? []) : null,
      endReason: party ? visit.endReason : "",
      begun,
      second:
        secondId === null ? null : { id: secondId, name: secondName ?? "", begun: secondBegun },
      observation: within && observation ? { ...observation, everShared } : null,
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

/** One visit whose lesson the viewer watches, as first or second observer. @throws a 404 response */
export async function findVisitToObserve(viewer: Viewer, id: string): Promise<Visit> {
  const visit = await findVisit(viewer, id);
  if (!canObserve(viewer, visit)) throw notFound();
  return visit;
}

/** Visits that start within a span of instants, in order of time. */
export const visitsBetween = (viewer: Viewer, from: number, until: number): Promise<Visit[]> =>
  read(viewer, and(gte(visits.startsAt, from), lt(visits.startsAt, until)));

/** The visits the viewer takes part in, in order of time. */
export const ownVisits = (viewer: Viewer): Promise<Visit[]> => read(viewer, isOwn(viewer));

/** The other person of the viewer's visits, or anybody. */
const withPerson = (personId: string | null): SQL | undefined =>
  personId === null ? undefined : or(eq(visits.altId, personId), eq(visits.mentorId, personId));

/**
 * The viewer's visits that stand or wait for a yes and still need something: all from `today` on, and
 * those before it, back to `since`, that nobody has observed.
 *
 * @param since UTC milliseconds
 * @param today the beginning of the Japan day, in UTC milliseconds
 */
export const standingVisits = (
  viewer: Viewer,
  { since, today }: { since: number; today: number },
  personId: string | null,
): Promise<Visit[]> =>
  read(
    viewer,
    and(
      isOwn(viewer),
      gte(visits.startsAt, since),
      inArray(visits.status, ["planned", "requested"]),
      or(gte(visits.startsAt, today), isNull(observations.id)),
      withPerson(personId),
    ),
  );

/**
 * The viewer's visits within a span of instants that took place before `today` or have ended otherwise,
 * latest first.
 *
 * @param limit how many at most
 */
export const pastVisits = (
  viewer: Viewer,
  { from, until, today }: { from: number; until: number; today: number },
  personId: string | null,
  limit: number,
): Promise<Visit[]> =>
  read(
    viewer,
    and(
      isOwn(viewer),
      gte(visits.startsAt, from),
      lt(visits.startsAt, until),
      or(
        inArray(visits.status, ["declined", "cancelled"]),
        and(lt(visits.startsAt, today), isNotNull(observations.id)),
      ),
      withPerson(personId),
    ),
    { latestFirst: true, limit },
  );

/** When the viewer's first visit began, as UTC milliseconds; null before there is one. */
export async function firstVisitAt(viewer: Viewer): Promise<number | null> {
  const [row] = await db()
    .select({ at: sql<number | null>`min(${visits.startsAt})` })
    .from(visits)
    .where(and(eq(visits.organisationId, viewer.organisationId), isOwn(viewer)));
  return row?.at ?? null;
}

/** The people the viewer has had visits with, by name. */
export async function companionsOf(viewer: Viewer): Promise<{ id: string; name: string }[]> {
  const other = sql`case when ${visits.altId} = ${viewer.id}
    then ${visits.mentorId} else ${visits.altId} end`;
  return db()
    .selectDistinct({ id: members.id, name: members.name })
    .from(visits)
    .innerJoin(members, eq(members.id, other))
    .where(and(eq(visits.organisationId, viewer.organisationId), isOwn(viewer)))
    .orderBy(asc(members.name));
}

/** An ALT's latest visit that the viewer knows of; null before there is one. */
export async function lastVisitOf(viewer: Viewer, altId: string): Promise<Visit | null> {
  const [visit] = await read(viewer, eq(visits.altId, altId), { latestFirst: true, limit: 1 });
  return visit ?? null;
}
