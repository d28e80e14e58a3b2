/** The school and the partner teacher that a form names; they are created when they are new. */
import { and, eq } from "drizzle-orm";
import { FieldError } from "~/web/forms/forms.server";
import { inOrganisation } from "~db/conditions";
import { notFound } from "~db/refusal";
import { schools } from "~db/schema";
import type { Tx } from "~db/transaction.server";
import { nameKey } from "../names";
import { stageFromName } from "../stage-names";
import type { Viewer } from "../viewer";
import type { SchoolStage } from "../vocabulary";
import { ensurePartner, ensureSchool } from "./schools.commands.server";
import { schoolsOf } from "./schools.queries.server";

/**
 * Returns the stage for the school that a form names; an existing school keeps its own.
 *
 * @throws FieldError on `stage` when it is needed and missing
 */
export async function stageOf(
  viewer: Viewer,
  input: { school: string; stage: SchoolStage | null },
): Promise<SchoolStage> {
  const same = (await schoolsOf(viewer)).find(
    ({ name }) => nameKey(name) === nameKey(input.school),
  );
  const stage = same?.stage ?? input.stage ?? stageFromName(input.school);
  if (!stage) throw new FieldError("stage", "choose-one");
  return stage;
}

/**
 * Finds or creates the school and the partner teacher of a visit by their names.
 *
 * @param place.partner empty for a visit without a partner teacher
 * @returns the ids, and the usual length of a lesson at the school in minutes
 */
export async function ensurePlace(
  tx: Tx,
  viewer: Viewer,
  place: { school: string; stage: SchoolStage; partner: string },
): Promise<{ schoolId: string; partnerTeacherId: string | null; lessonMinutes: number }> {
  const schoolId = await ensureSchool(tx, viewer, { name: place.school, stage: place.stage });
  const partnerTeacherId = place.partner
    ? await ensurePartner(tx, viewer, { schoolId, name: place.partner })
    : null;
  const [school] = await tx
    .select({ lessonMinutes: schools.lessonMinutes })
    .from(schools)
    .where(and(inOrganisation(schools, viewer), eq(schools.id, schoolId)));
  if (!school) throw notFound();
  return { schoolId, partnerTeacherId, lessonMinutes: school.lessonMinutes };
}
