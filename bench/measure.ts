import { performance } from "node:perf_hooks";
import autocannon, { type Client, type Options } from "autocannon";

/** What is asked for again and again. */
export type Target = {
  method: "GET" | "POST";
  headers: Record<string, string>;
  /** For each connection a function that gives the body of its next request; only for POST. */
  bodies?: () => () => string;
  isRight?: (body: string) => boolean;
};

export type Measured = {
  answers: number;
  perSecond: number;
  /** Milliseconds within which half of the answers came, and all but one of a hundred. */
  p50: number;
  p99: number;
};

function percentile(sorted: number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function withBodies(bodies: NonNullable<Target["bodies"]>): Partial<Options> {
  return {
    setupClient: (client: Client) => {
      const next = bodies();
      client.setBody(next());
      // Told before the client sends again: one request at a time is under way on a connection.
      client.on("response", () => client.setBody(next()));
    },
  };
}

/**
 * Sends requests on `connections` connections for so many seconds, the next as soon as the last is answered.
 *
 * @throws when an answer was missing or wrong: its speed would mean nothing
 */
export async function measure(
  url: string,
  { method, headers, bodies, isRight }: Target,
  connections: number,
  seconds: number,
): Promise<Measured> {
  const times: number[] = [];
  const run = autocannon({
    url,
    connections,
    duration: seconds,
    method,
    headers,
    ...(bodies && withBodies(bodies)),
    ...(isRight && { verifyBody: isRight }),
  });
  const started = performance.now();
  let last = started;
  run.on("response", (_client, _status, _bytes, milliseconds) => {
    times.push(milliseconds);
    last = performance.now();
  });
  const { errors, timeouts, mismatches, non2xx } = await run;
  const wrong = errors + timeouts + mismatches + non2xx;
  if (wrong > 0 || times.length === 0) {
    throw new Error(
      `${method} ${url}: ${wrong} of ${times.length} answers were wrong ` +
        `(${errors} errors, ${timeouts} timeouts, ${non2xx} not 2xx, ${mismatches} not as expected).`,
    );
  }
  times.sort((a, b) => a - b);
  return {
    answers: times.length,
    perSecond: times.length / ((last - started) / 1000),
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
  };
}
