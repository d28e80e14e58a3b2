/** The conditions that keep each query within one organisation. */
import { and, type Column, eq, type SQL } from "drizzle-orm";

type Owned = { organisationId: Column };

/** The rows of a table that belong to the organisation of a viewer, a link or another row. */
export const inOrganisation = (table: Owned, owner: { organisationId: string }): SQL =>
  eq(table.organisationId, owner.organisationId);

/**
 * The join along a foreign key of two columns: `references(visits, "schoolId", schools)` holds for a visit
 * and its school, which are of the same organisation.
 */
export const references = <Key extends string>(
  from: Owned & { [Name in Key]: Column },
  key: Key,
  to: Owned & { id: Column },
): SQL | undefined => and(eq(from.organisationId, to.organisationId), eq(from[key], to.id));
