/** Rate limits against guessing. They are stored in the database, so a restart does not reset them. */
import { and, count, eq, gt, lt } from "drizzle-orm";
import { db } from "~db/client.server";
import { newId } from "~db/ids";
import { tooManyTries } from "~db/refusal";
import { attempts } from "~db/schema";
import { transaction } from "~db/transaction.server";
import { hashToken } from "./secrets.server";

const minute = 60_000;

type Limit = { name: string; most: number; within: number };

/** At most `most` attempts within `within` milliseconds for each key. */
export const limits = {
  signInHere: { name: "sign-in-here", most: 5, within: 15 * minute },
  signInAccount: { name: "sign-in-account", most: 20, within: 60 * minute },
  signInAddress: { name: "sign-in-address", most: 100, within: 15 * minute },
  resetAccount: { name: "reset-account", most: 3, within: 60 * minute },
  resetAddress: { name: "reset-address", most: 20, within: 60 * minute },
  linkAddress: { name: "link-address", most: 60, within: 15 * minute },
  claimAddress: { name: "claim-address", most: 10, within: 15 * minute },
} as const satisfies Record<string, Limit>;

/**
 * Counts one attempt for each given pair of a rate limit and a key (such as a network address), and refuses
 * when one of the limits is reached. Counting and checking are one transaction, so that simultaneous
 * attempts cannot exceed a limit.
 *
 * @throws Refusal `too-many-tries`
 */
export async function countTry(keys: [Limit, string][]): Promise<void> {
  const now = Date.now();
  const allowed = await transaction(async (tx) => {
    let within = true;
    for (const [limit, key] of keys) {
      const keyHash = hashToken(key);
      const [row] = await tx
        .select({ tries: count() })
        .from(attempts)
        .where(
          and(
            eq(attempts.limit, limit.name),
            eq(attempts.keyHash, keyHash),
            gt(attempts.at, now - limit.within),
          ),
        );
      if ((row?.tries ?? 0) >= limit.most) within = false;
      else await tx.insert(attempts).values({ id: newId(), limit: limit.name, keyHash, at: now });
    }
    return within;
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

/**
 * Deletes all stored attempts (see `countTry`) that are more than one day old, because no rate limit counts
 * them any more.
 */
export async function sweepAttempts(): Promise<void> {
  await transaction((tx) =>
    tx.delete(attempts).where(lt(attempts.at, Date.now() - 24 * 60 * minute)),
  );
}

/** Returns the number of attempts that a rate limit still allows for a key, such as a network address. */
export async function triesLeft(limit: Limit, key: string): Promise<number> {
  const [row] = await db()
    .select({ tries: count() })
    .from(attempts)
    .where(
      and(
        eq(attempts.limit, limit.name),
        eq(attempts.keyHash, hashToken(key)),
        gt(attempts.at, Date.now() - limit.within),
      ),
    );
  return Math.max(0, limit.most - (row?.tries ?? 0));
}
