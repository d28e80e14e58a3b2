/** The texts and the layout of the role sheet. */
import { formatEraDay, formatShortDay } from "~/web/dates";
import { doorPath } from "~/web/door-path";
import { shownTasks, type Task } from "../agreement";
import { shownCode } from "../link-code";
import { owners, taskPhases } from "../vocabulary";
import { layOut, type Row, split } from "./page-layout";
import type { DoorModel, Fact, RoleSheetModel, TaskLines } from "./sheet-models";
import {
  factRows,
  headOf,
  inOneLine,
  lessonFacts,
  linesOf,
  peopleFacts,
  type SheetContext,
  teacherLetter,
  typedText,
  wideRow,
} from "./sheet-texts.server";

/** The widths of the columns, as in the style sheet. */
const columnShares = { before: 3 / 8, during: 3 / 8, after: 2 / 8 };

/** A task's lines: title and time of each language together. */
function taskLines({ words }: SheetContext, task: Task): TaskLines {
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

function doorOf({ text, job }: SheetContext): DoorModel {
  return {
    lead: text(({ door }) => door),
    address: `${job.origin}${doorPath}`,
    codeLabel: text(({ code }) => code),
    code: job.link?.code ? shownCode(job.link.code) : null,
    pin: text(({ pin }) => pin),
    qr: job.link?.qr ?? null,
    qrLabel: text(({ qr }) => qr)[0]?.text ?? "",
  };
}

function factsOf(context: SheetContext): Fact[] {
  const { text, job } = context;
  const { lines, reviewOn } = job.version.content;
  const { startsOn, endsOn } = job.agreement;
  return [
    ...peopleFacts(context),
    {
      label: text(({ term }) => term),
      // The Japanese days beside the English ones name the year.
      value: text(({ span }, locale) => {
        const format =
          locale === "en" && job.choice.lang === "both" ? formatShortDay : formatEraDay;
        return span(format(startsOn, locale), format(endsOn, locale));
      }),
    },
    {
      label: text((messages) => messages.reviewOn),
      value: reviewOn ? text((_, locale) => formatEraDay(reviewOn, locale)) : [],
    },
    { label: text(({ slot }) => slot), value: typedText(lines.slot) },
    { label: text(({ contact }) => contact), value: typedText(lines.contact) },
    ...lessonFacts(context),
  ];
}

/**
 * Builds the printable role sheet of a role agreement, with its tasks by phase of the lesson, divided into
 * pages.
 */
export function roleSheet(context: SheetContext): RoleSheetModel {
  const { text, job } = context;
  const informed = job.agreement.mode === "information-only";
  const head = headOf(context, "roles");
  const facts = factsOf(context);
  const foot = text((messages) => (informed ? messages.footInformation : messages.foot));
  const door = doorOf(context);
  const shown = shownTasks(job.version.content);
  const columns = taskPhases.map((phase) => ({
    phase,
    title: text(({ phases }) => phases[phase]),
    tasks: shown.filter((task) => task.phase === phase).map((task) => taskLines(context, task)),
  }));
  const rowOf = (share: number, { lines }: TaskLines): Row => [
    { share, texts: lines.map(({ title, when }) => (when ? `${title}  – ${when}` : title)) },
  ];
  const { size, pages } = layOut(
    {
      frame: [
        wideRow(inOneLine(head.title) + inOneLine(head.state)),
        wideRow(...linesOf(head.notice)),
        ...factRows(facts),
        wideRow(
          ...linesOf(door.lead),
          `${door.address} ${inOneLine(door.codeLabel)} ${"_".repeat(18)} ${inOneLine(door.pin)}`,
          inOneLine(foot),
        ),
      ],
      // Legend, headings and distances; the lines to sign on; the QR code beside the foot.
      extra: 6 + (informed ? 0 : 2.4) + (door.qr ? 3 : 0),
      columns: columns.map(({ phase, tasks }) =>
        tasks.map((task) => rowOf(columnShares[phase], task)),
      ),
      padding: { beside: 4.2, above: 0.35 },
    },
    job.choice.paper,
    9.5,
  );
  return {
    kind: "roles",
    size,
    ...head,
    legend: owners.map((owner) => {
      const label = text((messages) => messages[owner]);
      return { owner, letter: teacherLetter(context), label, name: label[0]?.text ?? "" };
    }),
    facts,
    columns: columns.map(({ phase, title, tasks }, column) => ({
      phase,
      title,
      pages: split(
        tasks,
        pages.map((counts) => counts[column] ?? 0),
      ),
    })),
    pages: pages.length,
    more: text(({ continued }) => continued),
    signs: informed
      ? []
      : [
          { party: "alt", label: text((messages) => messages.signed(messages.alt)) },
          { party: "teacher", label: text((messages) => messages.signed(messages.teacher)) },
        ],
    signDate: text(({ date }) => date),
    door,
    foot,
  };
}
