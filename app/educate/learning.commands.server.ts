/** Writes of what people learn from. */
import { and, eq, isNull, ne, notExists, sql } from "drizzle-orm";
import { forbidden } from "~/people/request.server";
import type { Viewer } from "~/people/viewer";
import { FieldError } from "~/web/forms.server";
import { recordEvent } from "~db/events.server";
import { newId } from "~db/ids";
import { moduleChoices, practices } from "~db/schema";
import { type Tx, transaction } from "~db/transaction.server";
import { isModule } from "./modules.server";
import { canLearn } from "./rules";

const mine = (viewer: Viewer, moduleId: string) =>
  and(
    eq(moduleChoices.organisationId, viewer.organisationId),
    eq(moduleChoices.memberId, viewer.id),
    eq(moduleChoices.moduleId, moduleId),
  );

const eventOf = (
  viewer: Viewer,
  choiceId: string,
  verb: string,
  details: object | null = null,
) => ({
  organisationId: viewer.organisationId,
  actorId: viewer.id,
  subject: "module-choice",
  subjectId: choiceId,
  verb,
  details: details && { ...details },
});

/** Puts a module on the viewer's list unless it is there. @returns the id of the choice */
async function put(tx: Tx, viewer: Viewer, moduleId: string, now: number): Promise<string> {
  const [added] = await tx
    .insert(moduleChoices)
    .values({
      id: newId(),
      organisationId: viewer.organisationId,
      memberId: viewer.id,
      moduleId,
      chosenAt: now,
    })
    .onConflictDoNothing()
    .returning({ id: moduleChoices.id });
  if (added) {
    await recordEvent(tx, eventOf(viewer, added.id, "chosen", { moduleId }));
    return added.id;
  }
  const [there] = await tx
    .select({ id: moduleChoices.id })
    .from(moduleChoices)
    .where(mine(viewer, moduleId));
  if (!there) throw new Error("A choice is neither new nor there.");
  return there.id;
}

function check(viewer: Viewer, moduleId: string): void {
  if (!canLearn(viewer)) throw forbidden();
  if (!isModule(moduleId)) throw new FieldError("moduleId", "choose-one");
}

/** Puts a module on the viewer's own list; twice is once. */
export async function chooseModule(viewer: Viewer, moduleId: string, now: number): Promise<void> {
  check(viewer, moduleId);
  await transaction((tx) => put(tx, viewer, moduleId, now));
}

/**
 * Picks the one module to learn from after a visit; an earlier pick of that visit stays on the list. The
 * same choice again changes nothing.
 *
 * @param visit one whose feedback the viewer, its ALT, has read
 * @throws FieldError `on-your-list` when another visit led to that module already
 */
export async function chooseForVisit(
  viewer: Viewer,
  moduleId: string,
  visit: { id: string; altId: string },
  now: number,
): Promise<void> {
  check(viewer, moduleId);
  if (viewer.id !== visit.altId) throw forbidden();
  await transaction(async (tx) => {
    const choiceId = await put(tx, viewer, moduleId, now);
    const [linked] = await tx
      .update(moduleChoices)
      .set({ visitId: visit.id })
      .where(and(mine(viewer, moduleId), isNull(moduleChoices.visitId)))
      .returning({ id: moduleChoices.id });
    if (!linked) {
      const [same] = await tx
        .select({ id: moduleChoices.id })
        .from(moduleChoices)
        .where(and(mine(viewer, moduleId), eq(moduleChoices.visitId, visit.id)));
      if (!same) throw new FieldError("moduleId", "on-your-list");
      return;
    }
    await tx
      .update(moduleChoices)
      .set({ visitId: null })
      .where(
        and(
          eq(moduleChoices.organisationId, viewer.organisationId),
          eq(moduleChoices.memberId, viewer.id),
          eq(moduleChoices.visitId, visit.id),
          ne(moduleChoices.id, choiceId),
        ),
      );
    await recordEvent(tx, eventOf(viewer, choiceId, "picked", { visitId: visit.id }));
  });
}

/** Takes a module off the viewer's list, as long as nothing was tried and no visit led to it. */
export async function dropModule(viewer: Viewer, moduleId: string): Promise<void> {
  check(viewer, moduleId);
  await transaction(async (tx) => {
    const [gone] = await tx
      .delete(moduleChoices)
      .where(
        and(
          mine(viewer, moduleId),
          isNull(moduleChoices.visitId),
          notExists(
            tx
              .select({ one: sql`1` })
              .from(practices)
              .where(
                and(
                  eq(practices.organisationId, moduleChoices.organisationId),
                  eq(practices.choiceId, moduleChoices.id),
                ),
              ),
          ),
        ),
      )
      .returning({ id: moduleChoices.id });
    if (gone) await recordEvent(tx, eventOf(viewer, gone.id, "dropped", { moduleId }));
  });
}

/** Ticks a practice step with a line on what happened, or changes that line; the module joins the list. */
export async function tickPractice(
  viewer: Viewer,
  moduleId: string,
  practice: { step: number; whatHappened: string },
  now: number,
): Promise<void> {
  check(viewer, moduleId);
  const { organisationId } = viewer;
  const { step, whatHappened } = practice;
  await transaction(async (tx) => {
    const choiceId = await put(tx, viewer, moduleId, now);
    const [added] = await tx
      .insert(practices)
      .values({ id: newId(), organisationId, choiceId, step, whatHappened, triedAt: now })
      .onConflictDoNothing()
      .returning({ id: practices.id });
    if (!added)
      await tx
        .update(practices)
        .set({ whatHappened })
        .where(
          and(
            eq(practices.organisationId, organisationId),
            eq(practices.choiceId, choiceId),
            eq(practices.step, step),
          ),
        );
    await recordEvent(tx, eventOf(viewer, choiceId, added ? "tried" : "changed", { step }));
  });
}

/** Unticks a practice step; its line goes with it. */
export async function untickPractice(
  viewer: Viewer,
  moduleId: string,
  step: number,
): Promise<void> {
  check(viewer, moduleId);
  const { organisationId } = viewer;
  await transaction(async (tx) => {
    const [choice] = await tx
      .select({ id: moduleChoices.id })
      .from(moduleChoices)
      .where(mine(viewer, moduleId));
    if (!choice) return;
    const [gone] = await tx
      .delete(practices)
      .where(
        and(
          eq(practices.organisationId, organisationId),
          eq(practices.choiceId, choice.id),
          eq(practices.step, step),
        ),
      )
      .returning({ id: practices.id });
    if (gone) await recordEvent(tx, eventOf(viewer, choice.id, "untried", { step }));
  });
}
