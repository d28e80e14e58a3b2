/** Writes of replies to feedback. */
import { and, eq, gt } from "drizzle-orm";
import type { Viewer } from "~/people/viewer";
import type { Visit } from "~/visits/visits.queries.server";
import { inOrganisation } from "~db/conditions";
import { recordEvent } from "~db/events.server";
import { newId } from "~db/ids";
import { forbidden } from "~db/refusal";
import { replies } from "~db/schema";
import { type Tx, transaction } from "~db/transaction.server";
import { repliesFor } from "./replies.queries.server";
import type { ReplyKind } from "./vocabulary";

/** The same line submitted again within this time, in milliseconds, counts as a double submit. */
const doubleSubmitWindow = 60_000;

async function add(
  tx: Tx,
  viewer: Viewer,
  observationId: string,
  reply: { kind: ReplyKind; text: string; at: number },
) {
  const { organisationId } = viewer;
  const id = newId();
  await tx
    .insert(replies)
    .values({ id, organisationId, observationId, authorId: viewer.id, ...reply });
  await recordEvent(tx, viewer, {
    subject: "observation",
    subjectId: observationId,
    ...(reply.kind === "read" ? { verb: "read" } : { verb: "answered", details: { replyId: id } }),
  });
}

const byViewer = (viewer: Viewer, observationId: string) =>
  and(
    inOrganisation(replies, viewer),
    eq(replies.observationId, observationId),
    eq(replies.authorId, viewer.id),
  );

/**
 * Stores a reply to the feedback on a visit.
 *
 * @param now UTC milliseconds
 * @throws Refusal `forbidden` when the viewer may not reply
 */
export async function sendReply(
  viewer: Viewer,
  visit: Visit,
  text: string,
  now: number,
): Promise<void> {
  const { canReply } = await repliesFor(viewer, visit);
  if (!canReply || !visit.observation) throw forbidden();
  const observationId = visit.observation.id;
  await transaction(async (tx) => {
    const [same] = await tx
      .select({ id: replies.id })
      .from(replies)
      .where(
        and(
          byViewer(viewer, observationId),
          gt(replies.at, now - doubleSubmitWindow),
          eq(replies.text, text),
        ),
      )
      .limit(1);
    if (!same) await add(tx, viewer, observationId, { kind: "reply", text, at: now });
  });
}

/**
 * Records the ALT's answer "read it" to the feedback on a visit. Does nothing when the ALT has already
 * answered.
 *
 * @param now UTC milliseconds
 * @throws Refusal `forbidden` when the viewer is not the ALT or may not read the feedback
 */
export async function markRead(viewer: Viewer, visit: Visit, now: number): Promise<void> {
  const { canReply } = await repliesFor(viewer, visit);
  if (!canReply || !visit.observation || viewer.id !== visit.altId) throw forbidden();
  const observationId = visit.observation.id;
  await transaction(async (tx) => {
    const [before] = await tx
      .select({ id: replies.id })
      .from(replies)
      .where(byViewer(viewer, observationId))
      .limit(1);
    if (!before) await add(tx, viewer, observationId, { kind: "read", text: "", at: now });
  });
}
