/** What an address of the door opens. Looking changes nothing: mail scanners and previews look, too. */
import { eq } from "drizzle-orm";
import { hashToken } from "~/people/secrets.server";
import { db } from "~db/client.server";
import { references } from "~db/conditions";
import { agreementLinks, agreements, members } from "~db/schema";
import type { OpenLink } from "../actor";
import { codeLength, codeLetters, plainCode } from "../link-code";

export type Door = {
  link: OpenLink;
  /** Null where the address alone opens it. */
  pinHash: string | null;
  expiresAt: number;
};

export type Opening = { kind: "open"; door: Door } | { kind: "ended" } | { kind: "unknown" };

const isCode = (text: string) =>
  text.length === codeLength && [...text].every((letter) => codeLetters.includes(letter));

/** The code of an address that was made from paper, as in `/teacher/ABCDEFGH`; null for that of a link. */
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
  // An ALT who has left answers nobody any more.
  if (revokedAt !== null || expiresAt <= now || row.left !== null) return { kind: "ended" };
  const link = { linkId: id, organisationId, agreementId, teacherId: row.teacherId };
  return { kind: "open", door: { link, pinHash, expiresAt } };
}

/** What the last part of a door's address opens, be it a link's token or a code from paper. */
export function openDoor(key: string, now: number = Date.now()): Promise<Opening> {
  const code = codeIn(key);
  return opening(code ? { code } : { token: key }, now);
}
