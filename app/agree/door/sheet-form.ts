/** Applies the teacher's form to the version it was rendered from. Pure functions. */
import type { FormValues } from "~/web/forms/form-data";
import type { AgreementContent, Clash, Task } from "../agreement";
import { parseFieldKey } from "../agreement";
import type { FixedOwners } from "../rules";
import { type Owner, owners } from "../vocabulary";

/** The name of the field for the owner of a task. */
export const ownerField = (taskId: string): string => `owner.${taskId}`;

const isOwner = (value: unknown): value is Owner => owners.includes(value as Owner);

/**
 * The content with the chosen owners. Tasks that the form does not contain stay unchanged: hidden, fixed and
 * newly added ones.
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

/** The clashes about owners by task; a teacher changes nothing else. */
export function ownerClashes(clashes: readonly Clash[]): Record<string, OwnerClash> {
  return Object.fromEntries(
    clashes.flatMap(({ key, mine, theirs }) => {
      const field = parseFieldKey(key);
      const known = field.about === "task" && field.part === "owner";
      return known && isOwner(mine) && isOwner(theirs) ? [[field.id, { mine, theirs }]] : [];
    }),
  );
}

/** The content that the form shows after a clash: the teacher's choice stays selected. */
export function withMyOwners(
  content: AgreementContent,
  clashes: Record<string, OwnerClash>,
): AgreementContent {
  return {
    ...content,
    tasks: content.tasks.map((task) => ({ ...task, owner: clashes[task.id]?.mine ?? task.owner })),
  };
}
