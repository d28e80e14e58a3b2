import { performance } from "node:perf_hooks";
import autocannon, { type Client, type Options } from "autocannon";

/** A request that is measured. */
export type Target = {
  method: "GET" | "POST";
  headers: Record<string, string>;
  /** Returns, for each connection, a function that makes the body of its next request; only for POST. */
  bodies?: () => () => string;
  isRight?: (body: string) => boolean;
};

export type Measured = {
  answers: number;
  perSecond: number;
  /** Median and 99th percentile of the response time, in milliseconds. */
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
      // The event precedes the client's next request, because each connection has one pending request at a
      // time.
      client.on("response", () => client.setBody(next()));
    },
  };
}

/**
 * Sends requests on several connections for some seconds, each after the previous response.
 *
 * @throws Error when a response was missing or wrong, because its time would mean nothing
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
