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
