/**
 * The editor of a role sheet: one form; its other buttons change the form on the server without saving, so it
 * works without JavaScript.
 */
import { Form, useNavigation } from "@remix-run/react";
import { useEffect } from "react";
import { Button, LinkButton } from "~/ui/buttons";
import { Card } from "~/ui/card";
import { Disclosure } from "~/ui/disclosure";
import { FormAlert } from "~/ui/form-alert";
import { PageHeader, SectionTitle } from "~/ui/headings";
import { WhoSees } from "~/ui/who-sees";
import type { ErrorCode } from "~/web/forms/fields";
import { useLeaveGuard } from "~/web/forms/leave-guard";
import { useLocale, useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import { type AgreementContent, allLines, wordsIn } from "../agreement";
import type { FixedOwners } from "../rules";
import { type ContractMode, taskPhases } from "../vocabulary";
import { useChangeWords } from "./agreement-changes";
import { PlanEditor } from "./agreement-edit-plan";
import { EditButton, LineField, TaskEditor } from "./agreement-edit-task";
import type { ChangeLine } from "./change-list";
import { fieldName } from "./editing";

/** A submitted form that is not saved: changed by one of its buttons, or refused. */
export type Draft = {
  /** Differs for each submission. */
  at: number;
  base: number;
  content: AgreementContent;
  errors: Record<string, ErrorCode>;
  clashes: ChangeLine[];
  /** Raw texts of fields that the content cannot hold, such as minutes that are not a number. */
  typed: Record<string, string>;
  message: string;
  /** The id of the element to focus. */
  focus: string;
};

export type EditorProps = {
  id: string;
  teacherName: string;
  lessonMinutes: number;
  mode: ContractMode;
  version: number;
  content: AgreementContent;
  fixed: FixedOwners;
};

function Clashes({ lines }: { lines: ChangeLine[] }) {
  const { editor } = useMessages().agree;
  const inWords = useChangeWords();
  if (lines.length === 0) return null;
  return (
    <div role="alert" className="rounded-2xl bg-caution-soft p-4">
      <h2 className="font-medium text-caution">{editor.clashTitle}</h2>
      <p className="text-sm">{editor.clashText}</p>
      <ul className="mt-2 grid gap-2">
        {lines.map((line) => {
          const { about, values } = inWords(line);
          return (
            <li key={line.key}>
              <span className="block font-medium">{about}</span>
              {values && (
                <span className="block text-sm">
                  {editor.clashYours} {values[0]} / {editor.clashTheirs} {values[1]}
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function Phases({
  content,
  fixed,
  draft,
  errorOf,
}: Pick<EditorProps, "content" | "fixed"> & {
  draft?: Draft;
  errorOf: (key: string) => string | undefined;
}) {
  const { editor, terms } = useMessages().agree;
  const { common } = useMessages();
  const locale = useLocale();
  const hidden = content.tasks.filter((task) => task.hidden);
  return (
    <>
      <p className="text-sm text-soft">{terms.mext}</p>
      <div className="grid gap-4 lg:grid-cols-3 lg:items-start">
        {taskPhases.map((phase) => (
          <Card key={phase} aria-labelledby={`edit-${phase}`}>
            <SectionTitle id={`edit-${phase}`} flush>
              {terms.phases[phase]}
            </SectionTitle>
            <ul className="divide-y divide-line">
              {content.tasks
                .filter((task) => task.phase === phase && !task.hidden)
                .map((task) => (
                  <TaskEditor
                    key={task.id}
                    task={task}
                    fixed={fixed}
                    open={draft?.focus.endsWith(task.id) ?? false}
                    errorOf={errorOf}
                  />
                ))}
            </ul>
            <EditButton
              value={`add/${phase}`}
              label={common.labelled(editor.addTask, terms.phases[phase])}
            >
              + {editor.addTask}
            </EditButton>
          </Card>
        ))}
      </div>
      {hidden.length > 0 && (
        <Disclosure strong summary={`${editor.hiddenTasks} (${hidden.length})`}>
          <ul className="divide-y divide-line">
            {hidden.map((task) => (
              <li key={task.id} className="flex items-center justify-between gap-3 py-2">
                <span>{wordsIn(task.title, locale)}</span>
                <EditButton
                  value={`show/task/${task.id}`}
                  label={editor.showOf(wordsIn(task.title, locale))}
                >
                  {editor.show}
                </EditButton>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}

const ids = (each: readonly { id: string }[]) => each.map(({ id }) => id).join(",");

function EditorForm({ draft, ...props }: EditorProps & { draft?: Draft }) {
  const { agree, common, errors } = useMessages();
  const { editor, terms } = agree;
  const navigation = useNavigation();
  const content = draft?.content ?? props.content;
  const { tasks, plan } = content;
  const guard = useLeaveGuard(draft !== undefined, editor.leave);
  const errorOf = (key: string) => {
    const code = draft?.errors[key];
    return code && errors[code];
  };
  const [first] = Object.values(draft?.errors ?? {});
  const alone = errorOf("version") ?? errorOf("tasks") ?? errorOf("plan");
  const informed = props.mode === "information-only";
  useEffect(() => {
    if (draft?.focus) document.getElementById(draft.focus)?.focus();
  }, [draft?.focus]);
  return (
    <Form
      method="post"
      action={paths.editAgreement(props.id)}
      className="grid gap-6"
      noValidate
      data-draft="whole"
      {...guard}
    >
      {/* The Enter key presses the first button. */}
      <button type="submit" name="do" value="save" tabIndex={-1} aria-hidden="true" hidden />
      <input type="hidden" name="base" value={draft?.base ?? props.version} />
      <input type="hidden" name="order" value={ids(tasks)} />
      <input type="hidden" name="hidden" value={ids(tasks.filter((task) => task.hidden))} />
      <input type="hidden" name="steps" value={ids(plan)} />
      {draft && !first && draft.clashes.length === 0 && (
        <p role="status" className="text-soft">
          {editor.notSaved}
        </p>
      )}
      {first && <FormAlert text={alone ?? common.checkForm} />}
      <Clashes lines={draft?.clashes ?? []} />
      <Phases content={content} fixed={props.fixed} draft={draft} errorOf={errorOf} />
      <PlanEditor
        content={content}
        lessonMinutes={props.lessonMinutes}
        typedMinutes={(id) => draft?.typed[fieldName("minutes", id)]}
        errorOf={errorOf}
      />
      <Card className="grid gap-4">
        <div>
          <SectionTitle flush>{editor.linesTitle}</SectionTitle>
          <p className="text-sm text-soft">{editor.linesHint}</p>
        </div>
        <div className="grid gap-4 sm:grid-cols-2">
          {allLines.map((line) => (
            <LineField
              key={line}
              name={fieldName("line", line)}
              label={terms.lines[line]}
              value={content.lines[line]}
              error={errorOf(`line/${line}`)}
            />
          ))}
          <LineField
            name="reviewOn"
            type="date"
            label={terms.reviewOn}
            value={content.reviewOn}
            error={errorOf("reviewOn")}
          />
        </div>
        <p className="text-sm text-soft">{common.pupilsHint}</p>
      </Card>
      <div className="sticky bottom-16 z-10 grid gap-3 rounded-2xl border border-edge bg-card p-4 shadow-lg md:bottom-4">
        {!informed && (
          <LineField
            name="message"
            label={editor.message}
            value={draft?.message ?? ""}
            error={errorOf("message")}
          />
        )}
        <div className="flex flex-wrap gap-3">
          <Button name="do" value="save" disabled={navigation.state === "submitting"}>
            {informed ? editor.saveInformed : editor.save}
          </Button>
          <LinkButton
            look="quiet"
            reloadDocument
            data-draft="discard"
            to={paths.editAgreement(props.id)}
          >
            {editor.startAgain}
          </LinkButton>
          <LinkButton look="quiet" to={paths.agreement(props.id)}>
            {common.cancel}
          </LinkButton>
        </div>
      </div>
      <WhoSees>{informed ? terms.onlyYouAndReads : terms.onlyTwo}</WhoSees>
    </Form>
  );
}

/** Page on which the ALT edits a role sheet. */
export function Editor({ draft, ...props }: EditorProps & { draft?: Draft }) {
  const { editor, sheet } = useMessages().agree;
  return (
    <>
      <PageHeader
        title={editor.title}
        lead={props.mode === "full" ? editor.lead : editor.leadInformed}
        back={{ to: paths.agreement(props.id), label: sheet.titleWith(props.teacherName) }}
      />
      {/* The key remounts the form after each submission, so that its uncontrolled fields show the returned values. */}
      <EditorForm key={draft?.at ?? 0} draft={draft} {...props} />
    </>
  );
}
