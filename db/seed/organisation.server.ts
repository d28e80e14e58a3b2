import type { Tx } from "../transaction.server";
import { seedAgreementLessons } from "./agreement-lessons.server";
import { seedAgreements } from "./agreements.server";
import { calendarAround } from "./calendar";
import { seedGoals } from "./goals.server";
import { seedModules } from "./modules.server";
import { seedObservations } from "./observations.server";
import { seedPeople } from "./people.server";
import { seedReflections } from "./reflections.server";
import { type SeedOrganisation, sceneOf } from "./scene";
import { seedVisits } from "./visits.server";

/**
 * Stores a made-up organisation and its whole history, on the school days around `now`.
 *
 * @param now UTC milliseconds
 */
export async function seedOrganisation(
  tx: Tx,
  organisation: SeedOrganisation,
  now: number,
): Promise<void> {
  const scene = sceneOf(organisation, calendarAround(now));
  await seedPeople(tx, scene);
  for (const [alt, story] of Object.entries(organisation.stories)) {
    await seedVisits(tx, scene, alt, story);
    await seedObservations(tx, scene, alt, story);
    await seedReflections(tx, scene, alt, story);
    await seedModules(tx, scene, alt, story);
    await seedGoals(tx, scene, alt, story);
  }
  await seedAgreements(tx, scene);
  await seedAgreementLessons(tx, scene);
}
