/**
 * Resolves an address of the teachers' door. It changes nothing, because mail scanners and previews open
 * links too.
 */
import { and, eq, isNotNull } from "drizzle-orm";
import { nameForStaff } from "~/people/names";
import { companyConfirms } from "~/people/rules";
import { hashToken } from "~/people/secrets.server";
import { db } from "~db/client.server";
import { references } from "~db/conditions";
import {
  agreementConfirmations,
  agreementLinks,
  agreements,
  members,
  organisations,
} from "~db/schema";
import type { OpenLink } from "../actor";
import { codeLength, codeLetters, plainCode } from "../link-code";

export type Door = {
  link: OpenLink;
  /** Null until the teacher has chosen a PIN. */
  pinHash: string | null;
  /** When the teacher chose the PIN; null before that. */
  pinAt: number | null;
  /** The ALT of the agreement, who must not act as the teacher. */
  altId: string;
  /** Shown on the pages about the PIN, which do not show the sheet. */
  sender: Sender;
  expiresAt: number;
};

/** The ALT who sent a link, with the name as written and as Japanese staff read it, and the organisation. */
type Sender = { name: string; staffName: string; organisation: string };

export type Opening = { kind: "open"; door: Door } | { kind: "ended" } | { kind: "unknown" };

const isCode = (text: string) =>
  text.length === codeLength && [...text].every((letter) => codeLetters.includes(letter));

/**
 * Returns the code in the last part of an address that was typed from paper: `ACDEFGHJKMNP` for
 * `/teacher/ACDE-FGHJ-KMNP`; null when that part is the token of a link.
 */
export function codeIn(key: string): string | null {
  const code = plainCode(key);
  return isCode(code) ? code : null;
}

/** Whether the ALT's company has confirmed a version of an agreement. */
async function hasCompany(agreementId: string): Promise<boolean> {
  const found = await db()
    .select({ version: agreementConfirmations.version })
    .from(agreementConfirmations)
    .where(
      and(
        eq(agreementConfirmations.agreementId, agreementId),
        isNotNull(agreementConfirmations.companyPerson),
      ),
    )
    .limit(1);
  return found.length > 0;
}

async function opening(hash: { token: string } | { code: string }, now: number): Promise<Opening> {
  const [row] = await db()
    .select({
      link: agreementLinks,
      teacherId: agreements.teacherId,
      alt: { id: members.id, name: members.name, nameReading: members.nameReading },
      organisation: organisations.name,
      left: members.disabledAt,
      employmentType: members.employmentType,
    })
    .from(agreementLinks)
    .innerJoin(agreements, references(agreementLinks, "agreementId", agreements))
    .innerJoin(members, references(agreements, "altId", members))
    .innerJoin(organisations, eq(organisations.id, agreementLinks.organisationId))
    .where(
      "token" in hash
        ? eq(agreementLinks.tokenHash, hashToken(hash.token))
        : eq(agreementLinks.codeHash, hashToken(hash.code)),
    );
  if (!row) return { kind: "unknown" };
  const { id, organisationId, agreementId, pinHash, pinAt, expiresAt, revokedAt } = row.link;
  // The links of an ALT whose account is closed are ended.
  if (revokedAt !== null || expiresAt <= now || row.left !== null) return { kind: "ended" };
  if (companyConfirms(row.employmentType) && !(await hasCompany(agreementId)))
    return { kind: "ended" };
  const link = { linkId: id, organisationId, agreementId, teacherId: row.teacherId };
  const { alt, organisation } = row;
  const sender = { name: alt.name, staffName: nameForStaff(alt), organisation };
  return { kind: "open", door: { link, pinHash, pinAt, altId: alt.id, sender, expiresAt } };
}

/**
 * Looks up a partner teacher's secret link.
 *
 * @param key last part of the address: the token of the link, or the short code printed on the paper sheet
 * @param now UTC milliseconds
 * @returns `open` with the link; `ended` when the link has expired, was revoked, or shows nothing before the
 * ALT's company has confirmed the sheet; `unknown` when there is none
 */
export function openDoor(key: string, now: number = Date.now()): Promise<Opening> {
  const code = codeIn(key);
  return opening(code ? { code } : { token: key }, now);
}
