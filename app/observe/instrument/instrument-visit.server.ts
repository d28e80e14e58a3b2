import type { Viewer } from "~/people/viewer";
import { isSecond } from "~/visits/rules";
import type { Visit } from "~/visits/visits.queries.server";
import type { InstrumentVisit } from "./instrument-data";

function colleagueOf(viewer: Pick<Viewer, "id">, visit: Visit): InstrumentVisit["colleague"] {
  if (!visit.second) return null;
  return isSecond(viewer, visit)
    ? { name: visit.mentorName ?? "", first: true }
    : { name: visit.second.name, first: false };
}

/**
 * Converts a visit to the data that the observation screen shows about the visit to one of its observers,
 * such as the people, the class, the school and the planned time.
 */
export const instrumentVisit = (viewer: Pick<Viewer, "id">, visit: Visit): InstrumentVisit => ({
  id: visit.id,
  kind: visit.kind,
  altName: visit.altName,
  mentorName: visit.mentorName,
  colleague: colleagueOf(viewer, visit),
  className: visit.className,
  schoolName: visit.school.name,
  startsAt: visit.startsAt,
  minutes: visit.minutes,
  focusNote: visit.focusNote,
});
