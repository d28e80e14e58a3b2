/** From what is done to what is agreed. */
import { FieldError } from "~/web/forms/forms.server";
import type { Actor } from "../actor";
import { shownTasks } from "../agreement";
import { changeAgreement } from "../agreements.commands.server";
import { findAgreement } from "../agreements.queries.server";
import type { Doer } from "../vocabulary";

/**
 * Proposes that a task is done from now on by whoever does it anyway, or left out where nobody does. One that
 * stands so in the newest version already is not proposed twice.
 *
 * @throws FieldError `changed-meanwhile` for a task that is not on the sheet any more
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
