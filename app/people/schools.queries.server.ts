/** Reads of schools and their partner teachers. Each puts the viewer's organisation into the `where`. */
import { and, asc, eq } from "drizzle-orm";
import { db } from "~db/client.server";
import { partnerTeachers, schools } from "~db/schema";
import type { Viewer } from "./viewer";
import type { SchoolStage } from "./vocabulary";

export type School = { id: string; name: string; stage: SchoolStage; lessonMinutes: number };
export type PartnerName = { id: string; name: string; schoolId: string };

/** All schools by name. */
export async function schoolsOf(viewer: Viewer): Promise<School[]> {
  return db()
    .select({
      id: schools.id,
      name: schools.name,
      stage: schools.stage,
      lessonMinutes: schools.lessonMinutes,
    })
    .from(schools)
    .where(eq(schools.organisationId, viewer.organisationId))
    .orderBy(asc(schools.name));
}

/** The partner teachers of all schools, by name; of one school when it is named. */
export async function partnersOf(viewer: Viewer, schoolId?: string): Promise<PartnerName[]> {
  return db()
    .select({
      id: partnerTeachers.id,
      name: partnerTeachers.name,
      schoolId: partnerTeachers.schoolId,
    })
    .from(partnerTeachers)
    .where(
      and(
        eq(partnerTeachers.organisationId, viewer.organisationId),
        schoolId === undefined ? undefined : eq(partnerTeachers.schoolId, schoolId),
      ),
    )
    .orderBy(asc(partnerTeachers.name), asc(partnerTeachers.id));
}
