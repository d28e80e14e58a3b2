/** Differences between two versions, grouped to one line for each task, step or field. Pure. */
import {
  type AgreementContent,
  type Difference,
  type PlanStep,
  parseFieldKey,
  type Task,
  type Words,
} from "../agreement";
import type { LessonLine, Owner, TalkLine } from "../vocabulary";

export type ChangeLine =
  | { kind: "owner"; key: string; title: Words; before: Owner; after: Owner }
  | {
      kind: "title" | "when" | "how" | "minutes" | "step" | "stepTeacher" | "stepAlt";
      key: string;
      title: Words;
      before: Words;
      after: Words;
    }
  | { kind: "line"; key: string; line: LessonLine | TalkLine; before: string; after: string }
  | { kind: "reviewOn"; key: string; before: string; after: string }
  | { kind: "added" | "removed" | "shown" | "hidden"; key: string; title: Words; owner?: Owner }
  | { kind: "orderTasks" | "orderPlan"; key: string };

const stepKind = {
  minutes: "minutes",
  step: "step",
  teacher: "stepTeacher",
  alt: "stepAlt",
} as const;

const found = <T extends { id: string }>(id: string, ...lists: T[][]): T | undefined =>
  lists.flat().find((each) => each.id === id);

/** True when the entries of both lists are in a different order; added and removed entries do not count. */
function reordered(before: unknown, after: unknown): boolean {
  const [old, next] = [before as string[], after as string[]];
  const both = (ids: string[]) => ids.filter((id) => old.includes(id) && next.includes(id)).join();
  return both(old) !== both(next);
}

function taskLine(
  { key, before, after }: Difference,
  part: string,
  task: Task | undefined,
): ChangeLine[] {
  if (!task) return [];
  const { title } = task;
  if (before === null || after === null) {
    // A task that was added or removed has one line, the line of its title.
    if (part !== "title") return [];
    const kind = before === null ? "added" : "removed";
    return [{ kind, key, title, owner: task.owner }];
  }
  if (part === "owner")
    return [{ kind: "owner", key, title, before: before as Owner, after: after as Owner }];
  if (part === "hidden") return [{ kind: after ? "hidden" : "shown", key, title }];
  if (part === "title" || part === "when" || part === "how")
    return [{ kind: part, key, title, before: before as Words, after: after as Words }];
  return [];
}

function stepLine(
  { key, before, after }: Difference,
  part: keyof typeof stepKind,
  step: PlanStep | undefined,
): ChangeLine[] {
  if (!step) return [];
  const title = step.step;
  if (before === null || after === null)
    return part === "step" ? [{ kind: before === null ? "added" : "removed", key, title }] : [];
  const words = (value: unknown): Words =>
    typeof value === "number" ? String(value) : (value as Words);
  return [{ kind: stepKind[part], key, title, before: words(before), after: words(after) }];
}

/**
 * Converts the differences between two versions of a role sheet into lines for display, in the order of the
 * sheet. An added or removed task or step gives one line.
 */
export function changeLines(
  differences: readonly Difference[],
  before: AgreementContent,
  after: AgreementContent,
): ChangeLine[] {
  return differences.flatMap((difference): ChangeLine[] => {
    const { key } = difference;
    const field = parseFieldKey(key);
    const values = { before: String(difference.before), after: String(difference.after) };
    switch (field.about) {
      case "task":
        return taskLine(difference, field.part, found(field.id, after.tasks, before.tasks));
      case "step":
        return stepLine(difference, field.part, found(field.id, after.plan, before.plan));
      case "line":
        return [{ kind: "line", key, line: field.line, ...values }];
      case "reviewOn":
        return [{ kind: "reviewOn", key, ...values }];
      default:
        if (!reordered(difference.before, difference.after)) return [];
        return [{ kind: field.of === "tasks" ? "orderTasks" : "orderPlan", key }];
    }
  });
}
