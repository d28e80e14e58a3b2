/** Reads of the partner teacher's link for the ALT. */
import { and, desc, eq, exists, gt, isNull } from "drizzle-orm";
import { hashToken } from "~/people/secrets.server";
import type { Viewer } from "~/people/viewer";
import { type Db, db } from "~db/client.server";
import { inOrganisation, references } from "~db/conditions";
import { one } from "~db/dialect";
import { agreementLinks, agreements } from "~db/schema";
import type { Tx } from "~db/transaction.server";
import { withinReach } from "./agreement-aggregate.server";

/** The secret parts of a link, which only the page that issued it has. */
export type ShownLink = { token: string; code: string };

export type LinkState = {
  createdAt: number;
  expiresAt: number;
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
 * Loads the dates of the open teacher's link to one of the signed-in ALT's role agreements, and whether it has
 * a code. Contains no secrets; null when there is no open link.
 */
export async function openLinkOf(
  viewer: Viewer,
  agreementId: string,
  now: number = Date.now(),
): Promise<LinkState | null> {
  const row = await openRow(viewer, agreementId, now);
  if (!row) return null;
  const { createdAt, expiresAt, codeHash } = row;
  return { createdAt, expiresAt, code: codeHash !== null };
}

/**
 * Loads the PIN that the teacher chose at the latest link of one of the signed-in ALT's role agreements; nulls
 * when there is none. A link that has ended keeps its PIN, because the next link takes it over.
 */
export async function latestPin(from: Db | Tx, viewer: Viewer, agreementId: string) {
  const [latest] = await from
    .select({ pinHash: agreementLinks.pinHash, pinAt: agreementLinks.pinAt })
    .from(agreementLinks)
    .innerJoin(agreements, references(agreementLinks, "agreementId", agreements))
    .where(withinReach({ party: "alt", viewer }, agreementId))
    .orderBy(desc(agreementLinks.createdAt), desc(agreementLinks.id))
    .limit(1);
  return latest ?? { pinHash: null, pinAt: null };
}

/**
 * Loads when the teacher chose the PIN that the next link takes over (UTC milliseconds); null when the teacher
 * has none.
 */
export const pinSinceOf = async (viewer: Viewer, agreementId: string): Promise<number | null> =>
  (await latestPin(db(), viewer, agreementId)).pinAt;

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
