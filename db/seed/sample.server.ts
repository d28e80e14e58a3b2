import type { Tx } from "../transaction.server";
import { lessons } from "./agreement-lessons";
import { agreements } from "./agreements";
import { seedToken } from "./agreements.server";
import { idsOf, seedId } from "./ids";
import { seedOrganisation } from "./organisation.server";
import { people } from "./people";
import type { SeedOrganisation } from "./scene";
import { schools, teachers } from "./schools";
import { aoife } from "./stories/aoife";
import { daniel } from "./stories/daniel";
import { grace } from "./stories/grace";
import { hana } from "./stories/hana";
import { jomar } from "./stories/jomar";
import { leilani } from "./stories/leilani";
import { liam } from "./stories/liam";
import { marcus } from "./stories/marcus";
import { oliver } from "./stories/oliver";
import { priya } from "./stories/priya";
import { rachel } from "./stories/rachel";
import { sofia } from "./stories/sofia";
import { thabo } from "./stories/thabo";
import { tom } from "./stories/tom";
import type { Story } from "./story";

const stories = {
  liam,
  sofia,
  tom,
  priya,
  grace,
  jomar,
  aoife,
  marcus,
  hana,
  thabo,
  leilani,
  oliver,
  daniel,
  rachel,
} satisfies Partial<Record<keyof typeof people, Story>>;

type Stories = typeof stories;
/** The names of all visits, goals, steps or reflections of the stories. */
type NameIn<Part extends keyof Story> = {
  [Alt in keyof Stories]: keyof Stories[Alt][Part] & string;
}[keyof Stories];

const key = "sample";

function namesIn<Part extends "visits" | "goals" | "steps" | "reflections">(part: Part) {
  const list = Object.values<Story>(stories).flatMap((story) => Object.keys(story[part]));
  return list as NameIn<Part>[];
}
/** Names of the visits that have an observation, or a reflection. */
function visitsWith(part: "observation" | "reflection") {
  const list = Object.values<Story>(stories).flatMap(({ visits }) => Object.entries(visits));
  return list.flatMap(([name, visit]) => (visit[part] ? [name] : [])) as NameIn<"visits">[];
}

/**
 * Ids of the sample's rows by name; an observation or reflection has the name of its visit.
 *
 * @internal for tests and benchmarks
 */
export const sampleIds = {
  organisation: seedId(key, "organisation", key),
  members: idsOf(key, "member", Object.keys(people) as (keyof typeof people)[]),
  schools: idsOf(key, "school", Object.keys(schools) as (keyof typeof schools)[]),
  teachers: idsOf(key, "teacher", Object.keys(teachers) as (keyof typeof teachers)[]),
  visits: idsOf(key, "visit", namesIn("visits")),
  /** Only observed visits have one. */
  observations: idsOf(key, "observation", visitsWith("observation")),
  goals: idsOf(key, "goal", namesIn("goals")),
  steps: idsOf(key, "step", namesIn("steps")),
  lessons: idsOf(key, "lesson", Object.keys(lessons) as (keyof typeof lessons)[]),
  agreements: idsOf(key, "agreement", Object.keys(agreements) as (keyof typeof agreements)[]),
  reflections: idsOf(key, "reflection", [...namesIn("reflections"), ...visitsWith("reflection")]),
};

/**
 * Returns the id of an observation note of a sample visit.
 *
 * @param line the note's place among the notes of the observation, counted from 0
 * @internal for tests and benchmarks
 */
export const sampleNoteId = (visit: NameIn<"visits">, line: number): string =>
  seedId(key, "note", `${visit}/${line}`);

const midorino: SeedOrganisation = {
  key,
  name: "みどり野市教育委員会",
  sample: true,
  members: people,
  schools,
  teachers,
  stories,
  agreements,
  lessons,
};

/** Returns the token of the teacher's link to a sample agreement. @internal for tests and benchmarks */
export const sampleToken = (agreement: keyof typeof agreements): string =>
  seedToken(key, agreement);

/**
 * Stores the sample data: a made-up board of education and about eight months of its ALTs' work around
 * `now`. The ids are fixed, so a database can contain the sample only once.
 *
 * @param now UTC milliseconds
 */
export async function seedSample(tx: Tx, now: number): Promise<void> {
  await seedOrganisation(tx, midorino, now);
}
