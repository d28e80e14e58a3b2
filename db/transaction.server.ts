import { AsyncLocalStorage } from "node:async_hooks";
import { connections, type Db } from "./client.server";
import { isDiskFull, isStorageFailure } from "./errors.server";
import { processWide } from "./process-wide";
import { Refusal } from "./refusal";

/**
 * The database inside a transaction. Writing functions take it as a parameter, so they cannot run outside
 * one.
 */
export type Tx = Omit<Db, "transaction">;

/** The last attempt to write: when (UTC milliseconds), and the error when the database could not be written. */
export type LastWrite = { at: number; failure: unknown };
const last = processWide<LastWrite>("last-write");

/** Returns the last attempt of this process to write; null before the first. */
export const lastWrite = (): LastWrite | null => last.value ?? null;

const inside = new AsyncLocalStorage<true>();
const queue = processWide<Promise<unknown>>("transaction-queue");

/**
 * Runs `work` in a database transaction: alone on the writing connection, between BEGIN IMMEDIATE and
 * COMMIT. Rolls back when `work` throws. Calls wait in a queue. Inside, await nothing but `tx`: no mail, no
 * hashing, no fetch.
 *
 * @returns the result of `work`
 * @throws Refusal `disk-full` when the disk has no room left
 * @throws Error when called inside another transaction: pass `tx` down instead
 */
export function transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  if (inside.getStore()) throw new Error("A transaction inside a transaction: pass tx down.");
  const run = async () => {
    const { raw, writer } = connections();
    try {
      raw.writer.exec("BEGIN IMMEDIATE");
      const result = await inside.run(true, () => work(writer));
      raw.writer.exec("COMMIT");
      last.value = { at: Date.now(), failure: null };
      return result;
    } catch (error) {
      if (isStorageFailure(error)) last.value = { at: Date.now(), failure: error };
      if (raw.writer.inTransaction) raw.writer.exec("ROLLBACK");
      // A full disk refuses the write, so it is never acknowledged; reading still works.
      if (isDiskFull(error)) throw new Refusal("disk-full");
      throw error;
    }
  };
  const mine = (queue.value ?? Promise.resolve()).then(run, run);
  queue.value = mine.catch(() => undefined);
  return mine;
}
