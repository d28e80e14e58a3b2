/** Writes of what people learn from. */
import { and, eq, ne, notExists, sql } from "drizzle-orm";
import { forbidden } from "~/people/request.server";
import type { Viewer } from "~/people/viewer";
import { FieldError } from "~/web/forms/forms.server";
import { recordEvent } from "~db/events.server";
import { newId } from "~db/ids";
import { moduleChoices, practices, visitModules, visits } from "~db/schema";
import { type Tx, transaction } from "~db/transaction.server";
import { isModule } from "./modules.server";
import { canLearn } from "./rules";

const moduleOfVisit = and(
  eq(visitModules.organisationId, visits.organisationId),
  eq(visitModules.visitId, visits.id),
);

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
  details: Record<string, unknown>,
) => ({
  organisationId: viewer.organisationId,
  actorId: viewer.id,
  subject: "module-choice",
  subjectId: choiceId,
  verb,
  details,
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
 * Picks the one module to learn from after a visit, in place of an earlier pick, which stays on the list.
 * The same choice again changes nothing.
 *
 * @param visit one whose feedback the viewer, its ALT, has read
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
    if (picked) await recordEvent(tx, eventOf(viewer, choiceId, "picked", { visitId: visit.id }));
  });
}

const practiceOfChoice = and(
  eq(practices.organisationId, moduleChoices.organisationId),
  eq(practices.choiceId, moduleChoices.id),
);

/** Takes a module off the viewer's list, as long as nothing was tried and none of their visits led to it. */
export async function dropModule(viewer: Viewer, moduleId: string): Promise<void> {
  check(viewer, moduleId);
  await transaction(async (tx) => {
    const [gone] = await tx
      .delete(moduleChoices)
      .where(
        and(
          mine(viewer, moduleId),
          notExists(tx.select({ one: sql`1` }).from(practices).where(practiceOfChoice)),
          notExists(
            tx
              .select({ one: sql`1` })
              .from(visits)
              .innerJoin(visitModules, moduleOfVisit)
              .where(
                and(
                  eq(visits.organisationId, viewer.organisationId),
                  eq(visits.altId, viewer.id),
                  eq(visitModules.moduleId, moduleId),
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
