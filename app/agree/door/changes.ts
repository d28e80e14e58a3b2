/** The differences of two versions as lines that a teacher reads. Pure. */
import type { Messages } from "~/messages/en";
import type { Locale } from "~/people/vocabulary";
import { formatDay } from "~/web/dates";
import type { AgreementContent, Difference, Words } from "../agreement";
import { fieldOf, wordsIn } from "../agreement";
import type { Owner, TaskPhase } from "../vocabulary";

type Texts = Messages["agree"]["door"];

export type ChangeLine = {
  key: string;
  /** What was changed. */
  label: string;
  before: string;
  after: string;
};

type Reading = {
  before: AgreementContent;
  after: AgreementContent;
  text: Texts;
  locale: Locale;
};

const isWords = (value: unknown): value is Words =>
  typeof value === "string" || (typeof value === "object" && value !== null && "ja" in value);

function shown(value: unknown, { text, locale }: Reading): string {
  if (typeof value === "number") return String(value);
  return (isWords(value) ? wordsIn(value, locale) : "") || text.changes.nothing;
}

const titleOf = (id: string, { before, after, locale }: Reading): string => {
  const task =
    after.tasks.find((each) => each.id === id) ?? before.tasks.find((each) => each.id === id);
  return task ? wordsIn(task.title, locale) : "";
};

const stepOf = (id: string, { before, after, locale }: Reading): string => {
  const step =
    after.plan.find((each) => each.id === id) ?? before.plan.find((each) => each.id === id);
  return step ? wordsIn(step.step, locale) : "";
};

/** A task that came or went, as a whole; null where it is there in both. */
function cameOrWent(id: string, reading: Reading): "added" | "removed" | null {
  const isIn = ({ tasks }: AgreementContent) =>
    tasks.some((task) => task.id === id && !task.hidden);
  const [was, is] = [isIn(reading.before), isIn(reading.after)];
  if (was === is) return null;
  return is ? "added" : "removed";
}

function taskLine(difference: Difference, id: string, part: string, reading: Reading) {
  const { text, after, before } = reading;
  const { changes, owners, phases } = text;
  const label = titleOf(id, reading);
  const whole = cameOrWent(id, reading);
  const ownerIn = ({ tasks }: AgreementContent) => {
    const owner = tasks.find((task) => task.id === id)?.owner;
    return owner ? owners[owner] : changes.nothing;
  };
  if (whole === "added")
    return { key: `${id} added`, label, before: changes.nothing, after: ownerIn(after) };
  if (whole === "removed")
    return { key: `${id} removed`, label, before: ownerIn(before), after: changes.removed };
  // Put aside in both: nothing that the teacher sees.
  const isShown = after.tasks.some((task) => task.id === id && !task.hidden);
  if (!isShown || part === "hidden") return null;
  const value = (each: unknown) => {
    if (part === "owner") return owners[each as Owner];
    if (part === "phase") return phases[each as TaskPhase];
    return shown(each, reading);
  };
  const name = part === "owner" ? label : `${label}: ${changes.task[part as "when"]}`;
  return {
    key: difference.key,
    label: name,
    before: value(difference.before),
    after: value(difference.after),
  };
}

function stepLine(difference: Difference, id: string, part: string, reading: Reading) {
  const { changes } = reading.text;
  const label = changes.step(stepOf(id, reading));
  const isIn = ({ plan }: AgreementContent) => plan.some((step) => step.id === id);
  const [was, is] = [isIn(reading.before), isIn(reading.after)];
  if (was !== is)
    return {
      key: `${id} step`,
      label,
      before: was ? stepOf(id, reading) : changes.nothing,
      after: is ? changes.added : changes.removed,
    };
  return {
    key: difference.key,
    label: part === "step" ? label : `${label}: ${changes.stepParts[part as "minutes"]}`,
    before: shown(difference.before, reading),
    after: shown(difference.after, reading),
  };
}

/** One line for each thing that is different; a task or step that came or went is one line. */
export function changeLines(differences: readonly Difference[], reading: Reading): ChangeLine[] {
  const { text, locale } = reading;
  const lines = differences.flatMap((difference): ChangeLine[] => {
    const field = fieldOf(difference.key);
    if (field.about === "task")
      return [taskLine(difference, field.id, field.part, reading) ?? []].flat();
    if (field.about === "step") return [stepLine(difference, field.id, field.part, reading)];
    const { key } = difference;
    // An order follows from what came and went; by itself it is nothing to agree on.
    if (field.about === "order") return [];
    const day = (value: unknown) =>
      value ? formatDay(String(value), locale) : text.changes.nothing;
    if (field.about === "reviewOn")
      return [
        {
          key,
          label: text.changes.review,
          before: day(difference.before),
          after: day(difference.after),
        },
      ];
    return [
      {
        key,
        label: text.lines[field.line],
        before: shown(difference.before, reading),
        after: shown(difference.after, reading),
      },
    ];
  });
  return lines.filter((line, at) => lines.findIndex(({ key }) => key === line.key) === at);
}
