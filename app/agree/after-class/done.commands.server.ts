/** The command that turns what is done into a proposal. */
import { FieldError } from "~/web/forms/forms.server";
import type { Actor } from "../actor";
import { shownTasks } from "../agreement";
import { changeAgreement } from "../agreements.commands.server";
import { findAgreement } from "../agreements.queries.server";
import type { Doer } from "../vocabulary";

/**
 * Proposes a new version of the role agreement after a lesson. The person who really did a task becomes the
 * owner of the task; a task that nobody did is removed. Stores nothing when that person is the owner
 * already.
 *
 * @param change who did the task: the new owner, or `nobody`
 * @param now UTC milliseconds
 * @throws FieldError `changed-meanwhile` when the task is no longer on the sheet
 */
export async function proposeDone(
  actor: Actor,
  agreementId: string,
  { taskId, change }: { taskId: string; change: Doer },
  now: number,
): Promise<void> {
  const { head } = await findAgreement(actor, agreementId, now);
  const task = shownTasks(head.content).find(({ id }) => id === taskId);
  if (!task) throw new FieldError("taskId", "changed-meanwhile");
  if (task.owner === change) return;
  const changed = change === "nobody" ? { hidden: true } : { owner: change };
  const content = {
    ...head.content,
    tasks: head.content.tasks.map((each) => (each.id === taskId ? { ...each, ...changed } : each)),
  };
  await changeAgreement(
    actor,
    agreementId,
    { base: head.version, content, message: "", confirm: false },
    now,
  );
}
