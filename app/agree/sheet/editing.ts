/** Reads a submitted role sheet into a content, and applies the buttons of its form. Pure. */
import type { Locale } from "~/people/vocabulary";
import type { FormValues } from "~/web/forms/form-data";
import { narrow } from "~/web/forms/narrow";
import {
  type AgreementContent,
  allLines,
  type Clash,
  type PlanStep,
  parseFieldKey,
  type Task,
  type Words,
  wordsIn,
} from "../agreement";
import { type Owner, owners, type TaskPhase, taskLimit, taskPhases } from "../vocabulary";

/** Returns the name of the form field for a part of a task or step, such as `owner.b-print`. */
export const fieldName = (part: string, id: string): string => `${part}.${id}`;

const typed = (values: FormValues, name: string): string | undefined => {
  const value = values[name];
  const text = Array.isArray(value) ? value.at(-1) : value;
  return text?.replace(/\s+/g, " ").toWellFormed().trim();
};

/** Unchanged shipped words keep both their languages. */
const wordsFrom = (values: FormValues, name: string, was: Words, locale: Locale): Words => {
  const text = typed(values, name);
  return text === undefined || text === wordsIn(was, locale) ? was : text;
};

// Empty new rows count as well, so the limit is higher than `taskLimit`.
const mostIds = 4 * taskLimit;

const idsIn = (values: FormValues, name: string): string[] | undefined =>
  typed(values, name)?.split(",", mostIds).filter(Boolean);

const oneOf = <T extends string>(words: readonly T[], value: string | undefined, otherwise: T): T =>
  words.find((word) => word === value) ?? otherwise;

function tasksFrom(base: readonly Task[], values: FormValues, locale: Locale): Task[] {
  const named = idsIn(values, "order") ?? [];
  const order = [...new Set([...named, ...base.map(({ id }) => id)])];
  const hidden = idsIn(values, "hidden");
  return order.flatMap((id): Task[] => {
    const known = base.find((task) => task.id === id);
    const was: Task = known ?? {
      id,
      phase: oneOf(taskPhases, typed(values, fieldName("phase", id)), "before"),
      owner: "both",
      title: "",
      when: "",
      how: "",
      hidden: false,
    };
    const words = (part: "title" | "when" | "how") =>
      wordsFrom(values, fieldName(part, id), was[part], locale);
    const task: Task = {
      ...was,
      owner: oneOf(owners, typed(values, fieldName("owner", id)), was.owner),
      title: words("title"),
      when: words("when"),
      how: words("how"),
      hidden: hidden ? hidden.includes(id) : was.hidden,
    };
    // An empty new row is dropped.
    return known || task.title !== "" || task.when !== "" || task.how !== "" ? [task] : [];
  });
}

/** Parses half-width or full-width digits; NaN for anything else. */
const minutesFrom = (text: string): number =>
  /^\d{1,3}$/.test(narrow(text)) ? Number(narrow(text)) : Number.NaN;

function planFrom(base: readonly PlanStep[], values: FormValues, locale: Locale): PlanStep[] {
  const order = idsIn(values, "steps") ?? base.map(({ id }) => id);
  return [...new Set(order)].flatMap((id): PlanStep[] => {
    const known = base.find((step) => step.id === id);
    const was: PlanStep = known ?? { id, minutes: 0, step: "", teacher: "", alt: "" };
    const words = (part: "step" | "teacher" | "alt") =>
      wordsFrom(values, fieldName(part, id), was[part], locale);
    const minutes = typed(values, fieldName("minutes", id));
    const step: PlanStep = {
      id,
      minutes: minutes === undefined ? was.minutes : minutesFrom(minutes === "" ? "0" : minutes),
      step: words("step"),
      teacher: words("teacher"),
      alt: words("alt"),
    };
    const empty = step.minutes === 0 && !step.step && !step.teacher && !step.alt;
    return known || !empty ? [step] : [];
  });
}

/**
 * Applies a submitted form to the role sheet content that the form was rendered from. Missing fields keep
 * their values, so a form may hold the owners alone.
 *
 * @param locale the language in which the form was rendered
 */
export function contentFrom(
  base: AgreementContent,
  values: FormValues,
  locale: Locale,
): AgreementContent {
  return {
    tasks: tasksFrom(base.tasks, values, locale),
    plan: planFrom(base.plan, values, locale),
    lines: Object.fromEntries(
      allLines.map((line) => [line, typed(values, fieldName("line", line)) ?? base.lines[line]]),
    ) as AgreementContent["lines"],
    reviewOn: typed(values, "reviewOn") ?? base.reviewOn,
  };
}

/**
 * Moves an entry by one place among the entries that `among` selects; returns the same list where it cannot
 * move.
 */
function moveWithin<T extends { id: string }>(
  list: T[],
  id: string,
  by: 1 | -1,
  among: (each: T) => boolean,
): T[] {
  const places = list.flatMap((each, at) => (among(each) ? [at] : []));
  const place = places.findIndex((at) => list[at]?.id === id);
  const [from, to] = [places[place], places[place + by]];
  if (place < 0 || from === undefined || to === undefined) return list;
  const next = [...list];
  const [mine, other] = [list[from], list[to]];
  if (mine && other) [next[from], next[to]] = [other, mine];
  return next;
}

/** The action of a button of the form, such as `up/task/b-print`. */
export type EditorAct = { act: string; of: string; id: string };

/**
 * Splits the value of a pressed editor button, such as `hide/task/b-print` or `add/step`, into the act, what
 * it acts on (`task`, `step`, or the phase of a new task) and the id. Missing parts are empty.
 */
export function actOf(value: string): EditorAct {
  const [act = "", of = "", id = ""] = value.split("/");
  return { act, of, id };
}

/**
 * Returns the role sheet content after a button of the editor was pressed that moves, hides, shows, adds or
 * removes a task or step.
 *
 * @param newId id for a new task or step
 */
export function afterAct(content: AgreementContent, { act, of, id }: EditorAct, newId: string) {
  const { tasks, plan } = content;
  if ((act === "up" || act === "down") && of === "task") {
    const phase = tasks.find((task) => task.id === id)?.phase;
    const shown = (task: Task) => task.phase === phase && !task.hidden;
    return { ...content, tasks: moveWithin(tasks, id, act === "up" ? -1 : 1, shown) };
  }
  if ((act === "up" || act === "down") && of === "step")
    return { ...content, plan: moveWithin(plan, id, act === "up" ? -1 : 1, () => true) };
  if (act === "hide" || act === "show")
    return {
      ...content,
      tasks: tasks.map((task) => (task.id === id ? { ...task, hidden: act === "hide" } : task)),
    };
  if (act === "remove" && of === "step")
    return { ...content, plan: plan.filter((step) => step.id !== id) };
  if (act === "add" && of === "step")
    return {
      ...content,
      plan: [...plan, { id: newId, minutes: 5, step: "", teacher: "", alt: "" }],
    };
  if (act === "add" && taskPhases.some((phase) => phase === of)) {
    const task: Task = {
      id: newId,
      phase: of as TaskPhase,
      owner: "both" as Owner,
      title: "",
      when: "",
      how: "",
      hidden: false,
    };
    return { ...content, tasks: [...tasks, task] };
  }
  return content;
}

/** Sets one field to the value that the same field has in another version. */
function withField(content: AgreementContent, key: string, value: unknown): AgreementContent {
  const field = parseFieldKey(key);
  switch (field.about) {
    case "task":
      return {
        ...content,
        tasks: content.tasks.map((task) =>
          task.id === field.id ? { ...task, [field.part]: value } : task,
        ),
      };
    case "step":
      return {
        ...content,
        plan: content.plan.map((step) =>
          step.id === field.id ? { ...step, [field.part]: value } : step,
        ),
      };
    case "line":
      return { ...content, lines: { ...content.lines, [field.line]: value } };
    case "reviewOn":
      return { ...content, reviewOn: String(value) };
    default:
      return content;
  }
}

/**
 * Returns the content of a role sheet with the person's own values in the fields that clashed in a merge, so
 * that the form shows what the person entered.
 */
export const withMyValues = (
  content: AgreementContent,
  clashes: readonly Clash[],
): AgreementContent =>
  clashes.reduce((result, { key, mine }) => withField(result, key, mine), content);
