/**
 * The people who send requests, from the viewpoint of Liam's records: they are "own" to him and "assigned" to
 * his mentor.
 */
import { createHash, randomBytes } from "node:crypto";
import { createCookie } from "@remix-run/node";
import type { Database } from "better-sqlite3";
import { canaryIds } from "~db/seed/canary.server";
import { sampleIds } from "~db/seed/sample.server";

const { members } = sampleIds;

/** The member id of each person; null for a person who is not signed in. */
export const memberOf = {
  anonymous: null,
  /** A deactivated account with a session that was never ended. */
  former: members.rachel,
  alt: members.liam,
  otherAlt: members.sofia,
  /** The observation of her last visit is not shared yet. */
  draftAlt: members.hana,
  mentor: members.maya,
  /** Also an ALT. */
  otherMentor: members.daniel,
  coordinator: members.kenji,
  foreignAlt: canaryIds.members.cato,
  foreignMentor: canaryIds.members.mentor,
  foreignCoordinator: canaryIds.members.coordinator,
} as const satisfies Record<string, string | null>;

export type Person = keyof typeof memberOf;
export const persons = Object.keys(memberOf) as Person[];

const day = 24 * 3_600_000;

/** The name of a sample member's session cookie over plain http. */
const sessionCookie = createCookie("kizuki");

/**
 * Inserts a session for a member into the database, because members of the sample have no password.
 *
 * @returns the `Cookie` header
 */
export async function insertSession(database: Database, memberId: string): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const now = Date.now();
  database
    .prepare(
      `insert into sessions (id, member_id, token_hash, device, created_at, last_seen_at, expires_at)
       values (?, ?, ?, 'test', ?, ?, ?)`,
    )
    .run(
      `test-${token.slice(0, 20)}`,
      memberId,
      createHash("sha256").update(token).digest("hex"),
      now,
      now,
      now + day,
    );
  return cookieHeader(token);
}

/** The `Cookie` header that carries a session's token. */
async function cookieHeader(token: string): Promise<string> {
  return (await sessionCookie.serialize(token)).split(";", 1)[0] ?? "";
}
