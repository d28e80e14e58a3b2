/** Rate limits against guessing. They are stored in the database, so a restart does not reset them. */
import { and, count, eq, gt, lt, lte } from "drizzle-orm";
import { type Db, db } from "~db/client.server";
import { newId } from "~db/ids";
import { tooManyTries } from "~db/refusal";
import { attempts } from "~db/schema";
import { type Tx, transaction } from "~db/transaction.server";
import { hashToken } from "./secrets.server";

const minute = 60_000;

type Limit = { name: string; most: number; within: number };

/** At most `most` attempts within `within` milliseconds for each key. */
export const limits = {
  signInHere: { name: "sign-in-here", most: 5, within: 15 * minute },
  signInAccount: { name: "sign-in-account", most: 20, within: 60 * minute },
  signInDevice: { name: "sign-in-device", most: 20, within: 15 * minute },
  signInAddress: { name: "sign-in-address", most: 100, within: 15 * minute },
  resetAccount: { name: "reset-account", most: 3, within: 60 * minute },
  resetAddress: { name: "reset-address", most: 20, within: 60 * minute },
  linkAddress: { name: "link-address", most: 60, within: 15 * minute },
  claimAddress: { name: "claim-address", most: 10, within: 15 * minute },
} as const satisfies Record<string, Limit>;

/** Milliseconds by which an attempt may be in the future; later ones were stored while the clock was wrong. */
const ahead = minute;

async function triesOf(from: Db | Tx, limit: Limit, keyHash: string, now: number): Promise<number> {
  const [row] = await from
    .select({ tries: count() })
    .from(attempts)
    .where(
      and(
        eq(attempts.limit, limit.name),
        eq(attempts.keyHash, keyHash),
        gt(attempts.at, now - limit.within),
        lte(attempts.at, now + ahead),
      ),
    );
  return row?.tries ?? 0;
}

/**
 * Counts one attempt for each given pair of a rate limit and a key (such as an address). Refuses, and writes
 * nothing, when any of the limits is used up. Counting and checking are one transaction, so concurrent
 * attempts cannot pass together.
 *
 * @throws Refusal `too-many-tries`
 */
export async function countTry(keys: [Limit, string][]): Promise<void> {
  const now = Date.now();
  const hashed = keys.map(([limit, key]) => ({ limit, keyHash: hashToken(key) }));
  const isUsedUp = async (from: Db | Tx) => {
    for (const { limit, keyHash } of hashed)
      if ((await triesOf(from, limit, keyHash, now)) >= limit.most) return true;
    return false;
  };
  // Checked first without a write transaction, so that many refused attempts do not fill the queue of writes.
  if (await isUsedUp(db())) throw tooManyTries();
  const allowed = await transaction(async (tx) => {
    if (await isUsedUp(tx)) return false;
    for (const { limit, keyHash } of hashed)
      await tx.insert(attempts).values({ id: newId(), limit: limit.name, keyHash, at: now });
    return true;
  });
  if (!allowed) throw tooManyTries();
}

/** Deletes the counted attempts of the given rate limits and keys, so that a success resets the count. */
export async function forgiveTries(keys: [Limit, string][]): Promise<void> {
  await transaction(async (tx) => {
    for (const [limit, key] of keys)
      await tx
        .delete(attempts)
        .where(and(eq(attempts.limit, limit.name), eq(attempts.keyHash, hashToken(key))));
  });
}

/** Deletes counted attempts of the rate limits that are older than a day, or that a wrong clock counted. */
export async function sweepAttempts(): Promise<void> {
  const now = Date.now();
  const day = 24 * 60 * minute;
  await transaction((tx) => tx.delete(attempts).where(lt(attempts.at, now - day)));
  await transaction((tx) => tx.delete(attempts).where(gt(attempts.at, now + day)));
}

/** Returns the number of attempts that a rate limit still allows for a key, such as a network address. */
export async function triesLeft(limit: Limit, key: string): Promise<number> {
  const tries = await triesOf(db(), limit, hashToken(key), Date.now());
  return Math.max(0, limit.most - tries);
}
