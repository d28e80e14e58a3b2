/** A task in the editor: its owner is shown, everything else is folded. */
import type { ReactNode } from "react";
import { Button } from "~/ui/buttons";
import { Disclosure } from "~/ui/disclosure";
import { FieldShell } from "~/ui/field-shell";
import { choice, controlStyles } from "~/ui/styles";
import { useLocale, useMessages } from "~/web/i18n/messages";
import { type Task, wordsIn } from "../agreement";
import type { FixedOwners } from "../rules";
import { lineLimit, type Owner, owners } from "../vocabulary";
import { fieldName } from "./editing";
import { OwnerMark } from "./owner-mark";

/**
 * Labelled input for one text, date or number in the role sheet's editor; React does not control its value.
 */
export function LineField({
  name,
  label,
  value,
  error,
  type = "text",
}: {
  name: string;
  label: string;
  value: string;
  error?: string;
  type?: "text" | "date" | "numeric";
}) {
  return (
    <FieldShell id={name} label={label} error={error}>
      {(attributes) => (
        <input
          {...attributes}
          name={name}
          type={type === "date" ? "date" : "text"}
          inputMode={type === "numeric" ? "numeric" : undefined}
          defaultValue={value}
          maxLength={type === "text" ? lineLimit : undefined}
          autoComplete="off"
          className={controlStyles}
        />
      )}
    </FieldShell>
  );
}

/**
 * Button in the role sheet's editor that changes the form on the server, such as adding a task, without
 * saving.
 */
export function EditButton({
  value,
  label,
  children,
}: {
  value: string;
  label: string;
  children: ReactNode;
}) {
  return (
    <Button
      look="secondary"
      name="do"
      value={value}
      id={`do-${value}`}
      data-draft="keep"
      aria-label={label}
      className="min-w-11 px-3 text-sm"
    >
      {children}
    </Button>
  );
}

const chosen: Record<Owner, string> = {
  alt: "has-checked:border-ai has-checked:bg-ai-soft has-checked:text-ai",
  teacher: "has-checked:border-other has-checked:bg-other-soft has-checked:text-other",
  both: "has-checked:border-ink has-checked:bg-paper",
};

function Switch({ task, title }: { task: Task; title: string }) {
  const { editor, terms } = useMessages().agree;
  return (
    <fieldset className="grid grid-cols-[1fr_1.25fr_1fr] gap-1.5">
      <legend className="sr-only">{editor.who(title)}</legend>
      {owners.map((owner) => (
        <label
          key={owner}
          className={`${choice} items-center justify-center gap-1.5 rounded-xl px-1 text-sm whitespace-nowrap has-checked:font-semibold ${chosen[owner]}`}
        >
          <input
            type="radio"
            name={fieldName("owner", task.id)}
            value={owner}
            defaultChecked={task.owner === owner}
            className="size-4 shrink-0 accent-ai"
          />
          {terms.owners[owner]}
        </label>
      ))}
    </fieldset>
  );
}

export function TaskEditor({
  task,
  fixed,
  open,
  errorOf,
}: {
  task: Task;
  fixed: FixedOwners;
  open: boolean;
  errorOf: (key: string) => string | undefined;
}) {
  const { editor, sheet } = useMessages().agree;
  const { common } = useMessages();
  const locale = useLocale();
  const settled = fixed[task.id];
  const title = wordsIn(task.title, locale);
  const name = (part: string) => fieldName(part, task.id);
  const error = (part: string) => errorOf(`task/${task.id}/${part}`);
  const wrong = error("title") ?? error("when") ?? error("how");
  const line = (part: "title" | "when" | "how", label: string) => (
    <LineField
      name={name(part)}
      label={label}
      value={wordsIn(task[part], locale)}
      error={error(part)}
    />
  );
  return (
    <li className="pt-1 pb-3" id={`task-${task.id}`}>
      <input type="hidden" name={name("phase")} value={task.phase} />
      <Disclosure
        strong
        open={open || wrong !== undefined || title === ""}
        summary={
          <>
            {title || editor.newTask}
            <span className="sr-only"> – {editor.more}</span>
          </>
        }
      >
        <div className="grid gap-3 pb-4">
          {line("title", editor.name)}
          {line("when", editor.when)}
          {line("how", editor.how)}
          <div className="flex flex-wrap gap-2">
            <EditButton value={`up/task/${task.id}`} label={editor.upOf(title)}>
              ↑ {editor.up}
            </EditButton>
            <EditButton value={`down/task/${task.id}`} label={editor.downOf(title)}>
              ↓ {editor.down}
            </EditButton>
            <EditButton value={`hide/task/${task.id}`} label={editor.hideOf(title)}>
              {editor.hide}
            </EditButton>
          </div>
        </div>
      </Disclosure>
      {settled ? (
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-soft">
          <OwnerMark owner={task.owner} />
          <span>
            {common.labelled(
              settled.owner === "both" ? sheet.fixedBoth : sheet.fixed,
              settled.reason[locale],
            )}
          </span>
        </p>
      ) : (
        <Switch task={task} title={title || editor.newTask} />
      )}
    </li>
  );
}
