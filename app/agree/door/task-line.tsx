import { Written } from "~/ui/written";
import { useLocale, useMessages } from "~/web/i18n/messages";
import { type Task, wordsIn } from "../agreement";
import { owners } from "../vocabulary";
import { type OwnerClash, ownerField } from "./sheet-form";

/** How the owner of a task is shown: as a switch, as fixed with a reason, or read-only. */
export type TaskMode = { kind: "switch" } | { kind: "fixed"; reason: string } | { kind: "read" };

function Details({ task }: { task: Task }) {
  const text = useMessages().door;
  const locale = useLocale();
  const rows = [
    [text.when, wordsIn(task.when, locale)],
    [text.how, wordsIn(task.how, locale)],
  ].filter(([, words]) => words);
  if (rows.length === 0)
    return (
      <p className="task-name">
        <Written text={wordsIn(task.title, locale)} />
      </p>
    );
  return (
    <details className="task-name">
      <summary>
        <Written text={wordsIn(task.title, locale)} />
      </summary>
      <dl>
        {rows.map(([name, words]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <Written text={words ?? ""} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function Switch({ task, marks }: { task: Task; marks: string[] }) {
  const text = useMessages().door;
  const locale = useLocale();
  const name = ownerField(task.id);
  const note = marks.length > 0 ? `${name}-note` : undefined;
  return (
    <fieldset className="switch" aria-describedby={note}>
      <legend className="hidden">{text.who(wordsIn(task.title, locale))}</legend>
      {owners.map((owner) => (
        <label key={owner}>
          <input type="radio" name={name} value={owner} defaultChecked={task.owner === owner} />
          <span>{text.owners[owner]}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** List item for one task on the teacher's page: its name with folded details, and its owner. */
export function TaskLine({
  task,
  mode,
  wasOwner,
  isChanged,
  clash,
}: {
  task: Task;
  mode: TaskMode;
  /** The owner that the teacher last confirmed, where it has changed. */
  wasOwner: string | null;
  isChanged: boolean;
  clash: OwnerClash | null;
}) {
  const text = useMessages().door;
  const marks = [
    ...(isChanged ? [wasOwner ? text.changes.marked(wasOwner) : text.changes.mark] : []),
    ...(clash ? [text.trouble.clashLine(text.owners[clash.theirs], text.owners[clash.mine])] : []),
  ];
  return (
    <li
      className={`task${mode.kind === "switch" ? "" : " still"}${clash ? " clash" : isChanged ? " changed" : ""}`}
      id={`task-${task.id}`}
    >
      <Details task={task} />
      {mode.kind === "switch" ? (
        <Switch task={task} marks={marks} />
      ) : (
        <p className="settled" data-owner={task.owner}>
          <span>{text.owners[task.owner]}</span>
        </p>
      )}
      {mode.kind === "fixed" && <p className="soft reason">{mode.reason}</p>}
      {marks.length > 0 && (
        <p className="mark" id={`${ownerField(task.id)}-note`}>
          {marks.join(" ")}
        </p>
      )}
    </li>
  );
}
