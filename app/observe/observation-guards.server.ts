import { and, eq } from "drizzle-orm";
import type { Viewer } from "~/people/viewer";
import type { ObservationStatus } from "~/visits/vocabulary";
import { inOrganisation } from "~db/conditions";
import { observations } from "~db/schema";

/**
 * The condition that an observation is written by the viewer and has a given status. Every command on an
 * observation uses it.
 */
export const ownObservation = (viewer: Viewer, id: string, status: ObservationStatus) =>
  and(
    inOrganisation(observations, viewer),
    eq(observations.id, id),
    eq(observations.observerId, viewer.id),
    eq(observations.status, status),
  );
