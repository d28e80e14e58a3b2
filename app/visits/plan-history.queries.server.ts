/** Reads who changed the plan of a visit, from its events. */
import { and, asc, desc, eq, gt, inArray, ne } from "drizzle-orm";
import type { Viewer } from "~/people/viewer";
import { db } from "~db/client.server";
import { inOrganisation } from "~db/conditions";
import { alias } from "~db/dialect";
import { events, members, visits } from "~db/schema";
import type { HandedOver, PlanChange } from "./plan-history";
import { type PlanPart, planParts } from "./vocabulary";

const shownVerbs = [
  "requested",
  "planned",
  "accepted",
  "declined",
  "moved",
  "edited",
  "cancelled",
] as const;

/** The verbs of which Home tells the other person of a visit: changes after the visit was planned. */
const newsVerbs = ["moved", "edited", "cancelled", "declined"] as const;

const selection = {
  visitId: events.subjectId,
  verb: events.verb,
  details: events.details,
  at: events.at,
  by: members.name,
};

type Row = {
  visitId: string;
  verb: string;
  details: unknown;
  at: number;
  by: string | null;
};

/** Converts an event to a change of a plan; returns an empty list for an event that the page does not show. */
function changeOf({ visitId, verb, details, at, by }: Row): PlanChange[] {
  const shown = shownVerbs.find((each) => each === verb);
  if (!shown) return [];
  const known = (details ?? {}) as { parts?: unknown[]; from?: unknown; to?: unknown };
  const parts: PlanPart[] = planParts.filter((part) => known.parts?.includes(part));
  const to = shown === "moved" && typeof known.to === "number" ? known.to : null;
  return [{ visitId, verb: shown, by: by ?? "", at, parts, to }];
}

/**
 * Loads the changes of a visit's plan, oldest first.
 *
 * @param visitId a visit whose plan the viewer may see; the caller has checked it
 */
export async function planHistory(viewer: Viewer, visitId: string): Promise<PlanChange[]> {
  const rows = await db()
    .select(selection)
    .from(events)
    .leftJoin(members, eq(members.id, events.actorId))
    .where(
      and(
        inOrganisation(events, viewer),
        eq(events.subject, "visit"),
        eq(events.subjectId, visitId),
        inArray(events.verb, [...shownVerbs]),
      ),
    )
    .orderBy(asc(events.at), asc(events.id));
  return rows.flatMap(changeOf);
}

/**
 * Loads the last change of each of the given visits, newest first, unless the viewer made it: an earlier
 * change by another person is then outdated.
 *
 * @param visitIds the viewer's own visits
 * @param since UTC milliseconds; earlier changes are left out
 */
export async function changesByOthers(
  viewer: Viewer,
  visitIds: string[],
  since: number,
): Promise<PlanChange[]> {
  if (visitIds.length === 0) return [];
  const rows = await db()
    .select({ ...selection, actorId: events.actorId })
    .from(events)
    .innerJoin(members, eq(members.id, events.actorId))
    .where(
      and(
        inOrganisation(events, viewer),
        eq(events.subject, "visit"),
        inArray(events.subjectId, visitIds),
        inArray(events.verb, [...newsVerbs]),
        gt(events.at, since),
      ),
    )
    .orderBy(desc(events.at), desc(events.id));
  const seen = new Set<string>();
  return rows
    .filter(({ visitId }) => !seen.has(visitId) && seen.add(visitId))
    .filter(({ actorId }) => actorId !== viewer.id)
    .flatMap(changeOf);
}

const altMember = alias(members, "alt_member");
const mentorMember = alias(members, "mentor_member");

/**
 * Loads the visits that others have taken from the viewer and given to another colleague, newest first: those
 * that still stand, are not the viewer's again, and had not begun by `today` (UTC milliseconds).
 *
 * @param since UTC milliseconds; earlier changes are left out
 */
export async function handedOverByOthers(
  viewer: Viewer,
  { since, today }: { since: number; today: number },
): Promise<HandedOver[]> {
  const rows = await db()
    .select({ details: events.details, by: members.name })
    .from(events)
    .innerJoin(members, eq(members.id, events.actorId))
    .where(
      and(
        inOrganisation(events, viewer),
        eq(events.subject, "member"),
        eq(events.subjectId, viewer.id),
        eq(events.verb, "visit-handed-over"),
        ne(events.actorId, viewer.id),
        gt(events.at, since),
      ),
    )
    .orderBy(desc(events.at), desc(events.id));
  const handed = rows.flatMap(({ details, by }) =>
    details && "visitId" in details && "startsAt" in details && details.startsAt >= today
      ? [{ visitId: details.visitId, startsAt: details.startsAt, by }]
      : [],
  );
  if (handed.length === 0) return [];
  const now = await db()
    .select({ id: visits.id, altName: altMember.name, mentorName: mentorMember.name })
    .from(visits)
    .innerJoin(altMember, eq(altMember.id, visits.altId))
    .innerJoin(mentorMember, eq(mentorMember.id, visits.mentorId))
    .where(
      and(
        inOrganisation(visits, viewer),
        inArray(
          visits.id,
          handed.map(({ visitId }) => visitId),
        ),
        inArray(visits.status, ["planned", "requested"]),
        ne(visits.mentorId, viewer.id),
      ),
    );
  const seen = new Set<string>();
  return handed
    .filter(({ visitId }) => !seen.has(visitId) && seen.add(visitId))
    .flatMap((one) =>
      now
        .filter(({ id }) => id === one.visitId)
        .map(({ id: _, ...visit }) => ({ ...one, ...visit })),
    );
}
