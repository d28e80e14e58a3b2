import type { Tx } from "../transaction.server";
import { canaryOrganisation, canaryStories } from "./canary";
import { idsOf, type SeedKind, seedId } from "./ids";
import { seedOrganisation } from "./organisation.server";

export { canary } from "./canary";

const key = canaryOrganisation.key;
const { cato, cleo } = canaryStories;

const ids = <T extends object>(kind: SeedKind, things: T) =>
  idsOf(key, kind, Object.keys(things) as (keyof T & string)[]);

/** Ids of the canary organisation's rows by name; an observation has the name of its visit. */
export const canaryIds = {
  organisation: seedId(key, "organisation", key),
  members: ids("member", canaryOrganisation.members),
  schools: ids("school", canaryOrganisation.schools),
  teachers: ids("teacher", canaryOrganisation.teachers),
  visits: ids("visit", { ...cato.visits, ...cleo.visits }),
  observations: idsOf(key, "observation", ["catoCycle", "catoWaiting", "cleoDraft"]),
  goals: ids("goal", cato.goals),
  steps: ids("step", cato.steps),
  agreements: ids("agreement", canaryOrganisation.agreements),
  reflections: {
    ...ids("reflection", cato.reflections),
    catoCycle: seedId(key, "reflection", "catoCycle"),
  },
};

/**
 * Ids of the lessons under the canary's agreements, by name. Their table refers to the organisation through
 * the agreement only.
 */
export const canaryLessonIds = ids("lesson", canaryOrganisation.lessons);

/**
 * Stores a made-up organisation whose every text contains the canary string, to prove that organisations
 * never see each other's data. Its members have no password; tests create their sessions.
 *
 * @param now UTC milliseconds
 */
export async function seedCanary(tx: Tx, now: number): Promise<void> {
  await seedOrganisation(tx, canaryOrganisation, now);
}
