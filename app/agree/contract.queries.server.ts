/** Reads of what an ALT's contract means for the pages of visits and goals. */
import { and, eq } from "drizzle-orm";
import { canManagePeople, companyConfirms } from "~/people/rules";
import type { Viewer } from "~/people/viewer";
import type { Locale } from "~/people/vocabulary";
import { db } from "~db/client.server";
import { inOrganisation } from "~db/conditions";
import { members } from "~db/schema";
import { visitRule } from "./contract.server";

/**
 * Returns the rule of an outsourcing contract for an ALT's visits and goals, in the reader's language. Null for
 * every other contract, and for readers other than the ALT and coordinators, who are not told the contract.
 */
export async function visitRuleFor(
  viewer: Viewer,
  altId: string,
  locale: Locale,
): Promise<string | null> {
  const reader = viewer.id === altId ? "alt" : canManagePeople(viewer) ? "coordinator" : null;
  if (reader === null) return null;
  const [alt] = await db()
    .select({ employmentType: members.employmentType })
    .from(members)
    .where(and(inOrganisation(members, viewer), eq(members.id, altId)));
  return alt && companyConfirms(alt.employmentType) ? visitRule(reader, locale) : null;
}
