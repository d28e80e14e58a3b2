/** Reads of the replies to a visit's feedback. */
import { and, asc, eq } from "drizzle-orm";
import type { Viewer } from "~/people/viewer";
import type { Visit } from "~/visits/visits.queries.server";
import { db } from "~db/client.server";
import { inOrganisation } from "~db/conditions";
import { members, replies } from "~db/schema";
import { feedbackFor } from "./feedback.queries.server";
import type { Conversation } from "./reflection";
import { canReply } from "./rules";

const silence: Conversation = { replies: [], canReply: false, canMarkRead: false };

/**
 * Loads the replies to the feedback on a visit, oldest first, and whether the signed-in member may reply
 * (`canReply`) or answer "read it" (`canMarkRead`). While the member may not read the feedback, the list is
 * empty and both are false.
 *
 * @param visit loaded by `findOwnVisit` for the same viewer
 */
export async function repliesFor(viewer: Viewer, visit: Visit): Promise<Conversation> {
  if (!visit.observation) return silence;
  const { state } = await feedbackFor(viewer, visit);
  if (state !== "open") return silence;
  const rows = await db()
    .select({
      id: replies.id,
      authorId: replies.authorId,
      authorName: members.name,
      kind: replies.kind,
      text: replies.text,
      at: replies.at,
    })
    .from(replies)
    .innerJoin(members, eq(members.id, replies.authorId))
    .where(and(inOrganisation(replies, viewer), eq(replies.observationId, visit.observation.id)))
    .orderBy(asc(replies.at), asc(replies.id));
  const answered = rows.some((row) => row.authorId === visit.altId);
  return {
    replies: rows.map(({ authorId, ...row }) => ({ ...row, mine: authorId === viewer.id })),
    canReply: canReply(viewer, visit, { open: true, answered }),
    canMarkRead:
      viewer.id === visit.altId && !answered && canReply(viewer, visit, { open: true, answered }),
  };
}
