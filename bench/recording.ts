import { readFileSync } from "node:fs";

/** An SQL statement as it was executed. */
export type Recorded = {
  /** Method and path, such as `GET /visits`; null outside requests. */
  request: string | null;
  sql: string;
  values: unknown[];
  /** True when the rows were read as arrays, as Drizzle does. */
  raw: boolean;
};

/** For JSON.parse: bytes that were written in the form of `Buffer.toJSON` become bytes again. */
export const reviveBytes = (_key: string, value: unknown): unknown =>
  typeof value === "object" && value !== null && "type" in value && value.type === "Buffer"
    ? Buffer.from((value as unknown as { data: number[] }).data)
    : value;

/** Reads the statements that `record.ts` has written to a file, in order. */
export const readRecording = (file: string): Recorded[] =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line, reviveBytes) as Recorded);

/** A response of the application, and the SQL behind it. */
export type BareAnswer = {
  contentType: string;
  body: string;
  statements: Pick<Recorded, "sql" | "values" | "raw">[];
  /** The ids in the recorded request's body; the ids of each further request take their places. */
  sent: string[];
};

/** The responses of the bare server. */
export type BarePlan = {
  database: string;
  /** By method, path and cookie, because Home has one path for all people. */
  answers: Record<string, BareAnswer>;
};

/** The ids in a body, in order. */
export const idsIn = (body: string): string[] =>
  body.match(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g) ?? [];
