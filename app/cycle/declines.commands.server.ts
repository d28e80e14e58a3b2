/** The command by which an ALT chooses no module or no goal after a visit. */
import type { Viewer } from "~/people/viewer";
import { isOpenToAlt } from "~/reflect/feedback.queries.server";
import type { Visit } from "~/visits/visits.queries.server";
import { recordEvent } from "~db/events.server";
import { forbidden } from "~db/refusal";
import { visitDeclines } from "~db/schema";
import { transaction } from "~db/transaction.server";
import type { Declinable } from "./vocabulary";

/**
 * Records that the signed-in ALT chooses no module, or no goal, after a visit. Both can still be chosen
 * later. Sending it again changes nothing.
 *
 * @param now UTC milliseconds
 * @throws Refusal `forbidden` when the viewer is not the ALT or may not read the feedback
 */
export async function declineAfterVisit(
  viewer: Viewer,
  visit: Visit,
  what: Declinable,
  now: number,
): Promise<void> {
  if (viewer.id !== visit.altId || !(await isOpenToAlt(viewer, visit))) throw forbidden();
  const { organisationId } = viewer;
  await transaction(async (tx) => {
    const [declined] = await tx
      .insert(visitDeclines)
      .values({ organisationId, visitId: visit.id, what, declinedAt: now })
      .onConflictDoNothing()
      .returning({ what: visitDeclines.what });
    if (declined)
      await recordEvent(tx, viewer, {
        subject: "visit",
        subjectId: visit.id,
        verb: `${what}-declined`,
      });
  });
}
