import { sweepAttempts } from "./attempts.server";
import { clockRunsEvenly } from "./clock";
import { sweepSessions } from "./sessions.server";

/**
 * Deletes expired sessions and old counted attempts of the rate limits; the server runs it every hour. Does
 * nothing at the first run and when the clock has jumped.
 */
export async function sweep(): Promise<void> {
  if (!clockRunsEvenly(Date.now(), performance.now())) return;
  await sweepSessions();
  await sweepAttempts();
}
