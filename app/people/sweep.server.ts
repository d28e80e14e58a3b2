import { sweepAttempts } from "./attempts.server";
import { sweepSessions } from "./sessions.server";

/** Deletes expired sessions and old counted attempts of the rate limits; the server runs it every hour. */
export async function sweep(): Promise<void> {
  await sweepSessions();
  await sweepAttempts();
}
