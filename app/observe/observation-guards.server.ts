import { and, eq } from "drizzle-orm";
import type { Viewer } from "~/people/viewer";
import { notDiscarded } from "~/visits/visit-observers.server";
import type { ObservationStatus } from "~/visits/vocabulary";
import { inOrganisation } from "~db/conditions";
import { observations } from "~db/schema";

/**
 * SQL condition: the observation has the given id and status, the signed-in member is its observer and has
 * not discarded it.
 *
 * @param id id of the observation
 */
export const ownObservation = (viewer: Viewer, id: string, status: ObservationStatus) =>
  and(
    inOrganisation(observations, viewer),
    eq(observations.id, id),
    eq(observations.observerId, viewer.id),
    eq(observations.status, status),
    notDiscarded,
  );
