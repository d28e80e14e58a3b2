/** Reads of the events of the viewer's own account. */
import { and, desc, eq, gt, inArray, isNull, ne, or, type SQL } from "drizzle-orm";
import { dayMs } from "~/web/dates";
import { db } from "~db/client.server";
import { inOrganisation } from "~db/conditions";
import { events, members } from "~db/schema";
import type { Viewer } from "../viewer";
import {
  type PowerVerb,
  powerVerbs,
  type SecurityEvent,
  type SecurityVerb,
  securityVerbs,
} from "./security-events";

/** How many of the viewer's own acts the settings list. */
const mostOwn = 30;

/** How long Home tells of what somebody else did with the account, in milliseconds. */
const told = 14 * dayMs;

// A password that was set by a link may be due to a coordinator, who handed the link over.
const byOthers = (viewer: Viewer) =>
  or(ne(events.actorId, viewer.id), eq(events.verb, "password-reset"));
const byViewer = (viewer: Viewer) =>
  and(or(eq(events.actorId, viewer.id), isNull(events.actorId)), ne(events.verb, "password-reset"));

function rowsOf(viewer: Viewer, verbs: readonly SecurityVerb[], condition: SQL | undefined) {
  return db()
    .select()
    .from(events)
    .where(
      and(
        inOrganisation(events, viewer),
        eq(events.subject, "member"),
        eq(events.subjectId, viewer.id),
        inArray(events.verb, [...verbs]),
        condition,
      ),
    )
    .orderBy(desc(events.at), desc(events.id));
}

type Row = Awaited<ReturnType<typeof rowsOf>>[number];

/** Adds to each event who did it. */
async function withNames<Verb extends SecurityVerb>(
  viewer: Viewer,
  rows: Row[],
): Promise<SecurityEvent<Verb>[]> {
  // For a password that was set by a handed-over link, the list names the coordinator who made the link.
  const personOf = ({ actorId, details }: Row) =>
    details && "issuedBy" in details && details.issuedBy ? details.issuedBy : actorId;
  const others = rows.flatMap((row) => {
    const person = personOf(row);
    return person === null || person === viewer.id ? [] : [person];
  });
  const names =
    others.length === 0
      ? []
      : await db()
          .select({ id: members.id, name: members.name })
          .from(members)
          .where(and(inOrganisation(members, viewer), inArray(members.id, others)));
  return rows.map((row) => ({
    id: row.id,
    verb: row.verb as Verb,
    at: row.at,
    by: names.find(({ id }) => id === personOf(row))?.name ?? null,
  }));
}

/**
 * Lists the events of the signed-in member's account, newest first, with who caused each: all acts of others,
 * and the latest of the member's own acts, which displace none of the others.
 */
export async function securityEventsOf(viewer: Viewer): Promise<SecurityEvent[]> {
  const [others, own] = await Promise.all([
    rowsOf(viewer, securityVerbs, byOthers(viewer)),
    rowsOf(viewer, securityVerbs, byViewer(viewer)).limit(mostOwn),
  ]);
  const rows = [...others, ...own].sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
  return withNames(viewer, rows);
}

/**
 * Lists the acts of other members on the signed-in member's account in the last two weeks, newest first. No entry
 * can be hidden, so that a coordinator who signs in as the member cannot hide their own acts.
 * There is no limit, which other events could fill.
 *
 * @param now UTC milliseconds
 */
export async function powersUsedOn(
  viewer: Viewer,
  now: number,
): Promise<SecurityEvent<PowerVerb>[]> {
  const recent = and(byOthers(viewer), gt(events.at, now - told));
  const found = await withNames<PowerVerb>(viewer, await rowsOf(viewer, powerVerbs, recent));
  return found.filter(({ by }) => by !== null);
}
