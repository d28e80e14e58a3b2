/**
 * The content of an agreement, the differences between two versions, and their three-way merge. Pure
 * functions. Versions are compared and merged field by field, so that concurrent changes of different fields
 * are both kept.
 */
import type { Bilingual } from "~/people/vocabulary";
import type { LessonLine, Owner, TalkLine, TaskPhase } from "./vocabulary";
import { lessonLines, talkLines, taskPhases } from "./vocabulary";

/** Shipped texts are bilingual; a person's own text is a string. */
export type Words = Bilingual | string;

export type Task = {
  /** The id of a shipped task, or a UUID for a task that a person added. */
  id: string;
  phase: TaskPhase;
  owner: Owner;
  title: Words;
  when: Words;
  how: Words;
  /** True when the task is stored but not part of this agreement. */
  hidden: boolean;
};

/** One line of the lesson plan, in the form of Japanese lesson plans. */
export type PlanStep = { id: string; minutes: number; step: Words; teacher: Words; alt: Words };

export type AgreementContent = {
  /** In display order within each phase. */
  tasks: Task[];
  plan: PlanStep[];
  lines: Record<LessonLine | TalkLine, string>;
  /** The Japan day on which the two review the agreement; empty for none. */
  reviewOn: string;
};

export const allLines = [...lessonLines, ...talkLines] as const;

/** Returns a text in the reader's language; a text that a person typed is returned unchanged. */
export const wordsIn = (words: Words, locale: "en" | "ja"): string =>
  typeof words === "string" ? words : words[locale];

const taskParts = ["phase", "owner", "title", "when", "how", "hidden"] as const;
const stepParts = ["minutes", "step", "teacher", "alt"] as const;
type TaskPart = (typeof taskParts)[number];
type StepPart = (typeof stepParts)[number];

/** The smallest unit of change. */
export type Field =
  | { about: "task"; id: string; part: TaskPart }
  | { about: "step"; id: string; part: StepPart }
  | { about: "line"; line: LessonLine | TalkLine }
  | { about: "reviewOn" }
  /** The order of all tasks, or of all steps. */
  | { about: "order"; of: "tasks" | "plan" };

/** The key of a field, such as `task/b-print/owner`. */
export type FieldKey = string;

/** The JSON values of all fields, by key. */
type Fields = ReadonlyMap<FieldKey, string>;

const orderOfTasks = "order/tasks";
const orderOfPlan = "order/plan";

/**
 * Parses the key of a role agreement's field into its parts: `task/b-print/owner` becomes the part `owner` of
 * the task `b-print`.
 */
export function parseFieldKey(key: FieldKey): Field {
  const [about, id = "", part = ""] = key.split("/");
  if (about === "task") return { about, id, part: part as TaskPart };
  if (about === "step") return { about, id, part: part as StepPart };
  if (about === "line") return { about, line: id as LessonLine | TalkLine };
  if (about === "order") return { about, of: id as "tasks" | "plan" };
  return { about: "reviewOn" };
}

const inPhases = (tasks: readonly Task[]): Task[] =>
  taskPhases.flatMap((phase) => tasks.filter((task) => task.phase === phase));

function fieldsOf(content: AgreementContent): Map<FieldKey, string> {
  const fields = new Map<FieldKey, string>();
  const set = (key: FieldKey, value: unknown) => fields.set(key, JSON.stringify(value));
  for (const task of content.tasks)
    for (const part of taskParts) set(`task/${task.id}/${part}`, task[part]);
  for (const step of content.plan)
    for (const part of stepParts) set(`step/${step.id}/${part}`, step[part]);
  for (const line of allLines) set(`line/${line}`, content.lines[line]);
  set("reviewOn", content.reviewOn);
  set(
    orderOfTasks,
    inPhases(content.tasks).map(({ id }) => id),
  );
  set(
    orderOfPlan,
    content.plan.map(({ id }) => id),
  );
  return fields;
}

const read = <T>(fields: Fields, key: FieldKey): T => JSON.parse(fields.get(key) ?? "null") as T;

function contentOf(fields: Fields): AgreementContent {
  const whole = <T>(about: string, id: string, parts: readonly string[]): T | null =>
    parts.every((part) => fields.has(`${about}/${id}/${part}`))
      ? ({
          id,
          ...Object.fromEntries(
            parts.map((part) => [part, read(fields, `${about}/${id}/${part}`)]),
          ),
        } as T)
      : null;
  const tasks = read<string[]>(fields, orderOfTasks).flatMap(
    (id) => whole<Task>("task", id, taskParts) ?? [],
  );
  return {
    tasks: inPhases(tasks),
    plan: read<string[]>(fields, orderOfPlan).flatMap(
      (id) => whole<PlanStep>("step", id, stepParts) ?? [],
    ),
    lines: Object.fromEntries(
      allLines.map((line) => [line, read<string>(fields, `line/${line}`)]),
    ) as AgreementContent["lines"],
    reviewOn: read(fields, "reviewOn"),
  };
}

/** A field's values in two versions; null where the field does not exist. */
export type Difference = { key: FieldKey; before: unknown; after: unknown };

const fieldValue = (fields: Fields, key: FieldKey): unknown =>
  fields.has(key) ? read(fields, key) : null;

/**
 * Lists the fields whose values differ between two versions of a role agreement, each with its value before
 * and after, in display order.
 */
export function differences(before: AgreementContent, after: AgreementContent): Difference[] {
  const [old, next] = [fieldsOf(before), fieldsOf(after)];
  const keys = [...new Set([...next.keys(), ...old.keys()])];
  return keys
    .filter((key) => old.get(key) !== next.get(key))
    .map((key) => ({ key, before: fieldValue(old, key), after: fieldValue(next, key) }));
}

/** A conflict: two different new values of one field. */
export type Clash = { key: FieldKey; mine: unknown; theirs: unknown };

/**
 * Three-way merge of two orderings: mine, with items that the other side added placed after their neighbours
 * and without items that either side removed.
 */
function mergedOrder(base: string[], mine: string[], theirs: string[]): string[] {
  const gone = new Set(base.filter((id) => !mine.includes(id) || !theirs.includes(id)));
  const moved =
    mine.filter((id) => base.includes(id)).join() !== base.filter((id) => mine.includes(id)).join();
  const [lead, other] = moved ? [mine, theirs] : [theirs, mine];
  const order = lead.filter((id) => !gone.has(id));
  other.forEach((id, at) => {
    if (gone.has(id) || order.includes(id)) return;
    const before = other
      .slice(0, at)
      .reverse()
      .find((each) => order.includes(each));
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, id);
  });
  return order;
}

/**
 * Merges two versions of a role agreement that were both changed from a common base (three-way merge). When
 * both sides changed a field to different values, the result keeps the value of `theirs` and returns both
 * values as a clash, so that the page can show both. A task or step that one side removed and the other
 * changed is kept with the change.
 *
 * @param base the version that both sides started from
 */
export function mergeVersions(
  base: AgreementContent,
  mine: AgreementContent,
  theirs: AgreementContent,
): { content: AgreementContent; clashes: Clash[] } {
  const [from, my, their] = [fieldsOf(base), fieldsOf(mine), fieldsOf(theirs)];
  const result = new Map(their);
  const clashes: Clash[] = [];
  const kept = new Set<string>();
  for (const key of new Set([...from.keys(), ...my.keys(), ...their.keys()])) {
    if (key === orderOfTasks || key === orderOfPlan) continue;
    const [b, m, t] = [from.get(key), my.get(key), their.get(key)];
    const owner = key.split("/").slice(0, 2).join("/");
    if (m === b || m === t) continue;
    if (t === b) {
      if (m !== undefined) result.set(key, m);
      // This side removed the field; it stays only if the other side changed another part of its item.
      else if (b !== undefined) result.delete(key);
    } else if (m === undefined) kept.add(owner);
    else if (t === undefined) {
      kept.add(owner);
      result.set(key, m);
    } else clashes.push({ key, mine: JSON.parse(m), theirs: JSON.parse(t) });
  }
  for (const owner of kept)
    for (const [key, value] of [...from, ...their, ...my])
      if (key.startsWith(`${owner}/`) && !(result.has(key) && their.has(key)))
        result.set(key, my.get(key) ?? their.get(key) ?? value);
  const orders: [FieldKey, string][] = [
    [orderOfTasks, "task"],
    [orderOfPlan, "step"],
  ];
  for (const [key, about] of orders) {
    const ids = (fields: Fields) => read<string[]>(fields, key);
    const order = mergedOrder(ids(from), ids(my), ids(their));
    for (const owner of kept) {
      const [kind, id = ""] = owner.split("/");
      if (kind === about && !order.includes(id)) order.push(id);
    }
    result.set(key, JSON.stringify(order));
  }
  return { content: contentOf(result), clashes };
}

/** Returns the tasks that are not hidden, sorted by phase: before, during and after class. */
export const shownTasks = (content: AgreementContent): Task[] =>
  inPhases(content.tasks.filter((task) => !task.hidden));

/** Counts the visible tasks of each owner: ALT, teacher and both. */
export function ownerCounts(content: AgreementContent): Record<Owner, number> {
  const counts: Record<Owner, number> = { alt: 0, teacher: 0, both: 0 };
  for (const { owner } of shownTasks(content)) counts[owner] += 1;
  return counts;
}
