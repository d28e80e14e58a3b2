/**
 * The mark of the person who signed in last in a browser. Such a browser has its own limit of attempts, which
 * strangers cannot use up. A mark gives no access: the password is always checked.
 */
import { createHmac, timingSafeEqual } from "node:crypto";
import { eq } from "drizzle-orm";
import { db } from "~db/client.server";
import { members, sessions } from "~db/schema";
import { hashToken, newToken } from "./secrets.server";

/** Keyed by the hash of the password, so that a new password ends the marks of all browsers. */
const seal = (passwordHash: string, id: string): string =>
  createHmac("sha256", passwordHash).update(`known-device ${id}`).digest("base64url");

/**
 * Returns the mark for a browser in which a session has begun; null for a member without a password.
 *
 * @param token the session's token
 */
export async function deviceMark(token: string): Promise<string | null> {
  const [row] = await db()
    .select({ passwordHash: members.passwordHash })
    .from(sessions)
    .innerJoin(members, eq(members.id, sessions.memberId))
    .where(eq(sessions.tokenHash, hashToken(token)));
  if (!row?.passwordHash) return null;
  const id = newToken().token.slice(0, 22);
  return `${id}.${seal(row.passwordHash, id)}`;
}

/**
 * Returns the id of the browser when its mark belongs to the account; null otherwise.
 *
 * @param passwordHash the stored hash of the account's password; null when there is no such account
 */
export function knownDevice(
  mark: string | null | undefined,
  passwordHash: string | null | undefined,
): string | null {
  if (!mark || !passwordHash) return null;
  const [id = "", given = ""] = mark.split(".", 2);
  const expected = Buffer.from(seal(passwordHash, id));
  const sent = Buffer.from(given);
  return sent.length === expected.length && timingSafeEqual(sent, expected) ? id : null;
}
