/** Writes of module choices and practice. */
import { and, eq, ne, notExists } from "drizzle-orm";
import type { Viewer } from "~/people/viewer";
import { FieldError } from "~/web/forms/forms.server";
import { inOrganisation, references } from "~db/conditions";
import { one } from "~db/dialect";
import { recordEvent } from "~db/events.server";
import { newId } from "~db/ids";
import { forbidden } from "~db/refusal";
import { moduleChoices, practices, visitModules, visits } from "~db/schema";
import { type Tx, transaction } from "~db/transaction.server";
import { isModule } from "./modules.server";
import { canLearn } from "./rules";

const moduleOfVisit = references(visitModules, "visitId", visits);

const mine = (viewer: Viewer, moduleId: string) =>
  and(
    inOrganisation(moduleChoices, viewer),
    eq(moduleChoices.memberId, viewer.id),
    eq(moduleChoices.moduleId, moduleId),
  );

/** Adds a module to the viewer's list if it is missing. @returns the id of the choice */
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
    await recordEvent(tx, viewer, {
      subject: "module-choice",
      subjectId: added.id,
      verb: "chosen",
      details: { moduleId },
    });
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

/**
 * Adds a module (mini-course) to the signed-in member's learning list. Changes nothing when the module is
 * already on the list.
 *
 * @param now UTC milliseconds
 */
export async function chooseModule(viewer: Viewer, moduleId: string, now: number): Promise<void> {
  check(viewer, moduleId);
  await transaction((tx) => put(tx, viewer, moduleId, now));
}

/**
 * Stores the one module (mini-course) that the signed-in ALT picks to learn from after a visit, and adds it
 * to the ALT's learning list. An earlier pick is replaced, but stays on the list.
 *
 * @param visit a visit of the viewer as its ALT, with feedback that they have read
 * @param now UTC milliseconds
 */
export async function chooseForVisit(
  viewer: Viewer,
  moduleId: string,
  visit: { id: string; altId: string },
  now: number,
): Promise<void> {
  check(viewer, moduleId);
  if (viewer.id !== visit.altId) throw forbidden();
  const { organisationId } = viewer;
  await transaction(async (tx) => {
    const choiceId = await put(tx, viewer, moduleId, now);
    const [picked] = await tx
      .insert(visitModules)
      .values({ organisationId, visitId: visit.id, moduleId, chosenAt: now })
      .onConflictDoUpdate({
        target: [visitModules.organisationId, visitModules.visitId],
        set: { moduleId, chosenAt: now },
        setWhere: ne(visitModules.moduleId, moduleId),
      })
      .returning({ moduleId: visitModules.moduleId });
    if (picked)
      await recordEvent(tx, viewer, {
        subject: "module-choice",
        subjectId: choiceId,
        verb: "picked",
        details: { moduleId, visitId: visit.id },
      });
  });
}

const practiceOfChoice = references(practices, "choiceId", moduleChoices);

/**
 * Removes a module (mini-course) from the signed-in member's learning list. Keeps it when one of its practice
 * steps was tried, or when the member picked it after a visit.
 */
export async function dropModule(viewer: Viewer, moduleId: string): Promise<void> {
  check(viewer, moduleId);
  await transaction(async (tx) => {
    const [gone] = await tx
      .delete(moduleChoices)
      .where(
        and(
          mine(viewer, moduleId),
          notExists(tx.select({ one }).from(practices).where(practiceOfChoice)),
          notExists(
            tx
              .select({ one })
              .from(visits)
              .innerJoin(visitModules, moduleOfVisit)
              .where(
                and(
                  inOrganisation(visits, viewer),
                  eq(visits.altId, viewer.id),
                  eq(visitModules.moduleId, moduleId),
                ),
              ),
          ),
        ),
      )
      .returning({ id: moduleChoices.id });
    if (gone)
      await recordEvent(tx, viewer, {
        subject: "module-choice",
        subjectId: gone.id,
        verb: "dropped",
        details: { moduleId },
      });
  });
}

/**
 * Marks a practice step of a module as tried and stores what happened; for a step that was marked before,
 * changes only what happened. Adds the module to the member's learning list.
 *
 * @param now UTC milliseconds
 */
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
            inOrganisation(practices, viewer),
            eq(practices.choiceId, choiceId),
            eq(practices.step, step),
          ),
        );
    await recordEvent(tx, viewer, {
      subject: "module-choice",
      subjectId: choiceId,
      verb: added ? "tried" : "changed",
      details: { moduleId, step },
    });
  });
}

/** Marks a practice step of a module as not tried and deletes the member's text on what happened. */
export async function untickPractice(
  viewer: Viewer,
  moduleId: string,
  step: number,
): Promise<void> {
  check(viewer, moduleId);
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
          inOrganisation(practices, viewer),
          eq(practices.choiceId, choice.id),
          eq(practices.step, step),
        ),
      )
      .returning({ id: practices.id });
    if (gone)
      await recordEvent(tx, viewer, {
        subject: "module-choice",
        subjectId: choice.id,
        verb: "untried",
        details: { moduleId, step },
      });
  });
}
