import { and, eq } from "drizzle-orm";
import type { Viewer } from "~/people/viewer";
import type { ObservationStatus } from "~/visits/vocabulary";
import { observations } from "~db/schema";

/** An observation the viewer writes, in a given state: the guard of every change. */
export const ownObservation = (viewer: Viewer, id: string, status: ObservationStatus) =>
  and(
    eq(observations.organisationId, viewer.organisationId),
    eq(observations.id, id),
    eq(observations.observerId, viewer.id),
    eq(observations.status, status),
  );
