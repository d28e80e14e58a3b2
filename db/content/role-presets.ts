/** What `roles.json` says in the form of an agreement, for the app and for the sample. */
import type { AgreementContent, Task } from "../../app/agree/agreement";
import type { FixedOwners } from "../../app/agree/rules";
import type { Owner, PresetId, TaskPhase } from "../../app/agree/vocabulary";
import roles from "./roles.json";

type ShippedTask = (typeof roles.tasks)[number];

/** The content calls the partner teacher `jte`, whatever their kind. */
const ownerOf = (owner: string): Owner => (owner === "jte" ? "teacher" : (owner as Owner));

const emptyLines: AgreementContent["lines"] = {
  goal: "",
  page: "",
  language: "",
  slot: "",
  contact: "",
};

const taskOf = (task: ShippedTask, owner: string): Task => ({
  id: task.id,
  phase: task.phase as TaskPhase,
  owner: ownerOf(owner),
  title: task.title,
  when: task.when,
  how: task.how,
  hidden: false,
});

const presetOf = (id: PresetId) => {
  const preset = roles.presets.find((each) => each.id === id);
  if (!preset) throw new Error(`No preset ${id}.`);
  return preset;
};

/**
 * Returns the content of an agreement that begins with a preset: the preset's tasks with their owners, and
 * the minute plan of the lesson.
 */
export function presetContent(id: PresetId): AgreementContent {
  const preset = presetOf(id);
  const owners = preset.owners as Record<string, string | undefined>;
  return {
    tasks: roles.tasks.flatMap((task) => {
      const owner = owners[task.id];
      return owner === undefined ? [] : [taskOf(task, owner)];
    }),
    plan: preset.flow.map(({ minutes, step, partner_teacher, alt }, index) => ({
      id: `${id}-${index + 1}`,
      minutes,
      step,
      teacher: partner_teacher,
      alt,
    })),
    lines: emptyLines,
    reviewOn: "",
  };
}

/**
 * Returns the content of an agreement that begins without a preset: only the tasks with a fixed owner, and
 * no minute plan.
 */
export const emptyContent = (): AgreementContent => ({
  tasks: roles.tasks
    .filter((task) => task.fixed_owner)
    .map((task) => taskOf(task, task.usual_owner)),
  plan: [],
  lines: emptyLines,
  reviewOn: "",
});

/** Tasks whose owner cannot be changed, by task id, each with the owner and the reason. */
export const fixedOwners: FixedOwners = Object.fromEntries(
  roles.tasks.flatMap((task) =>
    task.fixed_owner && task.fixed_reason
      ? [[task.id, { owner: ownerOf(task.usual_owner), reason: task.fixed_reason }]]
      : [],
  ),
);
