/** What an ALT sees of the partner teacher's link. */
import { and, eq, exists, gt, isNull, sql } from "drizzle-orm";
import type { Viewer } from "~/people/viewer";
import { db } from "~db/client.server";
import { agreementLinks, agreements } from "~db/schema";
import { withinReach } from "./known.server";

export type LinkState = { createdAt: number; expiresAt: number; pin: boolean; code: boolean };

/** The open link of one of the viewer's agreements, without what opens it; null while there is none. */
export async function openLinkOf(
  viewer: Viewer,
  agreementId: string,
  now: number = Date.now(),
): Promise<LinkState | null> {
  const own = db()
    .select({ one: sql`1` })
    .from(agreements)
    .where(withinReach({ party: "alt", viewer }, agreementId));
  const [row] = await db()
    .select()
    .from(agreementLinks)
    .where(
      and(
        eq(agreementLinks.organisationId, viewer.organisationId),
        eq(agreementLinks.agreementId, agreementId),
        isNull(agreementLinks.revokedAt),
        gt(agreementLinks.expiresAt, now),
        exists(own),
      ),
    );
  if (!row) return null;
  const { createdAt, expiresAt, pinHash, codeHash } = row;
  return { createdAt, expiresAt, pin: pinHash !== null, code: codeHash !== null };
}
