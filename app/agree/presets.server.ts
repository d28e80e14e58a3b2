/** Ready starts, and what is settled about single tasks, from `db/content/roles.json`. */
import type { Locale, SchoolStage } from "~/people/vocabulary";
import roles from "~db/content/roles.json";
import type { AgreementContent, Task } from "./agreement";
import type { FixedOwners } from "./rules";
import { type Owner, type PresetId, presetIds, type TaskPhase } from "./vocabulary";

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

/** What an agreement says that begins with a preset: every task with its owner, and the minute plan. */
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

/** What an empty agreement says: only the tasks whose owner is settled already, and no plan. */
export const emptyContent = (): AgreementContent => ({
  tasks: roles.tasks
    .filter((task) => task.fixed_owner)
    .map((task) => taskOf(task, task.usual_owner)),
  plan: [],
  lines: emptyLines,
  reviewOn: "",
});

/** Tasks whose owner nobody switches, and why. */
export const fixedOwners: FixedOwners = Object.fromEntries(
  roles.tasks.flatMap((task) =>
    task.fixed_owner && task.fixed_reason
      ? [[task.id, { owner: ownerOf(task.usual_owner), reason: task.fixed_reason }]]
      : [],
  ),
);

/** What a task of ours was called when it was shipped; for tasks that were renamed or left out. */
export const shippedTask = (id: string): ShippedTask | undefined =>
  roles.tasks.find((task) => task.id === id);

export type PresetView = {
  id: PresetId;
  title: string;
  summary: string;
  cautions: string[];
  stages: SchoolStage[];
  lessonMinutes: number;
};

/** The presets as cards. */
export const presetViews = (locale: Locale): PresetView[] =>
  presetIds.map((id) => {
    const preset = presetOf(id);
    return {
      id,
      title: preset.title[locale],
      summary: preset.summary[locale],
      cautions: preset.cautions.map((each) => each[locale]),
      stages: preset.stages as SchoolStage[],
      lessonMinutes: preset.lesson_minutes,
    };
  });
