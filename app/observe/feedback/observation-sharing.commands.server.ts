/** Shares observations as numbered versions, and opens them again for a correction. */
import { and, desc, eq } from "drizzle-orm";
import type { Viewer } from "~/people/viewer";
import { frozenRubric } from "~/rubrics/rubrics.server";
import { hasLevels } from "~/visits/rules";
import type { Visit } from "~/visits/visits.queries.server";
import type { VisitKind } from "~/visits/vocabulary";
import { FieldError } from "~/web/forms/forms.server";
import { inOrganisation } from "~db/conditions";
import { recordEvent } from "~db/events.server";
import { freezeRubric } from "~db/frozen-rubrics.server";
import { newId } from "~db/ids";
import { notFound } from "~db/refusal";
import { feedbackVersions, observations } from "~db/schema";
import { type Tx, transaction } from "~db/transaction.server";
import { type BegunCopy, workingCopy } from "../observation-copy.queries.server";
import { ownObservation } from "../observation-guards.server";
import { canCorrect, canShareLevel, hasContent, isForOthers } from "../observation-rules";
import type { ObservationFacts } from "../observations.queries.server";
import { type TapRow, tapRows } from "../vocabulary";
import type { SharedWords } from "./feedback";
import { rowsToInclude, sharedTaps } from "./shared-taps";

/**
 * Builds the content of the next shared feedback version from the observer's working copy: notes, levels,
 * texts, taps and lesson times. Leaves out notes that the observer keeps private, and levels 1 to 4 without a
 * shared note as evidence.
 *
 * @param rows the rows of taps to include; pauses of the clock are always included
 */
export function feedbackContent(
  copy: BegunCopy,
  visit: { kind: VisitKind },
  rows: readonly TapRow[],
): SharedWords {
  const taps = sharedTaps(copy.marks, rows);
  const shown = copy.notes.filter((note) => !note.keptBack);
  // A level whose only evidence is kept back would have no visible evidence.
  const levels = hasLevels(visit.kind)
    ? copy.levels.flatMap(({ criterionId, value }) =>
        value !== null && canShareLevel(value, shown, criterionId) ? [{ criterionId, value }] : [],
      )
    : [];
  return {
    startedAt: copy.startedAt,
    endedAt: copy.endedAt,
    notes: shown.map(({ id, text, notedAt, criteria, sign }) => ({
      id,
      text: text.trim(),
      notedAt,
      criteria: [...criteria].sort(),
      ...(sign ? { sign } : {}),
    })),
    levels: levels.sort((a, b) => (a.criterionId < b.criterionId ? -1 : 1)),
    texts: Object.fromEntries(
      copy.texts.flatMap(({ part, text }) => (text.trim() ? [[part, text.trim()]] : [])),
    ),
    ...(taps.length > 0 ? { taps } : {}),
  };
}

/**
 * Whether two feedback versions have the same notes, levels, texts, taps and end of the lesson. The wording of
 * the rubric is not compared: a new wording alone is no correction.
 */
export function sameWords(one: SharedWords, other: SharedWords): boolean {
  const plain = ({ notes, levels, texts, taps = [], endedAt }: SharedWords) =>
    JSON.stringify([
      notes.map(({ id, text, notedAt, criteria, sign = null }) => [
        id,
        text,
        notedAt,
        [...criteria].sort(),
        sign,
      ]),
      levels.map(({ criterionId, value }) => `${criterionId} ${value}`).sort(),
      texts.keep ?? "",
      texts.wonder ?? "",
      texts.try ?? "",
      taps.map(({ about, value, at }) => [about, value, at]),
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
        inOrganisation(feedbackVersions, viewer),
        eq(feedbackVersions.observationId, observationId),
      ),
    )
    .orderBy(desc(feedbackVersions.version))
    .limit(1);
  return newest ?? null;
}

/**
 * Shares an observation: stores the observer's working copy as the next numbered feedback version and closes
 * the observation for further changes.
 *
 * @param chosen the rows of taps that the observer includes; what nobody else reads includes all of them
 * @param reason why the feedback was corrected; required from version 2 on
 * @returns the version's number
 * @throws FieldError on `reason` when it is missing, on `form` when there is nothing (new) to share
 * @throws Refusal `not-found` when the observation is not the viewer's or not open
 */
export async function shareObservation(
  viewer: Viewer,
  observationId: string,
  visit: Pick<Visit, "kind" | "rubricId">,
  { rows: chosen, reason }: { rows: readonly TapRow[]; reason: string },
): Promise<number> {
  return transaction(async (tx) => {
    const copy = await workingCopy(viewer, observationId, tx);
    if (copy.status !== "open") throw notFound();
    if (!hasContent({ ...copy, notes: copy.notes.filter((note) => !note.keptBack) }))
      throw new FieldError("form", "nothing-to-share");
    const rows = isForOthers(visit.kind) ? chosen : tapRows;
    const content = feedbackContent(copy, visit, rows);
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
      rubricHash: await freezeRubric(tx, viewer.organisationId, frozenRubric(visit.rubricId)),
      reason: newest ? reason : "",
      sharedAt: Date.now(),
    });
    const [closed] = await tx
      .update(observations)
      .set({ status: "shared" })
      .where(ownObservation(viewer, observationId, "open"))
      .returning({ id: observations.id });
    if (!closed) throw notFound();
    await recordEvent(tx, viewer, {
      subject: "observation",
      subjectId: observationId,
      verb: "shared",
      details: { version },
    });
    return version;
  });
}

/**
 * Opens a shared observation again so that its observer can correct it. Feedback versions that were shared
 * before stay readable and unchanged.
 *
 * @throws Refusal `not-found` when nothing is shared, or the observation is not the viewer's
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
      .where(ownObservation(viewer, observation.id, "shared"))
      .returning({ id: observations.id });
    if (!opened) throw notFound();
    await recordEvent(tx, viewer, {
      subject: "observation",
      subjectId: opened.id,
      verb: "reopened",
    });
  });
}

/**
 * Closes an observation that was reopened for a correction but not changed. No new feedback version is
 * stored.
 *
 * @throws FieldError on `form` when the working copy differs from the newest version
 * @throws Refusal `not-found` when nothing is shared, or the observation is not the viewer's or not open
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
    const rows = rowsToInclude(visit.kind, newest.content);
    if (!sameWords(newest.content, feedbackContent(copy, visit, rows)))
      throw new FieldError("form", "changed-meanwhile");
    const [closed] = await tx
      .update(observations)
      .set({ status: "shared" })
      .where(ownObservation(viewer, observationId, "open"))
      .returning({ id: observations.id });
    if (!closed) throw notFound();
    await recordEvent(tx, viewer, {
      subject: "observation",
      subjectId: closed.id,
      verb: "closed-unchanged",
    });
  });
}
