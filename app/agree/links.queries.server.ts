/** Reads of the partner teacher's link for the ALT. */
import { and, eq, exists, gt, isNull } from "drizzle-orm";
import { hashToken } from "~/people/secrets.server";
import type { Viewer } from "~/people/viewer";
import { db } from "~db/client.server";
import { inOrganisation } from "~db/conditions";
import { one } from "~db/dialect";
import { agreementLinks, agreements } from "~db/schema";
import { withinReach } from "./agreement-aggregate.server";

/** The secret parts of a link, which only the page that issued it has. */
export type ShownLink = { token: string; code: string };

export type LinkState = {
  createdAt: number;
  expiresAt: number;
  /** When the teacher chose the PIN; null before that. */
  pinAt: number | null;
  code: boolean;
};

async function openRow(viewer: Viewer, agreementId: string, now: number) {
  const own = db()
    .select({ one })
    .from(agreements)
    .where(withinReach({ party: "alt", viewer }, agreementId));
  const [row] = await db()
    .select()
    .from(agreementLinks)
    .where(
      and(
        inOrganisation(agreementLinks, viewer),
        eq(agreementLinks.agreementId, agreementId),
        isNull(agreementLinks.revokedAt),
        gt(agreementLinks.expiresAt, now),
        exists(own),
      ),
    );
  return row ?? null;
}

/**
 * Loads the dates of the open teacher's link to one of the signed-in ALT's role agreements, and when the
 * teacher chose its PIN and whether it has a code. Contains no secrets; null when there is no open link.
 */
export async function openLinkOf(
  viewer: Viewer,
  agreementId: string,
  now: number = Date.now(),
): Promise<LinkState | null> {
  const row = await openRow(viewer, agreementId, now);
  if (!row) return null;
  const { createdAt, expiresAt, pinAt, codeHash } = row;
  return { createdAt, expiresAt, pinAt, code: codeHash !== null };
}

/**
 * Whether a token and a code belong to the open teacher's link of a role agreement. An empty code is
 * accepted. Callers check this before they print a link that a form sent, so that no other address gets on
 * the sheet.
 */
export async function isOpenLink(
  viewer: Viewer,
  agreementId: string,
  { token, code }: ShownLink,
  now: number = Date.now(),
): Promise<boolean> {
  const row = await openRow(viewer, agreementId, now);
  if (!row || row.tokenHash !== hashToken(token)) return false;
  return code === "" || row.codeHash === hashToken(code);
}
