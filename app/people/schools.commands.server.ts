/** Changes to schools and their partner teachers. */
import { and, eq } from "drizzle-orm";
import { FieldError } from "~/web/forms.server";
import { recordEvent } from "~db/events.server";
import { newId } from "~db/ids";
import { partnerTeachers, schools } from "~db/schema";
import type { Tx } from "~db/transaction.server";
import { nameKey, tidyName } from "./names";
import { usualPartnerKind } from "./rules";
import type { Viewer } from "./viewer";
import { lessonMinutes, type SchoolStage } from "./vocabulary";

/**
 * The school of that name in the viewer's organisation, made when there is none; for planning a visit
 * before anybody has typed a list of schools. Letter width, case and blanks make no other school, and a
 * school that exists keeps its stage.
 *
 * @returns the school's id
 */
export async function ensureSchool(
  tx: Tx,
  viewer: Viewer,
  { name, stage }: { name: string; stage: SchoolStage },
): Promise<string> {
  const { organisationId } = viewer;
  const known = await tx
    .select({ id: schools.id, name: schools.name })
    .from(schools)
    .where(eq(schools.organisationId, organisationId));
  const key = nameKey(name);
  const found = known.find((school) => nameKey(school.name) === key);
  if (found) return found.id;
  const id = newId();
  await tx.insert(schools).values({
    id,
    organisationId,
    name: tidyName(name),
    stage,
    lessonMinutes: lessonMinutes[stage],
    createdAt: Date.now(),
  });
  await recordEvent(tx, {
    organisationId,
    actorId: viewer.id,
    subject: "school",
    subjectId: id,
    verb: "added",
  });
  return id;
}

/**
 * The partner teacher of that name at a school of the viewer's organisation, made when there is none.
 *
 * @returns the teacher's id
 * @throws FieldError on `schoolId` when the school is not the organisation's
 */
export async function ensurePartner(
  tx: Tx,
  viewer: Viewer,
  { schoolId, name }: { schoolId: string; name: string },
): Promise<string> {
  const { organisationId } = viewer;
  const [school] = await tx
    .select({ stage: schools.stage })
    .from(schools)
    .where(and(eq(schools.organisationId, organisationId), eq(schools.id, schoolId)));
  if (!school) throw new FieldError("schoolId", "invalid");
  const known = await tx
    .select({ id: partnerTeachers.id, name: partnerTeachers.name })
    .from(partnerTeachers)
    .where(
      and(
        eq(partnerTeachers.organisationId, organisationId),
        eq(partnerTeachers.schoolId, schoolId),
      ),
    );
  const key = nameKey(name);
  const found = known.find((teacher) => nameKey(teacher.name) === key);
  if (found) return found.id;
  const id = newId();
  await tx.insert(partnerTeachers).values({
    id,
    organisationId,
    schoolId,
    name: tidyName(name),
    kind: usualPartnerKind(school.stage),
    createdAt: Date.now(),
  });
  await recordEvent(tx, {
    organisationId,
    actorId: viewer.id,
    subject: "partner-teacher",
    subjectId: id,
    verb: "added",
  });
  return id;
}
