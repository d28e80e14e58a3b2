/** Links that open an account: guarded against guessing. */
import { countTry, limits, TooManyTries, triesLeft } from "./attempts.server";
import { tooManyRequests } from "./request.server";

/**
 * Looks a token up by `find`, which throws a 410 response when it opens nothing; only such misses count,
 * so that a room of newcomers behind one address can come in together.
 *
 * @throws what `find` throws; a 429 response after too many misses
 */
export async function guardGuessing<T>(address: string, find: () => Promise<T>): Promise<T> {
  if ((await triesLeft(limits.linkAddress, address)) === 0) throw tooManyRequests();
  try {
    return await find();
  } catch (error) {
    if (error instanceof Response && error.status === 410) await countMiss(address);
    throw error;
  }
}

async function countMiss(address: string): Promise<void> {
  try {
    await countTry([[limits.linkAddress, address]]);
  } catch (error) {
    throw error instanceof TooManyTries ? tooManyRequests() : error;
  }
}
