/** Reads of visits. Every query is scoped by the viewer. */
import { and, asc, desc, eq, gte, inArray, isNotNull, isNull, lt, or, type SQL } from "drizzle-orm";
import type { Viewer } from "~/people/viewer";
import type { SchoolStage } from "~/people/vocabulary";
import type { RubricId } from "~/rubrics/vocabulary";
import { db } from "~db/client.server";
import { inOrganisation, references } from "~db/conditions";
import { alias } from "~db/dialect";
import { notFound } from "~db/refusal";
import {
  members,
  observations,
  partnerTeachers,
  schools,
  secondObservers,
  visits,
} from "~db/schema";
import type { Tx } from "~db/transaction.server";
import { focusOf } from "./focus.queries.server";
import { canObserve, canSeePlan, isParty, isProposed } from "./rules";
import {
  everShared,
  hasBegun,
  isOwn,
  notDiscarded,
  observerFor,
  ownOf,
  wasObserved,
} from "./visit-observers.server";
import type { ObservationStatus, VisitKind, VisitStatus } from "./vocabulary";

/** A visit as the viewer may see it; coordinators get it without its texts. */
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
  /** Criterion ids in the ALT's order; null before the ALT has chosen. */
  focus: string[] | null;
  /** The latest reason for which the visit was moved, declined or cancelled. */
  endReason: string;
  /** True when an observation exists; a coordinator may know no more of it. */
  begun: boolean;
  /** True when the lesson was observed: notes were shared, or an observation with notes has ended. */
  observed: boolean;
  /** See `isProposed`; false once an observation exists. */
  proposed: boolean;
  /** The second observer, and whether they have begun. */
  second: { id: string; name: string; begun: boolean } | null;
  /**
   * The second observer's own observation for them; the first observer's, which becomes feedback, for
   * everybody else.
   */
  observation: {
    id: string;
    status: ObservationStatus;
    startedAt: number;
    endedAt: number | null;
    /** True after the first shared version, also while a correction is being written. */
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
const knownTo = (viewer: Viewer): SQL | undefined =>
  viewer.coordinator
    ? and(inOrganisation(visits, viewer), or(isOwn(viewer), isNotNull(visits.mentorId)))
    : ownOf(viewer);

const startsWithin = (from: number, until: number): SQL | undefined =>
  and(gte(visits.startsAt, from), lt(visits.startsAt, until));

type Reading = { latestFirst?: boolean; limit?: number; source?: Pick<Tx, "select"> };

/** Reads the visits of a condition, which has to hold the viewer's reach: `knownTo` or `ownOf`. */
async function read(
  viewer: Viewer,
  condition: SQL | undefined,
  { latestFirst = false, limit, source = db() }: Reading = {},
): Promise<Visit[]> {
  const direction = latestFirst ? desc : asc;
  const query = source
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
      observed: wasObserved(),
      secondId: secondObservers.memberId,
      secondName: secondMember.name,
      secondBegun: hasBegun(secondObservers.memberId),
    })
    .from(visits)
    .innerJoin(altMember, eq(altMember.id, visits.altId))
    .leftJoin(mentorMember, eq(mentorMember.id, visits.mentorId))
    .innerJoin(schools, eq(schools.id, visits.schoolId))
    .leftJoin(partnerTeachers, eq(partnerTeachers.id, visits.partnerTeacherId))
    .leftJoin(secondObservers, references(secondObservers, "visitId", visits))
    .leftJoin(secondMember, eq(secondMember.id, secondObservers.memberId))
    .leftJoin(
      observations,
      and(
        references(observations, "visitId", visits),
        eq(observations.observerId, observerFor(viewer)),
        notDiscarded,
      ),
    )
    .where(condition)
    .orderBy(direction(visits.startsAt), direction(visits.id));
  const rows = await (limit === undefined ? query : query.limit(limit));
  const participates = (row: (typeof rows)[number]) =>
    isParty(viewer, row.visit) || row.secondId === viewer.id;
  const participated = rows.filter(participates).map(({ visit }) => visit.id);
  const focus = await focusOf(participated, source);
  return rows.map((row) => {
    const { visit, altName, mentorName, school, partner, observation, everShared } = row;
    const { begun, observed, secondId, secondName, secondBegun } = row;
    const party = isParty(viewer, visit);
    const isParticipant = participates(row);
    const { organisationId: _, partnerTeacherId: __, schoolId: ___, ...plan } = visit;
    const { focusChosenAt, acceptedAt: ____, createdAt: _____, ...rest } = plan;
    return {
      ...rest,
      proposed: isProposed(visit) && !begun,
      altName,
      mentorName,
      school,
      partner,
      focusNote: party ? visit.focusNote : "",
      focus: isParticipant && focusChosenAt !== null ? (focus.get(visit.id) ?? []) : null,
      endReason: party ? visit.endReason : "",
      begun,
      observed,
      second:
        secondId === null ? null : { id: secondId, name: secondName ?? "", begun: secondBegun },
      observation: isParticipant && observation ? { ...observation, everShared } : null,
    };
  });
}

/** Loads one visit whose plan the viewer may see. @throws Refusal `not-found` when there is none */
export async function findVisit(viewer: Viewer, id: string): Promise<Visit> {
  const [visit] = await read(viewer, and(knownTo(viewer), eq(visits.id, id)));
  if (!visit || !canSeePlan(viewer, visit)) throw notFound();
  return visit;
}

/** Loads one visit of which the viewer is the ALT or the mentor. @throws Refusal `not-found` */
export async function findOwnVisit(viewer: Viewer, id: string): Promise<Visit> {
  const visit = await findVisit(viewer, id);
  if (!isParty(viewer, visit)) throw notFound();
  return visit;
}

/**
 * Loads one planned visit that the viewer observes as first or second observer.
 *
 * @throws Refusal `not-found`
 */
export async function findVisitToObserve(viewer: Viewer, id: string): Promise<Visit> {
  const visit = await findVisit(viewer, id);
  if (!canObserve(viewer, visit)) throw notFound();
  return visit;
}

/**
 * Loads the visits whose plan the viewer may see (`canSeePlan`) and that start from `from` to before `until`
 * (both UTC milliseconds), earliest first. With `memberId`, only those in which this member is ALT, mentor or
 * second observer. Reads in the transaction `source`, by default with the reading connection.
 */
export const visitsBetween = (
  viewer: Viewer,
  from: number,
  until: number,
  { memberId, source }: { memberId?: string; source?: Pick<Tx, "select"> } = {},
): Promise<Visit[]> => {
  const ofMember = memberId === undefined ? undefined : isOwn(viewer, memberId);
  return read(viewer, and(knownTo(viewer), startsWithin(from, until), ofMember), { source });
};

/**
 * Loads the visits in which the viewer is ALT, mentor or second observer and that start from `from` to
 * before `until` (both UTC milliseconds), earliest first.
 */
export const ownVisitsBetween = (viewer: Viewer, from: number, until: number): Promise<Visit[]> =>
  read(viewer, and(ownOf(viewer), startsWithin(from, until)));

/**
 * Loads at most `limit` planned and requested visits between `from` and `until` whose plan the viewer may
 * see. Visits from `today` (midnight in Japan) on come first, nearest first; earlier ones fill the rest. UTC
 * milliseconds.
 *
 * @returns the visits in no particular order
 */
export async function standingAround(
  viewer: Viewer,
  { from, until, today }: { from: number; until: number; today: number },
  limit: number,
): Promise<Visit[]> {
  const standing = and(knownTo(viewer), inArray(visits.status, ["planned", "requested"]));
  const middle = Math.min(Math.max(from, today), until);
  const coming = await read(viewer, and(standing, startsWithin(middle, until)), { limit });
  const room = limit - coming.length;
  if (room === 0 || middle === from) return coming;
  const before = and(standing, startsWithin(from, middle));
  return [...coming, ...(await read(viewer, before, { latestFirst: true, limit: room }))];
}

/** The condition that a person takes part in the visit; null allows anyone. */
const withPerson = (personId: string | null): SQL | undefined =>
  personId === null ? undefined : or(eq(visits.altId, personId), eq(visits.mentorId, personId));

/**
 * Loads the viewer's requested and planned visits from `today` (midnight in Japan) on, and those from
 * `since` to `today` that have no observation yet. Instants are UTC milliseconds.
 *
 * @param personId loads only the visits with this member as ALT or mentor; null loads all
 */
export const standingVisits = (
  viewer: Viewer,
  { since, today }: { since: number; today: number },
  personId: string | null,
): Promise<Visit[]> =>
  read(
    viewer,
    and(
      ownOf(viewer),
      gte(visits.startsAt, since),
      inArray(visits.status, ["planned", "requested"]),
      or(gte(visits.startsAt, today), isNull(observations.id)),
      withPerson(personId),
    ),
  );

/**
 * Loads the viewer's visits within a span of time that were declined, were cancelled, or took place before
 * `today` and have an observation; at most `limit`, latest first. All instants are UTC milliseconds.
 *
 * @param personId loads only the visits with this member as ALT or mentor; null loads all
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
      ownOf(viewer),
      startsWithin(from, until),
      or(
        inArray(visits.status, ["declined", "cancelled"]),
        and(lt(visits.startsAt, today), isNotNull(observations.id)),
      ),
      withPerson(personId),
    ),
    { latestFirst: true, limit },
  );

/** Loads the latest of an ALT's visits whose plan the viewer may see; null when there is none. */
export async function lastVisitOf(viewer: Viewer, altId: string): Promise<Visit | null> {
  const ofAlt = and(knownTo(viewer), eq(visits.altId, altId));
  const [visit] = await read(viewer, ofAlt, { latestFirst: true, limit: 1 });
  return visit ?? null;
}
