/** Links of partner teachers that the sample lacks: with a PIN, over, taken back. */
import { createHash } from "node:crypto";
import type { Database } from "better-sqlite3";
import { hashPassword } from "~/people/secrets.server";
import { canaryIds } from "~db/seed/canary.server";
import { sampleIds, sampleToken } from "~db/seed/sample.server";

const { agreements, members, organisation } = sampleIds;

export const pin = "4702";
export const code = "ACDEFGHJKMNP";

/** The secret parts of addresses of the door. */
export const doors = {
  /** Of Liam and Takahashi: waits for the teacher's yes. */
  first: sampleToken("liamTakahashi"),
  /** Of Liam and Suzuki: agreed. */
  agreed: sampleToken("liamSuzuki"),
  /** Of Sofia and Watanabe: the teacher proposed, and waits. */
  waiting: sampleToken("sofiaWatanabe"),
  /** Of Thabo and Kato: the contract informs only. */
  information: sampleToken("thaboKato"),
  /** Of Liam and Takahashi, with a PIN and a code. */
  withPin: "a-door-of-the-test-with-a-pin-0123456789abc",
  expired: "a-door-of-the-test-that-is-over-0123456789a",
  revoked: "a-door-of-the-test-taken-back-0123456789abc",
  /** Nobody ever made it. */
  none: "a-door-of-the-test-that-never-was-012345678",
};

/** Of the other organisation. */
export const foreignDoor = "a-door-of-the-test-to-the-canary-012345678";

const hash = (text: string) => createHash("sha256").update(text).digest("hex");
const day = 86_400_000;

type Link = {
  id: string;
  token: string;
  agreement?: string;
  code?: string;
  pinHash?: string;
  expiresAt?: number;
  revokedAt?: number;
};

/** Writes the links of the test straight into the database. */
export async function fillDoors(database: Database): Promise<void> {
  const now = Date.now();
  const write = database.prepare(
    `insert into agreement_links
       (id, organisation_id, agreement_id, token_hash, code_hash, pin_hash, pin_at, created_by,
        created_at, expires_at, revoked_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const links: Link[] = [
    { id: "door-1", token: doors.withPin, code, pinHash: await hashPassword(pin) },
    { id: "door-2", token: doors.expired, expiresAt: now - 1000 },
    { id: "door-3", token: doors.revoked, revokedAt: now - 1000 },
  ];
  for (const link of links)
    write.run(
      link.id,
      organisation,
      agreements.liamTakahashi,
      hash(link.token),
      link.code ? hash(link.code) : null,
      link.pinHash ?? null,
      link.pinHash ? now - day : null,
      members.liam,
      now - day,
      link.expiresAt ?? now + 30 * day,
      link.revokedAt ?? null,
    );
  write.run(
    "door-4",
    canaryIds.organisation,
    canaryIds.agreements.catoTeacher,
    hash(foreignDoor),
    null,
    null,
    null,
    canaryIds.members.cato,
    now - day,
    now + 30 * day,
    null,
  );
}
