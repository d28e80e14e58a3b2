/** Commands on the quiet weeks of a school. */
import { and, eq } from "drizzle-orm";
import type * as z from "zod/mini";
import { daysBetween } from "~/web/dates";
import { FieldError } from "~/web/forms/forms.server";
import { inOrganisation } from "~db/conditions";
import { recordEvent } from "~db/events.server";
import { newId } from "~db/ids";
import { allow, notFound } from "~db/refusal";
import { quietWeeks, schools } from "~db/schema";
import { transaction } from "~db/transaction.server";
import type { quietWeekForm } from "../forms";
import { canManageSchools } from "../rules";
import type { Viewer } from "../viewer";

/** Maximum length of a quiet week in days; a longer span is a typing error. */
const maxQuietDays = 92;
const most = 40;

const ofSchool = (viewer: Viewer, schoolId: string) =>
  and(inOrganisation(quietWeeks, viewer), eq(quietWeeks.schoolId, schoolId));

/**
 * Adds a span of days without reminders (a quiet week) to a school.
 *
 * @throws Refusal `not-found`; FieldError on `quietUntil` or `quietFrom`
 */
export async function addQuietWeek(
  viewer: Viewer,
  schoolId: string,
  { quietFrom: from, quietUntil: until }: z.output<typeof quietWeekForm>,
): Promise<void> {
  allow(canManageSchools(viewer));
  if (until < from) throw new FieldError("quietUntil", "ends-early");
  if (daysBetween(from, until) > maxQuietDays) throw new FieldError("quietUntil", "over-92-days");
  const { organisationId } = viewer;
  await transaction(async (tx) => {
    const [school] = await tx
      .select({ id: schools.id })
      .from(schools)
      .where(and(inOrganisation(schools, viewer), eq(schools.id, schoolId)));
    if (!school) throw notFound();
    const known = await tx.select().from(quietWeeks).where(ofSchool(viewer, schoolId));
    if (known.some((each) => each.from === from && each.until === until)) return;
    if (known.length >= most) throw new FieldError("quietFrom", "too-many");
    await tx.insert(quietWeeks).values({ id: newId(), organisationId, schoolId, from, until });
    await recordEvent(tx, viewer, {
      subject: "school",
      subjectId: schoolId,
      verb: "quiet-week-added",
      details: { from, until },
    });
  });
}

/** Removes a span of days without reminders (a quiet week) from a school. @throws Refusal `not-found` */
export async function removeQuietWeek(viewer: Viewer, schoolId: string, id: string): Promise<void> {
  allow(canManageSchools(viewer));
  await transaction(async (tx) => {
    const [gone] = await tx
      .delete(quietWeeks)
      .where(and(ofSchool(viewer, schoolId), eq(quietWeeks.id, id)))
      .returning({ from: quietWeeks.from, until: quietWeeks.until });
    if (!gone) throw notFound();
    await recordEvent(tx, viewer, {
      subject: "school",
      subjectId: schoolId,
      verb: "quiet-week-removed",
      details: gone,
    });
  });
}
