/**
 * Resolves an address of the teachers' door. It changes nothing, because mail scanners and previews open
 * links too.
 */
import { eq } from "drizzle-orm";
import { hashToken } from "~/people/secrets.server";
import { db } from "~db/client.server";
import { references } from "~db/conditions";
import { agreementLinks, agreements, members } from "~db/schema";
import type { OpenLink } from "../actor";
import { codeLength, codeLetters, plainCode } from "../link-code";

export type Door = {
  link: OpenLink;
  /** Null when no PIN is required. */
  pinHash: string | null;
  expiresAt: number;
};

export type Opening = { kind: "open"; door: Door } | { kind: "ended" } | { kind: "unknown" };

const isCode = (text: string) =>
  text.length === codeLength && [...text].every((letter) => codeLetters.includes(letter));

/** The code in an address made from paper, such as `/teacher/ABCDEFGH`; null for a link's token. */
export function codeIn(key: string): string | null {
  const code = plainCode(key);
  return isCode(code) ? code : null;
}

async function opening(hash: { token: string } | { code: string }, now: number): Promise<Opening> {
  const [row] = await db()
    .select({ link: agreementLinks, teacherId: agreements.teacherId, left: members.disabledAt })
    .from(agreementLinks)
    .innerJoin(agreements, references(agreementLinks, "agreementId", agreements))
    .innerJoin(members, references(agreements, "altId", members))
    .where(
      "token" in hash
        ? eq(agreementLinks.tokenHash, hashToken(hash.token))
        : eq(agreementLinks.codeHash, hashToken(hash.code)),
    );
  if (!row) return { kind: "unknown" };
  const { id, organisationId, agreementId, pinHash, expiresAt, revokedAt } = row.link;
  // The links of an ALT whose account is closed are ended.
  if (revokedAt !== null || expiresAt <= now || row.left !== null) return { kind: "ended" };
  const link = { linkId: id, organisationId, agreementId, teacherId: row.teacherId };
  return { kind: "open", door: { link, pinHash, expiresAt } };
}

/**
 * Resolves the last segment of a door's address: a link's token or a code from paper.
 *
 * @param now UTC milliseconds
 */
export function openDoor(key: string, now: number = Date.now()): Promise<Opening> {
  const code = codeIn(key);
  return opening(code ? { code } : { token: key }, now);
}
