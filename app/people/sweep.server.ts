import { sweepAttempts } from "./attempts.server";
import { sweepSessions } from "./sessions.server";

/** Clears away what has expired; the shell runs it every hour. */
export async function sweep(): Promise<void> {
  await sweepSessions();
  await sweepAttempts();
}
