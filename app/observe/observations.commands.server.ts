/** Begins and shares observations. What is typed in between goes through `observation-operations.server`. */
import { and, count, desc, eq, notExists } from "drizzle-orm";
import { notFound } from "~/people/request.server";
import type { Viewer } from "~/people/viewer";
import { FieldError } from "~/web/forms.server";
import { recordEvent } from "~db/events.server";
import { newId } from "~db/ids";
import { feedbackVersions, observations, operations, visits } from "~db/schema";
import { type Tx, transaction } from "~db/transaction.server";
import type { SharedFeedback } from "./feedback";
import { workingCopy } from "./observation-copy.queries.server";
import { canCorrect, hasContent, stands } from "./observation-rules";
import type { ObservationFacts } from "./observations.queries.server";
import type { WorkingCopy } from "./operation";
import { frozenRubric } from "./rubrics.server";
import { canObserve, hasLevels } from "./rules";
import type { Visit } from "./visits.queries.server";
import type { RubricId, VisitKind } from "./vocabulary";

const event = (viewer: Viewer, subjectId: string, verb: string) => ({
  organisationId: viewer.organisationId,
  actorId: viewer.id,
  subject: "observation",
  subjectId,
  verb,
});

/** An observation the viewer writes, in a given state: the guard of every change below. */
const own = (viewer: Viewer, id: string, status: "open" | "shared") =>
  and(
    eq(observations.organisationId, viewer.organisationId),
    eq(observations.id, id),
    eq(observations.observerId, viewer.id),
    eq(observations.status, status),
  );

/**
 * Begins the observation of a visit; starting twice leads to the same one.
 *
 * @returns the observation's id
 * @throws a 404 response when the visit is not the viewer's to observe
 */
export async function startObservation(viewer: Viewer, visit: Visit): Promise<string> {
  if (!canObserve(viewer, visit)) throw notFound();
  const now = Date.now();
  return transaction(async (tx) => {
    const [stillPlanned] = await tx
      .select({ id: visits.id })
      .from(visits)
      .where(
        and(
          eq(visits.organisationId, viewer.organisationId),
          eq(visits.id, visit.id),
          eq(visits.observerId, viewer.id),
          eq(visits.status, "planned"),
        ),
      );
    if (!stillPlanned) throw notFound();
    const [made] = await tx
      .insert(observations)
      .values({
        id: newId(),
        organisationId: viewer.organisationId,
        visitId: visit.id,
        observerId: viewer.id,
        startedAt: now,
        createdAt: now,
      })
      .onConflictDoNothing()
      .returning({ id: observations.id });
    if (made) {
      await recordEvent(tx, event(viewer, made.id, "started"));
      return made.id;
    }
    const [known] = await tx
      .select({ id: observations.id })
      .from(observations)
      .where(
        and(
          eq(observations.organisationId, viewer.organisationId),
          eq(observations.visitId, visit.id),
          eq(observations.observerId, viewer.id),
        ),
      );
    if (!known) throw notFound();
    return known.id;
  });
}

/**
 * Takes back a start made by mistake, while nothing at all was written, so that the plan can move again.
 *
 * @throws a 404 response when there is something written, or nothing to take back
 */
export async function undoStart(viewer: Viewer, observationId: string): Promise<void> {
  await transaction(async (tx) => {
    const [gone] = await tx
      .delete(observations)
      .where(
        and(
          own(viewer, observationId, "open"),
          notExists(
            tx
              .select({ id: operations.id })
              .from(operations)
              .where(eq(operations.observationId, observations.id)),
          ),
          notExists(
            tx
              .select({ id: feedbackVersions.id })
              .from(feedbackVersions)
              .where(
                and(
                  eq(feedbackVersions.organisationId, observations.organisationId),
                  eq(feedbackVersions.observationId, observations.id),
                ),
              ),
          ),
        ),
      )
      .returning({ id: observations.id });
    if (!gone) throw notFound();
    await recordEvent(tx, event(viewer, gone.id, "start-undone"));
  });
}

/** What a version holds: the working copy word for word, with the rubric of today. */
export function frozen(
  copy: WorkingCopy,
  visit: { kind: VisitKind; rubricId: RubricId },
): SharedFeedback {
  const levels = hasLevels(visit.kind)
    ? copy.levels.flatMap(({ criterionId, value }) =>
        value !== null && stands(value, copy.notes, criterionId) ? [{ criterionId, value }] : [],
      )
    : [];
  return {
    rubric: frozenRubric(visit.rubricId),
    startedAt: copy.startedAt,
    endedAt: copy.endedAt,
    notes: copy.notes.map(({ id, text, notedAt, criteria }) => ({
      id,
      text: text.trim(),
      notedAt,
      criteria: [...criteria].sort(),
    })),
    levels: levels.sort((a, b) => (a.criterionId < b.criterionId ? -1 : 1)),
    texts: Object.fromEntries(
      copy.texts.flatMap(({ part, text }) => (text.trim() ? [[part, text.trim()]] : [])),
    ),
  };
}

/** Whether two versions would read the same; the rubric's wording alone is no correction. */
export function sameWords(one: SharedFeedback, other: SharedFeedback): boolean {
  const plain = ({ notes, levels, texts, endedAt }: SharedFeedback) =>
    JSON.stringify([
      notes.map(({ id, text, notedAt, criteria }) => [id, text, notedAt, [...criteria].sort()]),
      levels.map(({ criterionId, value }) => `${criterionId} ${value}`).sort(),
      texts.keep ?? "",
      texts.wonder ?? "",
      texts.try ?? "",
      endedAt,
    ]);
  return plain(one) === plain(other);
}

async function newestVersion(tx: Tx, viewer: Viewer, observationId: string) {
  const [newest] = await tx
    .select({ version: feedbackVersions.version, content: feedbackVersions.content })
    .from(feedbackVersions)
    .where(
      and(
        eq(feedbackVersions.organisationId, viewer.organisationId),
        eq(feedbackVersions.observationId, observationId),
      ),
    )
    .orderBy(desc(feedbackVersions.version))
    .limit(1);
  return newest ?? null;
}

/**
 * Shares the working copy as the next version and closes it.
 *
 * @param reason why it was corrected; needed from version 2 on
 * @returns the version's number
 * @throws FieldError on `reason` when one is missing, on `form` when there is nothing (new) to share;
 *   a 404 response when the observation is not the viewer's or not open
 */
export async function shareObservation(
  viewer: Viewer,
  observationId: string,
  visit: Pick<Visit, "kind" | "rubricId">,
  reason: string,
): Promise<number> {
  return transaction(async (tx) => {
    const copy = await workingCopy(viewer, observationId, tx);
    if (copy.status !== "open") throw notFound();
    if (!hasContent(copy)) throw new FieldError("form", "nothing-to-share");
    const content = frozen(copy, visit);
    const newest = await newestVersion(tx, viewer, observationId);
    if (newest && reason === "") throw new FieldError("reason", "required");
    if (newest && sameWords(newest.content, content))
      throw new FieldError("form", "nothing-changed");
    const version = (newest?.version ?? 0) + 1;
    await tx.insert(feedbackVersions).values({
      id: newId(),
      organisationId: viewer.organisationId,
      observationId,
      version,
      content,
      reason: newest ? reason : "",
      sharedAt: Date.now(),
    });
    const [closed] = await tx
      .update(observations)
      .set({ status: "shared" })
      .where(own(viewer, observationId, "open"))
      .returning({ id: observations.id });
    if (!closed) throw notFound();
    await recordEvent(tx, { ...event(viewer, observationId, "shared"), details: { version } });
    return version;
  });
}

/**
 * Opens the working copy for a correction. What was shared stays readable, unchanged.
 *
 * @throws a 404 response when nothing is shared, or it is not the viewer's
 */
export async function reopenObservation(
  viewer: Viewer,
  observation: ObservationFacts,
): Promise<void> {
  if (!canCorrect(viewer, observation)) throw notFound();
  await transaction(async (tx) => {
    const [opened] = await tx
      .update(observations)
      .set({ status: "open" })
      .where(own(viewer, observation.id, "shared"))
      .returning({ id: observations.id });
    if (!opened) throw notFound();
    await recordEvent(tx, event(viewer, opened.id, "reopened"));
  });
}

/**
 * Ends a correction that changed nothing, so that the version already shared stands.
 *
 * @throws FieldError on `form` when words have changed: they must be shared with a reason, or taken back
 */
export async function closeUnchanged(
  viewer: Viewer,
  observationId: string,
  visit: Pick<Visit, "kind" | "rubricId">,
): Promise<void> {
  await transaction(async (tx) => {
    const copy = await workingCopy(viewer, observationId, tx);
    const newest = await newestVersion(tx, viewer, observationId);
    if (!newest) throw notFound();
    if (!sameWords(newest.content, frozen(copy, visit)))
      throw new FieldError("form", "changed-meanwhile");
    const [closed] = await tx
      .update(observations)
      .set({ status: "shared" })
      .where(own(viewer, observationId, "open"))
      .returning({ id: observations.id });
    if (!closed) throw notFound();
    await recordEvent(tx, event(viewer, closed.id, "closed-unchanged"));
  });
}
