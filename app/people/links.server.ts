/** Rate limits for links that open an account. */

import { isRefusal, tooManyTries } from "~db/refusal";
import { countTry, limits, triesLeft } from "./attempts.server";

/**
 * Runs `find`, which looks up the token of a link, and returns its result. Each wrong token (Refusal
 * `ended-link`) counts against a limit for the network address; correct ones do not count, so that many
 * people can use their links from one address.
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
