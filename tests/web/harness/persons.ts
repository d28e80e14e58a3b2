/** Who asks, seen from Liam's work: his things are "own" to him and "assigned" to his mentor. */
import { createHash, randomBytes } from "node:crypto";
import { createCookie } from "@remix-run/node";
import type { Database } from "better-sqlite3";
import { canaryIds } from "~db/seed/canary.server";
import { sampleIds } from "~db/seed/sample.server";

const { members } = sampleIds;

/** The member behind each person; null for somebody who is not signed in. */
export const memberOf = {
  anonymous: null,
  /** An account that was closed, with a session that was never ended. */
  former: members.rachel,
  alt: members.liam,
  otherAlt: members.sofia,
  /** Her last visit's observation is not shared yet. */
  draftAlt: members.hana,
  mentor: members.maya,
  /** Teaches as well. */
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
 * Writes a session for a member straight into the database, as for people who have no password.
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
