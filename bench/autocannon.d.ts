/** The part of autocannon's API that the benchmark uses; the package has no types. */
declare module "autocannon" {
  import type { EventEmitter } from "node:events";

  export type Client = EventEmitter & { setBody(body: string): void };

  export type Options = {
    url: string;
    connections: number;
    /** Seconds. */
    duration: number;
    method?: "GET" | "POST";
    headers?: Record<string, string>;
    body?: string;
    setupClient?: (client: Client) => void;
    /** False for an answer that counts as a mismatch. */
    verifyBody?: (body: string) => boolean;
  };

  export type Result = {
    /** Seconds. */
    duration: number;
    requests: { total: number };
    errors: number;
    timeouts: number;
    mismatches: number;
    non2xx: number;
  };

  export type Run = PromiseLike<Result> & {
    on(
      event: "response",
      listener: (client: Client, status: number, bytes: number, milliseconds: number) => void,
    ): void;
  };

  export default function autocannon(options: Options): Run;
}
