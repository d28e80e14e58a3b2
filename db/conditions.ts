/** The conditions that keep each query within one organisation. */
import { and, type Column, eq, type SQL } from "drizzle-orm";

type Owned = { organisationId: Column };

/**
 * SQL condition: the row belongs to the same organisation as `owner`, which is the signed-in member, a
 * teacher's link or another row.
 */
export const inOrganisation = (table: Owned, owner: { organisationId: string }): SQL =>
  eq(table.organisationId, owner.organisationId);

/**
 * SQL condition for a join along a foreign key within one organisation: `references(visits, "schoolId",
 * schools)` holds for a visit and its school.
 */
export const references = <Key extends string>(
  from: Owned & { [Name in Key]: Column },
  key: Key,
  to: Owned & { id: Column },
): SQL | undefined => and(eq(from.organisationId, to.organisationId), eq(from[key], to.id));
