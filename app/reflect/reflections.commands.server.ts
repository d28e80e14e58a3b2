/** Writes of reflections. Only the author may write one; sharing it is a command of its own. */
import { and, desc, eq, gt } from "drizzle-orm";
import type { Viewer } from "~/people/viewer";
import type { Visit } from "~/visits/visits.queries.server";
import { FieldError } from "~/web/forms/forms.server";
import { inOrganisation } from "~db/conditions";
import { recordEvent } from "~db/events.server";
import { newId } from "~db/ids";
import { forbidden } from "~db/refusal";
import { reflections, replies } from "~db/schema";
import { type Tx, transaction } from "~db/transaction.server";
import type { ReflectionInput } from "./forms";
import { canEditOwnView, canReflect, canReflectAlone } from "./rules";
import { statementIds } from "./vocabulary";

/** The same text submitted again within this time, in milliseconds, counts as a double submit. */
const doubleSubmitWindow = 60_000;

const answersOf = (input: ReflectionInput) => ({
  keep: input.keep,
  change: input.change,
  role: input.role,
  feeling: input.feeling,
  statements: Object.fromEntries(
    statementIds.flatMap((id) => (input[id] ? [[id, Number(input[id])]] : [])),
  ),
});

const mineOf = (viewer: Viewer, visitId: string) =>
  and(
    inOrganisation(reflections, viewer),
    eq(reflections.visitId, visitId),
    eq(reflections.altId, viewer.id),
  );

async function readMine(tx: Tx, viewer: Viewer, visitId: string) {
  const [row] = await tx.select().from(reflections).where(mineOf(viewer, visitId));
  return row ?? null;
}

async function answeredBy(tx: Tx, viewer: Viewer, visit: Visit): Promise<boolean> {
  if (!visit.observation) return false;
  const [row] = await tx
    .select({ id: replies.id })
    .from(replies)
    .where(
      and(
        inOrganisation(replies, viewer),
        eq(replies.observationId, visit.observation.id),
        eq(replies.authorId, viewer.id),
      ),
    )
    .limit(1);
  return row !== undefined;
}

/**
 * Stores the signed-in ALT's own view (reflection) on a visit, new or changed.
 *
 * @param input the submitted form; its `base` is the version that the ALT edited, `""` when none was stored
 * @throws Refusal `forbidden`; FieldError `changed-meanwhile` when the stored view is no longer the version
 * in `base`, the ALT has answered the feedback, or the colleague to share with no longer has the visit
 */
export async function writeOwnView(
  viewer: Viewer,
  visit: Visit,
  input: ReflectionInput,
  now: number,
): Promise<void> {
  if (!canReflect(viewer, visit, now)) throw forbidden();
  if (visit.mentorId !== null && input.shared && input.colleagueId !== visit.mentorId)
    throw new FieldError("base", "changed-meanwhile");
  const values = {
    ...answersOf(input),
    status: "written" as const,
    shared: input.shared && visit.mentorId !== null,
    updatedAt: now,
  };
  await transaction(async (tx) => {
    const before = await readMine(tx, viewer, visit.id);
    if (String(before?.updatedAt ?? "") !== input.base)
      throw new FieldError("base", "changed-meanwhile");
    if (!canEditOwnView(before?.status ?? null, await answeredBy(tx, viewer, visit)))
      throw new FieldError("base", "changed-meanwhile");
    if (!before) {
      const { organisationId } = viewer;
      const id = newId();
      await tx.insert(reflections).values({
        ...values,
        id,
        organisationId,
        altId: viewer.id,
        visitId: visit.id,
        writtenAt: now,
      });
      return recordEvent(tx, viewer, { subject: "reflection", subjectId: id, verb: "written" });
    }
    const first = before.status === "skipped";
    const [row] = await tx
      .update(reflections)
      .set({
        ...values,
        updatedAt: Math.max(now, before.updatedAt + 1),
        writtenAt: first ? now : before.writtenAt,
      })
      .where(and(mineOf(viewer, visit.id), eq(reflections.updatedAt, before.updatedAt)))
      .returning({ id: reflections.id });
    if (!row) throw new FieldError("base", "changed-meanwhile");
    return recordEvent(tx, viewer, {
      subject: "reflection",
      subjectId: row.id,
      verb: first ? "written" : "changed",
    });
  });
}

/**
 * Records that the ALT skips their own view (reflection) on a visit, which opens the feedback. A written view
 * stays unchanged.
 *
 * @param now UTC milliseconds
 */
export async function skipOwnView(viewer: Viewer, visit: Visit, now: number): Promise<void> {
  if (!canReflect(viewer, visit, now)) throw forbidden();
  await transaction(async (tx) => {
    const [row] = await tx
      .insert(reflections)
      .values({
        id: newId(),
        organisationId: viewer.organisationId,
        altId: viewer.id,
        visitId: visit.id,
        status: "skipped",
        statements: {},
        writtenAt: now,
        updatedAt: now,
      })
      .onConflictDoNothing()
      .returning({ id: reflections.id });
    if (row)
      await recordEvent(tx, viewer, { subject: "reflection", subjectId: row.id, verb: "skipped" });
  });
}

/**
 * Shares the ALT's written view (reflection) with the colleague of the visit, or stops sharing it.
 *
 * @param shareWith id of the colleague whom the page named; null to stop sharing
 * @returns false when the visit has another colleague by now, and nothing was changed
 */
export async function shareOwnView(
  viewer: Viewer,
  visit: Visit,
  shareWith: string | null,
): Promise<boolean> {
  if (viewer.id !== visit.altId || visit.mentorId === null) throw forbidden();
  if (shareWith !== null && shareWith !== visit.mentorId) return false;
  const shared = shareWith !== null;
  await transaction(async (tx) => {
    const [row] = await tx
      .update(reflections)
      .set({ shared })
      .where(
        and(
          mineOf(viewer, visit.id),
          eq(reflections.status, "written"),
          eq(reflections.shared, !shared),
        ),
      )
      .returning({ id: reflections.id });
    if (row)
      await recordEvent(tx, viewer, {
        subject: "reflection",
        subjectId: row.id,
        verb: shared ? "shared" : "unshared",
      });
  });
  return true;
}

/**
 * Makes the own view (reflection) on a visit private, inside the caller's transaction: its ALT shared it
 * with a colleague who no longer has the visit.
 */
export async function unshareWithin(tx: Tx, viewer: Viewer, visitId: string): Promise<void> {
  const [row] = await tx
    .update(reflections)
    .set({ shared: false })
    .where(
      and(
        inOrganisation(reflections, viewer),
        eq(reflections.visitId, visitId),
        eq(reflections.shared, true),
      ),
    )
    .returning({ id: reflections.id });
  if (row)
    await recordEvent(tx, viewer, { subject: "reflection", subjectId: row.id, verb: "unshared" });
}

/** Stores a private reflection that belongs to no visit. @param now UTC milliseconds */
export async function reflectAlone(
  viewer: Viewer,
  input: ReflectionInput,
  now: number,
): Promise<void> {
  if (!canReflectAlone(viewer)) throw forbidden();
  const { organisationId } = viewer;
  const values = answersOf(input);
  await transaction(async (tx) => {
    const [latest] = await tx
      .select()
      .from(reflections)
      .where(
        and(
          inOrganisation(reflections, viewer),
          eq(reflections.altId, viewer.id),
          gt(reflections.writtenAt, now - doubleSubmitWindow),
        ),
      )
      .orderBy(desc(reflections.writtenAt))
      .limit(1);
    if (latest && !latest.visitId && latest.keep === values.keep && latest.change === values.change)
      return;
    const id = newId();
    await tx.insert(reflections).values({
      ...values,
      id,
      organisationId,
      altId: viewer.id,
      visitId: null,
      status: "written",
      writtenAt: now,
      updatedAt: now,
    });
    await recordEvent(tx, viewer, { subject: "reflection", subjectId: id, verb: "written" });
  });
}
