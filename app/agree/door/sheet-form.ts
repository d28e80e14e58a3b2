/** What the teacher's form says, laid over the version that it was drawn from. Pure. */
import type { FormValues } from "~/web/forms/form-data";
import type { AgreementContent, Clash, Task } from "../agreement";
import { parseFieldKey } from "../agreement";
import type { FixedOwners } from "../rules";
import { type Owner, owners } from "../vocabulary";

/** The name of the switch of a task. */
export const ownerField = (taskId: string): string => `owner.${taskId}`;

const isOwner = (value: unknown): value is Owner => owners.includes(value as Owner);

/**
 * The content with the owners that were chosen. What the form does not name stays: a task that was hidden,
 * one that nobody may switch, one that came in meanwhile.
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

/** Two values for the owner of one task. */
export type OwnerClash = { mine: Owner; theirs: Owner };

/** The clashes about owners, by task: a teacher changes nothing else. */
export function ownerClashes(clashes: readonly Clash[]): Record<string, OwnerClash> {
  return Object.fromEntries(
    clashes.flatMap(({ key, mine, theirs }) => {
      const field = parseFieldKey(key);
      const known = field.about === "task" && field.part === "owner";
      return known && isOwner(mine) && isOwner(theirs) ? [[field.id, { mine, theirs }]] : [];
    }),
  );
}

/** The content as the form shows it again after a clash: where both changed a switch, mine stays chosen. */
export function withMyOwners(
  content: AgreementContent,
  clashes: Record<string, OwnerClash>,
): AgreementContent {
  return {
    ...content,
    tasks: content.tasks.map((task) => ({ ...task, owner: clashes[task.id]?.mine ?? task.owner })),
  };
}
