/** Reads what is still planned with a member whose account is to be closed. */
import type { Viewer } from "~/people/viewer";
import type { Tx } from "~db/transaction.server";
import { canChangePlan, canHandOver, isStanding } from "./rules";
import { visitsBetween } from "./visits.queries.server";

/** A visit that is still planned with a member. */
export type LeftVisit = {
  id: string;
  /** UTC milliseconds. */
  startsAt: number;
  altId: string;
  altName: string;
  mentorName: string | null;
  schoolName: string;
  /** The member's part: only a colleague's visit can be handed over; an ALT's visit is called off. */
  part: "colleague" | "alt" | "second";
};

/** How far ahead visits are planned, in milliseconds, with room for visits planned in another year. */
const reach = 2 * 366 * 24 * 3_600_000;

/**
 * Loads the visits that are still planned with a member, from now on and without an observation, earliest
 * first. Self-observations are visible to their ALT only and are left out.
 *
 * @param viewer a coordinator
 * @param now UTC milliseconds
 * @param source the transaction to read in; by default the reading connection
 */
export async function visitsLeftBy(
  viewer: Viewer,
  memberId: string,
  now: number,
  source?: Pick<Tx, "select">,
): Promise<LeftVisit[]> {
  const found = await visitsBetween(viewer, now, now + reach, { memberId, source });
  return found.flatMap((visit): LeftVisit[] => {
    const { id, startsAt, altId, altName, mentorName, mentorId, second, school } = visit;
    const part =
      mentorId === memberId && canHandOver(viewer, visit)
        ? "colleague"
        : altId === memberId && canChangePlan(viewer, visit)
          ? "alt"
          : second?.id === memberId && !second.begun && isStanding(visit)
            ? "second"
            : null;
    if (part === null || mentorId === null) return [];
    return [{ id, startsAt, altId, altName, mentorName, schoolName: school.name, part }];
  });
}
