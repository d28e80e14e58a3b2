/** Carries operations to the server by `fetch`, and reads the observation back. */
import type { Send } from "./autosave-entry";
import type { Batch, BatchAnswer, ReadAnswer } from "./operation";

/** Milliseconds after which a request counts as lost; the same operations are sent again. */
const patience = 20_000;
/** Browsers let a page finish requests of up to 64 kB in all after it is gone. */
const outlives = 48_000;

const headers = { "Content-Type": "application/json", Accept: "application/json" };

/** The time a server asks to be left alone for, milliseconds; 0 when it names none, and a minute at most. */
function retryAfter(response: Response): number {
  const seconds = Number(response.headers.get("Retry-After"));
  return seconds > 0 ? Math.min(seconds, 60) * 1_000 : 0;
}

/** Sends to the operations address of an observation. */
export const sendTo =
  (address: string): Send =>
  async (operations) => {
    const body = JSON.stringify({ sentAt: Date.now(), operations } satisfies Batch);
    const timeout = new AbortController();
    const timer = setTimeout(() => timeout.abort(), patience);
    const response = await fetch(address, {
      method: "POST",
      headers,
      body,
      // Characters of Japanese text take three bytes each.
      keepalive: body.length * 3 < outlives,
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

/** The working copy as the server has it, and its clock; null when it cannot be had just now. */
export async function readFrom(address: string): Promise<ReadAnswer | null> {
  try {
    const response = await fetch(address, { headers, redirect: "manual" });
    return response.ok ? ((await response.json()) as ReadAnswer) : null;
  } catch {
    return null;
  }
}
