import { Written } from "~/ui/written";
import { formatDay } from "~/web/dates";
import { useLocale, useMessages } from "~/web/i18n/messages";
import {
  type AgreementContent,
  ownerCounts,
  parseFieldKey,
  shownTasks,
  type Task,
  wordsIn,
} from "../agreement";
import { useChangeWords } from "../sheet/agreement-changes";
import { changeLines } from "../sheet/change-list";
import { owners, taskPhases } from "../vocabulary";
import { canAnswer, type DoorRefusal, type DoorView } from "./door-view";
import { TaskLine, type TaskMode } from "./task-line";

/**
 * Section with the ALT's changes since the teacher's last confirmation, each with the values before and
 * after.
 */
export function Changes({ view }: { view: DoorView }) {
  const text = useMessages().door;
  const inWords = useChangeWords();
  const { changed, sheet } = view;
  if (!changed || view.state !== "proposal") return null;
  const lines = changeLines(changed.differences, changed.before, sheet.head.content);
  if (lines.length === 0) return null;
  return (
    <section className="card other" aria-labelledby="changes">
      <h2 id="changes">{text.changes.title(sheet.altName)}</h2>
      <ul className="changes">
        {lines.map((line) => {
          const { about, values } = inWords(line);
          return (
            <li key={line.key}>
              {about}
              {values && (
                <p>
                  <span className="hidden">{text.changes.was}: </span>
                  <del>{values[0]}</del> <span aria-hidden="true">→</span>{" "}
                  <span className="hidden">{text.changes.is}: </span>
                  <ins>{values[1]}</ins>
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Shows the number of tasks of each owner, and links to the tasks before, during and after class. */
export function Counts({ content }: { content: AgreementContent }) {
  const text = useMessages().door;
  const counts = ownerCounts(content);
  const tasks = shownTasks(content);
  return (
    <div className="counts">
      <dl aria-label={text.counts}>
        {(["teacher", "alt", "both"] as const).map((owner) => (
          <div key={owner} data-owner={owner}>
            <dt>{text.owners[owner]}</dt>
            <dd data-count={owner} data-unit={text.count(0).replace("0", "")}>
              {text.count(counts[owner])}
            </dd>
          </div>
        ))}
      </dl>
      <ul className="jumps">
        {taskPhases
          .filter((phase) => tasks.some((task) => task.phase === phase))
          .map((phase) => (
            <li key={phase}>
              <a href={`#${phase}`}>{text.phases[phase]}</a>
            </li>
          ))}
      </ul>
    </div>
  );
}

/**
 * Shows the tasks before, during and after class, with switches for their owners where the teacher can
 * answer. The tasks of the ALT alone are folded, unless something about them needs an answer.
 */
export function Tasks({ view, refused }: { view: DoorView; refused: DoorRefusal | null }) {
  const text = useMessages().door;
  const content = refused?.content ?? view.sheet.head.content;
  const changedTasks = new Map(
    (view.state === "proposal" || refused ? (view.changed?.differences ?? []) : []).flatMap(
      ({ key, before }) => {
        const field = parseFieldKey(key);
        return field.about === "task" ? [[`${field.id} ${field.part}`, before] as const] : [];
      },
    ),
  );
  const isChanged = (id: string) =>
    [...changedTasks.keys()].some((each) => each.startsWith(`${id} `));
  const wasOwner = (id: string) => {
    const owner = owners.find((each) => each === changedTasks.get(`${id} owner`));
    return owner ? text.owners[owner] : null;
  };
  const modeOf = (id: string): TaskMode => {
    const reason = view.fixed[id];
    if (reason) return { kind: "fixed", reason };
    return canAnswer(view) ? { kind: "switch" } : { kind: "read" };
  };
  const clashOf = (id: string) => refused?.clashes[id] ?? null;
  const list = (tasks: Task[]) => (
    <ul className="tasks">
      {tasks.map((task) => (
        <TaskLine
          key={task.id}
          task={task}
          mode={modeOf(task.id)}
          wasOwner={wasOwner(task.id)}
          isChanged={isChanged(task.id)}
          clash={clashOf(task.id)}
        />
      ))}
    </ul>
  );
  const concernsTeacher = ({ id, owner }: Task) =>
    owner !== "alt" || isChanged(id) || clashOf(id) !== null;
  const tasks = shownTasks(content);
  const parts = taskPhases
    .map((phase) => ({ phase, ofPhase: tasks.filter((task) => task.phase === phase) }))
    .filter(({ ofPhase }) => ofPhase.length > 0)
    .map(({ phase, ofPhase }) => {
      const own = ofPhase.filter(concernsTeacher);
      const rest = ofPhase.filter((task) => !own.includes(task));
      return (
        <section key={phase} id={phase} className="card" aria-labelledby={`${phase}-title`}>
          <h2 id={`${phase}-title`}>{text.phases[phase]}</h2>
          {own.length > 0 && list(own)}
          {rest.length > 0 && (
            <details className="fold rest" open={own.length === 0}>
              <summary>{text.altsPart(rest.length)}</summary>
              {list(rest)}
            </details>
          )}
        </section>
      );
    });
  return <div className="phases">{parts}</div>;
}

/**
 * Section with the role sheet's lines about the lesson, contact and review day. Renders nothing when all are
 * empty.
 */
export function Lines({ content }: { content: AgreementContent }) {
  const text = useMessages().door;
  const locale = useLocale();
  const { goal, page, language, slot, contact } = content.lines;
  const rows = [
    [text.lines.goal, goal],
    [text.lines.page, page],
    [text.lines.language, language],
    [text.lines.slot, slot],
    [text.lines.contact, contact],
    [text.lines.reviewOn, content.reviewOn && formatDay(content.reviewOn, locale)],
  ].filter(([, words]) => words);
  if (rows.length === 0) return null;
  return (
    <section className="card" aria-labelledby="lines">
      <h2 id="lines">{text.lines.title}</h2>
      <dl className="facts">
        {rows.map(([name, words]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <Written text={words ?? ""} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Folded table of the lesson plan by minutes, in the form of Japanese lesson plans. */
export function Plan({ content }: { content: AgreementContent }) {
  const text = useMessages().door.plan;
  const locale = useLocale();
  if (content.plan.length === 0) return null;
  return (
    <details className="card fold">
      <summary>{text.title}</summary>
      <table className="plan">
        <thead>
          <tr>
            <th scope="col">{text.minutes}</th>
            <th scope="col">{text.step}</th>
            <th scope="col">{text.teacher}</th>
            <th scope="col">{text.alt}</th>
          </tr>
        </thead>
        <tbody>
          {content.plan.map((step) => (
            <tr key={step.id}>
              <td data-label={text.minutes}>{step.minutes}</td>
              <th scope="row">{wordsIn(step.step, locale)}</th>
              <td data-label={text.teacher}>{wordsIn(step.teacher, locale)}</td>
              <td data-label={text.alt}>{wordsIn(step.alt, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
