import type { Visit } from "../visits.queries.server";
import type { InstrumentVisit } from "./instrument-view";

/** What the screens around an observation tell of its visit. */
export const instrumentVisit = (visit: Visit): InstrumentVisit => ({
  id: visit.id,
  kind: visit.kind,
  altName: visit.altName,
  mentorName: visit.mentorName,
  className: visit.className,
  schoolName: visit.school.name,
  startsAt: visit.startsAt,
  minutes: visit.minutes,
  focusNote: visit.focusNote,
});
