import { v5 } from "uuid";

const namespace = "5b1e0c7a-3f52-4d0b-9a86-2d6c1f4e7a90";

export type SeedKind =
  | "organisation"
  | "member"
  | "school"
  | "teacher"
  | "visit"
  | "observation"
  | "note"
  | "mark"
  | "operation"
  | "version"
  | "reflection"
  | "reply"
  | "goal"
  | "step"
  | "check-in"
  | "choice"
  | "practice"
  | "agreement"
  | "lesson"
  | "answer"
  | "link"
  | "event";

/** Returns the id of a row of made-up data. The same organisation, kind and name always give the same id. */
export const seedId = (organisation: string, kind: SeedKind, name: string): string =>
  v5(`${organisation}/${kind}/${name}`, namespace);

/** Returns an object with the id of made-up data for each given name (see `seedId`). */
export function idsOf<K extends string>(
  organisation: string,
  kind: SeedKind,
  names: readonly K[],
): Record<K, string> {
  const pairs = names.map((name) => [name, seedId(organisation, kind, name)]);
  return Object.fromEntries(pairs) as Record<K, string>;
}
