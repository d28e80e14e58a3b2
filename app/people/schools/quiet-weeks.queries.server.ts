/** Reads of quiet weeks: days on which teachers of a school get no reminders. */
import { and, asc, eq, gte } from "drizzle-orm";
import { dayOf } from "~/web/dates";
import { db } from "~db/client.server";
import { inOrganisation } from "~db/conditions";
import { quietWeeks } from "~db/schema";
import type { Viewer } from "../viewer";

export type QuietWeek = { id: string; from: string; until: string };

/** Loads the current and future spans of days without reminders (quiet weeks) of a school, earliest first. */
export async function quietWeeksOf(viewer: Viewer, schoolId: string): Promise<QuietWeek[]> {
  return db()
    .select({ id: quietWeeks.id, from: quietWeeks.from, until: quietWeeks.until })
    .from(quietWeeks)
    .where(
      and(
        inOrganisation(quietWeeks, viewer),
        eq(quietWeeks.schoolId, schoolId),
        gte(quietWeeks.until, dayOf(Date.now())),
      ),
    )
    .orderBy(asc(quietWeeks.from), asc(quietWeeks.id));
}
