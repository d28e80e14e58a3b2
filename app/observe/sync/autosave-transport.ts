/** Sends operations to the server with `fetch`, and reads the working copy. */
import type { Send } from "./autosave-types";
import type { Batch, BatchAnswer, ReadAnswer } from "./operation";

/** Milliseconds after which a request counts as failed; the same operations are sent again. */
const requestTimeout = 20_000;
/** Browsers finish requests of a closed page only up to 64 kB in all (Fetch standard, `keepalive`). */
const keepaliveLimit = 48_000;

const headers = { "Content-Type": "application/json", Accept: "application/json" };

/** The wait that the server asks for, in milliseconds: 0 when it names none, at most a minute. */
function retryAfter(response: Response): number {
  const seconds = Number(response.headers.get("Retry-After"));
  return seconds > 0 ? Math.min(seconds, 60) * 1_000 : 0;
}

/**
 * Returns a function that posts an observation's sync operations to the server and returns the server's
 * answer or the kind of failure. The function rejects without a network or after a timeout.
 *
 * @param address the path of the route that receives the operations, `paths.operations(id)`
 */
export const sendTo =
  (address: string): Send =>
  async (operations) => {
    const body = JSON.stringify({ sentAt: Date.now(), operations } satisfies Batch);
    const timeout = new AbortController();
    const timer = setTimeout(() => timeout.abort(), requestTimeout);
    const response = await fetch(address, {
      method: "POST",
      headers,
      body,
      // Japanese characters take three bytes each.
      keepalive: body.length * 3 < keepaliveLimit,
      redirect: "manual",
      signal: timeout.signal,
    }).finally(() => clearTimeout(timer));
    if (response.status === 401 || response.type === "opaqueredirect")
      return { kind: "signed-out" };
    if (response.status === 403 || response.status === 404) return { kind: "no-access" };
    if (response.ok) return { kind: "answer", answer: (await response.json()) as BatchAnswer };
    if ([400, 411, 413, 415, 422].includes(response.status)) return { kind: "rejected" };
    return { kind: "failed", after: retryAfter(response) };
  };

/**
 * Fetches an observation's working copy and the server's clock; null when the request fails.
 *
 * @param address the path of the route that provides them
 */
export async function readFrom(address: string): Promise<ReadAnswer | null> {
  try {
    const response = await fetch(address, { headers, redirect: "manual" });
    return response.ok ? ((await response.json()) as ReadAnswer) : null;
  } catch {
    return null;
  }
}
