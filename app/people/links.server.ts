/** Rate limits for links that open an account. */

import { isRefusal, tooManyTries } from "~db/refusal";
import { countTry, limits, triesLeft } from "./attempts.server";

/**
 * Looks a token up by `find`, which throws Refusal `ended-link` when it opens nothing; only such misses count,
 * so that a room of newcomers behind one address can come in together.
 *
 * @throws what `find` throws; Refusal `too-many-tries` after too many misses
 */
export async function guardGuessing<T>(address: string, find: () => Promise<T>): Promise<T> {
  if ((await triesLeft(limits.linkAddress, address)) === 0) throw tooManyTries();
  try {
    return await find();
  } catch (error) {
    if (isRefusal(error, "ended-link")) await countTry([[limits.linkAddress, address]]);
    throw error;
  }
}
