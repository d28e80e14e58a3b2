/** Applies the teacher's form to the version it was rendered from. Pure functions. */
import type { FormValues } from "~/web/forms/form-data";
import type { AgreementContent, Clash, Task } from "../agreement";
import { parseFieldKey } from "../agreement";
import type { FixedOwners } from "../rules";
import { type Owner, owners } from "../vocabulary";

/** Returns the name of the form field for the owner of a task, such as `owner.b-print`. */
export const ownerField = (taskId: string): string => `owner.${taskId}`;

const isOwner = (value: unknown): value is Owner => owners.includes(value as Owner);

/**
 * Returns the content of a role agreement with the owners that the teacher chose in the form. Tasks that are
 * hidden, fixed or missing in the form keep their owner.
 */
export function withOwners(
  content: AgreementContent,
  values: FormValues,
  fixed: FixedOwners,
): AgreementContent {
  const chosen = (task: Task): Owner => {
    const value = values[ownerField(task.id)];
    return !task.hidden && fixed[task.id] === undefined && isOwner(value) ? value : task.owner;
  };
  return { ...content, tasks: content.tasks.map((task) => ({ ...task, owner: chosen(task) })) };
}

/** A clash of two owners of one task. */
export type OwnerClash = { mine: Owner; theirs: Owner };

/**
 * Returns, by the id of the task, the clashes in which ALT and teacher chose different owners. Other clashes
 * are left out, because the teacher's form can change only owners.
 */
export function ownerClashes(clashes: readonly Clash[]): Record<string, OwnerClash> {
  return Object.fromEntries(
    clashes.flatMap(({ key, mine, theirs }) => {
      const field = parseFieldKey(key);
      const known = field.about === "task" && field.part === "owner";
      return known && isOwner(mine) && isOwner(theirs) ? [[field.id, { mine, theirs }]] : [];
    }),
  );
}

/** Returns the content with the teacher's choice of owner for each clash, so that the form shows it again. */
export function withMyOwners(
  content: AgreementContent,
  clashes: Record<string, OwnerClash>,
): AgreementContent {
  return {
    ...content,
    tasks: content.tasks.map((task) => ({ ...task, owner: clashes[task.id]?.mine ?? task.owner })),
  };
}
