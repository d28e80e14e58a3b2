/** Commands that change the plan of a visit, together with what the ALT shared with the former colleague. */

import { stageOf } from "~/people/schools/place.commands.server";
import type { Viewer } from "~/people/viewer";
import { unshareWithin } from "~/reflect/reflections.commands.server";
import type { PlanEdit } from "~/visits/forms";
import { editWithin, handOverWithin } from "~/visits/visit-edit.commands.server";
import type { PlanPart } from "~/visits/vocabulary";
import { type Tx, transaction } from "~db/transaction.server";

/**
 * Changes the school, class, partner teacher, kind, length or colleague of a visit that has no observation
 * yet. The ALT's own view (reflection) becomes private when the colleague changes, because the ALT shared it
 * with the former one.
 *
 * @returns the parts that were changed
 * @throws FieldError on the first invalid field, on `was` when the plan was changed meanwhile; Refusal
 * `not-found` when the viewer may not change the plan, or not the colleague
 */
export async function editVisit(viewer: Viewer, id: string, edit: PlanEdit): Promise<PlanPart[]> {
  const stage = await stageOf(viewer, edit);
  return transaction(async (tx) => {
    const parts = await editWithin(tx, viewer, id, { ...edit, stage });
    if (parts.includes("colleague")) await unshareWithin(tx, viewer, id);
    return parts;
  });
}

/**
 * Gives a visit to another colleague, inside the caller's transaction. The ALT's own view (reflection)
 * becomes private.
 *
 * @throws FieldError on `mentorId` when this person cannot take it; Refusal `not-found`
 */
export async function handVisitOver(
  tx: Tx,
  viewer: Viewer,
  id: string,
  mentorId: string,
): Promise<void> {
  await handOverWithin(tx, viewer, id, mentorId);
  await unshareWithin(tx, viewer, id);
}
