/** What every change of an observation has in common. */
import { and, eq } from "drizzle-orm";
import type { Viewer } from "~/people/viewer";
import type { ObservationStatus } from "~/visits/vocabulary";
import { observations } from "~db/schema";

/** The event of a change of an observation, for `recordEvent`. */
export const observationEvent = (viewer: Viewer, subjectId: string, verb: string) => ({
  organisationId: viewer.organisationId,
  actorId: viewer.id,
  subject: "observation",
  subjectId,
  verb,
});

/** An observation the viewer writes, in a given state: the guard of every change. */
export const ownObservation = (viewer: Viewer, id: string, status: ObservationStatus) =>
  and(
    eq(observations.organisationId, viewer.organisationId),
    eq(observations.id, id),
    eq(observations.observerId, viewer.id),
    eq(observations.status, status),
  );
