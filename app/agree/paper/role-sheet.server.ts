/** The role sheet, worded and laid out. */
import { formatEraDay, formatShortDay } from "~/web/dates";
import { doorPath } from "~/web/door-path";
import { shownTasks, type Task } from "../agreement";
import { shownCode } from "../link-code";
import { owners, taskPhases } from "../vocabulary";
import { type RolesText, rolesLayout } from "./roles-layout";
import type { DoorModel, Fact, RoleSheetModel, TaskLines } from "./sheet-models";
import {
  factTexts,
  inLine,
  inLines,
  lessonLines,
  letterOf,
  own,
  type Parts,
  people,
  titles,
} from "./speaker.server";

/** A task's lines: title and time of each language together. */
function taskLines({ words }: Parts, task: Task): TaskLines {
  const [title, when] = [words(task.title), words(task.when)];
  const count = Math.max(title.length, when.length);
  return {
    id: task.id,
    owner: task.owner,
    lines: Array.from({ length: count }, (_, at) => ({
      lang: title[at]?.lang ?? when[at]?.lang ?? null,
      title: title[at]?.text ?? "",
      when: when[at]?.text ?? "",
    })),
  };
}

function doorOf({ say, of }: Parts): DoorModel {
  return {
    lead: say(({ door }) => door),
    address: `${of.origin}${doorPath}`,
    codeLabel: say(({ code }) => code),
    code: of.link?.code ? shownCode(of.link.code) : null,
    pin: say(({ pin }) => pin),
    qr: of.link?.qr ?? null,
    qrLabel: say(({ qr }) => qr)[0]?.text ?? "",
  };
}

export function roleSheet(parts: Parts): RoleSheetModel {
  const { say, of } = parts;
  const { agreement, choice } = of;
  const { lines, reviewOn } = of.said.content;
  const informed = agreement.mode === "information-only";
  const { title, state, notice } = titles(parts, "roles");
  const day = (date: string) => say((_, locale) => (date ? formatEraDay(date, locale) : ""));
  const facts: Fact[] = [
    ...people(parts),
    {
      label: say(({ term }) => term),
      // Beside the Japanese days with their year the English ones need none.
      value: say(({ span }, locale) => {
        const format = locale === "en" && choice.lang === "both" ? formatShortDay : formatEraDay;
        return span(format(agreement.startsOn, locale), format(agreement.endsOn, locale));
      }),
    },
    { label: say((printed) => printed.reviewOn), value: reviewOn ? day(reviewOn) : [] },
    { label: say(({ slot }) => slot), value: own(lines.slot) },
    { label: say(({ contact }) => contact), value: own(lines.contact) },
    ...lessonLines(parts),
  ];
  const foot = say((printed) => (informed ? printed.footInformation : printed.foot));
  const door = doorOf(parts);
  const shown = shownTasks(of.said.content).map((task) => ({
    phase: task.phase,
    lines: taskLines(parts, task),
  }));
  const inPhase = (phase: (typeof taskPhases)[number]) =>
    shown.filter((each) => each.phase === phase).map((each) => each.lines);
  const tasks = {
    before: inPhase("before"),
    during: inPhase("during"),
    after: inPhase("after"),
  };
  const textOf = (task: TaskLines) => task.lines.map(({ title, when }) => `${title}   ${when}`);
  const text: RolesText = {
    top: [inLine(title) + inLine(state), " ", ...inLines(notice)],
    ...factTexts(facts),
    foot: [
      ...inLines(door.lead),
      `${door.address} ${inLine(door.codeLabel)} ${"_".repeat(14)} ${inLine(door.pin)}`,
      inLine(foot),
    ],
    signs: !informed,
    qr: door.qr !== null,
    tasks: {
      before: tasks.before.map(textOf),
      during: tasks.during.map(textOf),
      after: tasks.after.map(textOf),
    },
  };
  const { pages, ...layout } = rolesLayout(text, choice.paper);
  const from = { before: 0, during: 0, after: 0 };
  const take = (phase: keyof typeof from, count: number) => {
    from[phase] += count;
    return tasks[phase].slice(from[phase] - count, from[phase]);
  };
  const named = { alt: "alt", teacher: "teacher", both: "both" } as const;
  return {
    kind: "roles",
    ...layout,
    title,
    state,
    notice,
    legend: owners.map((owner) => {
      const label = say((printed) => printed[named[owner]]);
      return { owner, letter: letterOf(parts), label, name: label[0]?.text ?? "" };
    }),
    facts,
    columns: taskPhases.map((phase) => ({ phase, title: say(({ phases }) => phases[phase]) })),
    pages: pages.map((counts) => ({
      before: take("before", counts.before),
      during: take("during", counts.during),
      after: take("after", counts.after),
    })),
    more: say(({ continued }) => continued),
    signs: informed
      ? []
      : [
          { party: "alt", label: say(({ alt, signed }) => signed(alt)) },
          { party: "teacher", label: say(({ teacher, signed }) => signed(teacher)) },
        ],
    signDate: say(({ date }) => date),
    door,
    foot,
  };
}
