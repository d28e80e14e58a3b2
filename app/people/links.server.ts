/** Rate limits for links that open an account. */

import { isRefusal, tooManyTries } from "~db/refusal";
import { countTry, limits, triesLeft } from "./attempts.server";

/**
 * Runs `find`, which looks up the token of a link, and limits wrong tokens for each network address. Only a
 * lookup that ends with Refusal `ended-link` counts, so that many newcomers behind one address can join
 * together.
 *
 * @throws what `find` throws; Refusal `too-many-tries` after too many wrong tokens
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
