/** Reads of schools and their partner teachers. Every query is scoped by the viewer's organisation. */
import { and, asc, count, eq } from "drizzle-orm";
import { db } from "~db/client.server";
import { inOrganisation } from "~db/conditions";
import { allow, notFound } from "~db/refusal";
import { partnerTeachers, schools } from "~db/schema";
import { byReading } from "../name-search";
import { canManageSchools } from "../rules";
import type { Viewer } from "../viewer";
import type { PartnerKind, SchoolStage } from "../vocabulary";
import { type QuietWeek, quietWeeksOf } from "./quiet-weeks.queries.server";

export type School = { id: string; name: string; stage: SchoolStage; lessonMinutes: number };
export type PartnerName = { id: string; name: string; schoolId: string };

/** Loads the schools of the organisation, sorted by name. */
export async function schoolsOf(viewer: Viewer): Promise<School[]> {
  return db()
    .select({
      id: schools.id,
      name: schools.name,
      stage: schools.stage,
      lessonMinutes: schools.lessonMinutes,
    })
    .from(schools)
    .where(inOrganisation(schools, viewer))
    .orderBy(asc(schools.name));
}

/** Loads the partner teachers of the organisation, or of one school only, sorted by the reading of their names. */
export async function partnersOf(viewer: Viewer, schoolId?: string): Promise<PartnerName[]> {
  const found = await db()
    .select({
      id: partnerTeachers.id,
      name: partnerTeachers.name,
      nameReading: partnerTeachers.nameReading,
      schoolId: partnerTeachers.schoolId,
    })
    .from(partnerTeachers)
    .where(
      and(
        inOrganisation(partnerTeachers, viewer),
        schoolId === undefined ? undefined : eq(partnerTeachers.schoolId, schoolId),
      ),
    )
    .orderBy(asc(partnerTeachers.id));
  return found.sort(byReading).map(({ nameReading: _, ...partner }) => partner);
}

/** A school with its partner teachers and quiet weeks. */
export type SchoolPage = School & { teachers: Teacher[]; quietWeeks: QuietWeek[] };
export type Teacher = {
  id: string;
  name: string;
  nameReading: string;
  /** The name by which ALTs address the teacher; "" for the whole name. */
  addressedAs: string;
  kind: PartnerKind;
};

/**
 * Loads the schools of the organisation, each with its number of partner teachers, sorted by name.
 *
 * @throws Refusal `not-found`
 */
export async function schoolList(viewer: Viewer): Promise<(School & { teachers: number })[]> {
  allow(canManageSchools(viewer));
  const [all, counted] = await Promise.all([
    schoolsOf(viewer),
    db()
      .select({ schoolId: partnerTeachers.schoolId, teachers: count() })
      .from(partnerTeachers)
      .where(inOrganisation(partnerTeachers, viewer))
      .groupBy(partnerTeachers.schoolId),
  ]);
  const teachers = new Map(counted.map((row) => [row.schoolId, row.teachers]));
  return all.map((school) => ({ ...school, teachers: teachers.get(school.id) ?? 0 }));
}

/**
 * Loads one school with its partner teachers and its current and future quiet weeks (spans of days without
 * reminders).
 *
 * @throws Refusal `not-found`
 */
export async function schoolPage(viewer: Viewer, schoolId: string): Promise<SchoolPage> {
  allow(canManageSchools(viewer));
  const [school] = await db()
    .select()
    .from(schools)
    .where(and(inOrganisation(schools, viewer), eq(schools.id, schoolId)));
  if (!school) throw notFound();
  const teachers = await db()
    .select({
      id: partnerTeachers.id,
      name: partnerTeachers.name,
      nameReading: partnerTeachers.nameReading,
      addressedAs: partnerTeachers.addressedAs,
      kind: partnerTeachers.kind,
    })
    .from(partnerTeachers)
    .where(and(inOrganisation(partnerTeachers, viewer), eq(partnerTeachers.schoolId, schoolId)))
    .orderBy(asc(partnerTeachers.id));
  teachers.sort(byReading);
  const { id, name, stage, lessonMinutes } = school;
  const quietWeeks = await quietWeeksOf(viewer, schoolId);
  return { id, name, stage, lessonMinutes, teachers, quietWeeks };
}
