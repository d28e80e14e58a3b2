import { readFileSync } from "node:fs";

/** One SQL statement as it was run. */
export type Recorded = {
  /** Method and address, such as `GET /visits`; null for what ran beside requests. */
  request: string | null;
  sql: string;
  values: unknown[];
  /** The rows came as arrays, as Drizzle asks for them. */
  raw: boolean;
};

/** The statements that `record.ts` has written to a file, in order. */
export const readRecording = (file: string): Recorded[] =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Recorded);

/** An answer as the application gave it, and the SQL that led to it. */
export type BareAnswer = {
  contentType: string;
  body: string;
  statements: Pick<Recorded, "sql" | "values" | "raw">[];
  /** The ids in the request that was recorded: those of each further one take their places. */
  sent: string[];
};

/** What the bare server does. */
export type BarePlan = {
  database: string;
  /** By method, address and cookie: people have the same address for their Home. */
  answers: Record<string, BareAnswer>;
};

/** The ids in a body, in their order. */
export const idsIn = (body: string): string[] =>
  body.match(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g) ?? [];
