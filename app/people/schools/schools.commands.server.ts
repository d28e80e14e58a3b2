/** Commands on schools and their partner teachers. */
import { and, eq } from "drizzle-orm";
import type * as z from "zod/mini";
import { FieldError } from "~/web/forms/forms.server";
import { inOrganisation } from "~db/conditions";
import { recordEvent } from "~db/events.server";
import { newId } from "~db/ids";
import { allow, notFound } from "~db/refusal";
import { partnerTeachers, schools } from "~db/schema";
import { type Tx, transaction } from "~db/transaction.server";
import type { schoolForm, teacherForm } from "../forms";
import { nameKey, tidyName, tidyTeacherName } from "../names";
import { canManageSchools, usualPartnerKind } from "../rules";
import type { Viewer } from "../viewer";
import { lessonMinutes, type SchoolStage } from "../vocabulary";

// Names are compared by `nameKey`, for which there is no index; an organisation has some hundred schools.
async function schoolNamed(tx: Tx, viewer: Viewer, name: string) {
  const known = await tx
    .select({ id: schools.id, name: schools.name })
    .from(schools)
    .where(inOrganisation(schools, viewer));
  const key = nameKey(name);
  return known.find((school) => nameKey(school.name) === key);
}

/** A key for which "鈴木 浩" and "鈴木 浩先生" are the same teacher. */
const teacherKey = (name: string): string => nameKey(tidyTeacherName(name));

const teachersAt = (viewer: Viewer, schoolId: string) =>
  and(inOrganisation(partnerTeachers, viewer), eq(partnerTeachers.schoolId, schoolId));

async function teacherNamed(tx: Tx, viewer: Viewer, schoolId: string, name: string) {
  const known = await tx
    .select({ id: partnerTeachers.id, name: partnerTeachers.name })
    .from(partnerTeachers)
    .where(teachersAt(viewer, schoolId));
  const key = teacherKey(name);
  return known.find((teacher) => teacherKey(teacher.name) === key);
}

async function insertSchool(
  tx: Tx,
  viewer: Viewer,
  school: { name: string; stage: SchoolStage; lessonMinutes: number | null },
): Promise<string> {
  const id = newId();
  await tx.insert(schools).values({
    id,
    organisationId: viewer.organisationId,
    name: tidyName(school.name),
    stage: school.stage,
    lessonMinutes: school.lessonMinutes ?? lessonMinutes[school.stage],
    createdAt: Date.now(),
  });
  await recordEvent(tx, viewer, { subject: "school", subjectId: id, verb: "added" });
  return id;
}

/**
 * Finds the school of that name in the viewer's organisation, or creates it, so that a visit can be planned
 * before schools are entered. Names are compared by `nameKey`; an existing school keeps its stage.
 *
 * @returns the school's id
 */
export async function ensureSchool(
  tx: Tx,
  viewer: Viewer,
  { name, stage }: { name: string; stage: SchoolStage },
): Promise<string> {
  const found = await schoolNamed(tx, viewer, name);
  return found ? found.id : insertSchool(tx, viewer, { name, stage, lessonMinutes: null });
}

/**
 * Finds the partner teacher of that name at a school, or creates one.
 *
 * @returns the teacher's id
 * @throws FieldError on `schoolId` when the organisation has no such school
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
    .where(and(inOrganisation(schools, viewer), eq(schools.id, schoolId)));
  if (!school) throw new FieldError("schoolId", "invalid");
  const found = await teacherNamed(tx, viewer, schoolId, name);
  if (found) return found.id;
  const id = newId();
  await tx.insert(partnerTeachers).values({
    id,
    organisationId,
    schoolId,
    name: tidyTeacherName(name),
    kind: usualPartnerKind(school.stage),
    createdAt: Date.now(),
  });
  await recordEvent(tx, viewer, { subject: "partner-teacher", subjectId: id, verb: "added" });
  return id;
}

type SchoolData = z.output<typeof schoolForm>;

/**
 * Adds a school to the organisation.
 *
 * @returns the school's id
 * @throws Refusal `not-found`; FieldError on `name` when the name is in use
 */
export async function addSchool(viewer: Viewer, form: SchoolData): Promise<string> {
  allow(canManageSchools(viewer));
  return transaction(async (tx) => {
    if (await schoolNamed(tx, viewer, form.name)) throw new FieldError("name", "name-taken");
    return insertSchool(tx, viewer, form);
  });
}

/**
 * Saves the name, stage and lesson length of a school; visits that are already planned keep their length.
 *
 * @throws as `addSchool`
 */
export async function editSchool(viewer: Viewer, schoolId: string, form: SchoolData) {
  allow(canManageSchools(viewer));
  await transaction(async (tx) => {
    const same = await schoolNamed(tx, viewer, form.name);
    if (same && same.id !== schoolId) throw new FieldError("name", "name-taken");
    const changed = await tx
      .update(schools)
      .set({
        name: tidyName(form.name),
        stage: form.stage,
        lessonMinutes: form.lessonMinutes ?? lessonMinutes[form.stage],
      })
      .where(and(inOrganisation(schools, viewer), eq(schools.id, schoolId)))
      .returning({ id: schools.id });
    if (changed.length === 0) throw notFound();
    await recordEvent(tx, viewer, { subject: "school", subjectId: schoolId, verb: "edited" });
  });
}

/**
 * Adds a partner teacher to a school, or changes the teacher whose id is `form.teacherId`.
 *
 * @throws Refusal `not-found`; FieldError on `teacherName` when the school has a teacher of that name
 */
export async function saveTeacher(
  viewer: Viewer,
  schoolId: string,
  form: z.output<typeof teacherForm>,
): Promise<void> {
  allow(canManageSchools(viewer));
  const values = {
    name: tidyTeacherName(form.teacherName),
    nameReading: tidyTeacherName(form.teacherReading),
    addressedAs: tidyTeacherName(form.teacherAddressedAs),
    kind: form.teacherKind,
  };
  await transaction(async (tx) => {
    const { organisationId } = viewer;
    const [school] = await tx
      .select({ id: schools.id })
      .from(schools)
      .where(and(inOrganisation(schools, viewer), eq(schools.id, schoolId)));
    if (!school) throw notFound();
    const same = await teacherNamed(tx, viewer, schoolId, values.name);
    if (same && same.id !== form.teacherId) throw new FieldError("teacherName", "name-taken");
    if (form.teacherId === "") {
      const id = newId();
      await tx
        .insert(partnerTeachers)
        .values({ id, organisationId, schoolId, ...values, createdAt: Date.now() });
      return recordEvent(tx, viewer, { subject: "partner-teacher", subjectId: id, verb: "added" });
    }
    const changed = await tx
      .update(partnerTeachers)
      .set(values)
      .where(and(teachersAt(viewer, schoolId), eq(partnerTeachers.id, form.teacherId)))
      .returning({ id: partnerTeachers.id });
    if (changed.length === 0) throw notFound();
    return recordEvent(tx, viewer, {
      subject: "partner-teacher",
      subjectId: form.teacherId,
      verb: "edited",
    });
  });
}
