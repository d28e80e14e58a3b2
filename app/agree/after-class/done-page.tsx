import { PostButton } from "~/ui/buttons";
import { EmptyState } from "~/ui/card";
import { Disclosure } from "~/ui/disclosure";
import { PageHeader, SectionTitle } from "~/ui/headings";
import { WhoSees } from "~/ui/who-sees";
import { useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import { DoneBar, DoneCell, doneKinds } from "./done-bar";
import { doneLine } from "./done-line";
import type { LessonsFrame, TaskDoneView } from "./lesson-view";

function Legend() {
  const { legend } = useMessages().afterClass.done;
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm text-soft">
      {doneKinds.map((kind) => (
        <li key={kind} className="flex items-center gap-2">
          <svg viewBox="0 0 20 14" className="h-3.5 w-5" aria-hidden="true" fill="none">
            <DoneCell kind={kind} x={0} width={20} />
          </svg>
          {legend[kind]}
        </li>
      ))}
    </ul>
  );
}

/** One task with its bar. @param propose true when the reader may propose a change */
function Task({
  task,
  frame,
  propose,
}: {
  task: TaskDoneView;
  frame: LessonsFrame;
  propose: boolean;
}) {
  const words = useMessages().afterClass;
  const { done, owners } = words;
  return (
    <li className="grid gap-2 px-4 py-4 sm:px-6">
      <h3 className="font-medium">{task.title}</h3>
      <DoneBar task={task} />
      <p className="text-sm text-soft">{doneLine(task, words)}</p>
      {task.unlike > 0 && <p className="text-sm text-soft">{done.unlikeHint}</p>}
      {task.fixed ? (
        <p className="text-sm text-soft">
          {done.fixed} {task.fixed}
        </p>
      ) : (
        propose &&
        task.change && (
          <PostButton
            action={paths.agreementDone(frame.id)}
            fields={{ taskId: task.id, change: task.change }}
            look="secondary"
          >
            {task.change === "nobody" ? done.proposeNobody : done.propose(owners[task.change])}
          </PostButton>
        )
      )}
    </li>
  );
}

const list = "divide-y divide-line rounded-2xl border border-line bg-card";

/**
 * Page that compares the agreed owner of each task with the person who did the task, for a talk between ALT
 * and teacher.
 */
export function DonePage({
  frame,
  lessons,
  tasks,
  propose,
}: {
  frame: LessonsFrame;
  lessons: number;
  tasks: TaskDoneView[];
  propose: boolean;
}) {
  const { done, list: lessonList } = useMessages().afterClass;
  const different = tasks.filter((task) => task.asAgreed < task.lessons);
  const same = tasks.filter((task) => task.asAgreed === task.lessons);
  const line = (task: TaskDoneView) => (
    <Task key={task.id} task={task} frame={frame} propose={propose} />
  );
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        title={done.title}
        lead={done.lead(frame.teacherName)}
        back={{
          to: paths.agreementLessons(frame.id),
          label: lessonList.title(frame.teacherName),
        }}
      />
      {tasks.length === 0 ? (
        <EmptyState title={done.empty}>
          <p>{done.emptyText}</p>
        </EmptyState>
      ) : (
        <div className="grid gap-6">
          <div className="grid gap-2">
            <p>{done.lessons(lessons)}</p>
            <Legend />
          </div>
          {different.length === 0 ? (
            <p>{done.allSame}</p>
          ) : (
            <section aria-labelledby="different">
              <SectionTitle id="different">{done.differentTitle}</SectionTitle>
              <p className="mb-1">{done.question}</p>
              {propose && (
                <p className="mb-3 text-sm text-soft">{done.proposeHint(frame.teacherName)}</p>
              )}
              <ul className={list}>{different.map(line)}</ul>
            </section>
          )}
          {same.length > 0 && (
            <Disclosure strong summary={done.sameTitle(same.length)}>
              <ul className={`mt-2 ${list}`}>{same.map(line)}</ul>
            </Disclosure>
          )}
          <p className="text-sm text-soft">{done.since}</p>
          <WhoSees>
            {frame.mode === "full"
              ? lessonList.whoSees(frame.teacherName)
              : lessonList.whoSeesPrivate}
          </WhoSees>
        </div>
      )}
    </div>
  );
}
