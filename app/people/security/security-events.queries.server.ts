/** Reads of the events of the viewer's own account. */
import { and, desc, eq, gt, inArray } from "drizzle-orm";
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

/** How many events the settings list. */
const most = 30;

/** How long Home tells of what somebody else did with the account, in milliseconds. */
const told = 14 * dayMs;

async function eventsOf<Verb extends SecurityVerb>(
  viewer: Viewer,
  verbs: readonly Verb[],
  since: number,
): Promise<SecurityEvent<Verb>[]> {
  const rows = await db()
    .select()
    .from(events)
    .where(
      and(
        inOrganisation(events, viewer),
        eq(events.subject, "member"),
        eq(events.subjectId, viewer.id),
        gt(events.at, since),
        inArray(events.verb, [...verbs]),
      ),
    )
    .orderBy(desc(events.at), desc(events.id))
    .limit(most);
  // A password that was set by a handed-over link is due to the coordinator who made the link.
  const personOf = ({ actorId, details }: (typeof rows)[number]) =>
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

/** Lists the latest events of the signed-in member's account, newest first, with who caused each. */
export const securityEventsOf = (viewer: Viewer): Promise<SecurityEvent[]> =>
  eventsOf(viewer, securityVerbs, 0);

/**
 * Lists what others did with the signed-in member's account in the last two weeks, newest first. Nobody can
 * hide it, so a coordinator who signs in as the member cannot, either.
 *
 * @param now UTC milliseconds
 */
export async function powersUsedOn(
  viewer: Viewer,
  now: number,
): Promise<SecurityEvent<PowerVerb>[]> {
  const found = await eventsOf(viewer, powerVerbs, now - told);
  return found.filter(({ by }) => by !== null);
}
