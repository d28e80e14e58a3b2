/** A role sheet to read: three columns of tasks, the minute plan and the lesson's lines. */
import { Card } from "~/ui/card";
import { Disclosure } from "~/ui/disclosure";
import { formatDay } from "~/web/dates";
import { useLocale, useMessages } from "~/web/i18n/messages";
import { type AgreementContent, allLines, shownTasks, type Task, wordsIn } from "../agreement";
import { planMinutes } from "../rules";
import { taskPhases } from "../vocabulary";
import { OwnerMark } from "./owner-mark";

function TaskLine({ task }: { task: Task }) {
  const { sheet } = useMessages().agree;
  const locale = useLocale();
  const [when, how] = [wordsIn(task.when, locale), wordsIn(task.how, locale)];
  const title = wordsIn(task.title, locale);
  const head = (
    <>
      <span className="min-w-0 flex-1">{title}</span>
      <OwnerMark owner={task.owner} />
    </>
  );
  if (!when && !how)
    return <li className="flex min-h-11 items-center justify-between gap-3 ps-6 py-1">{head}</li>;
  return (
    <li>
      <Disclosure strong plain summary={<span className="flex items-center gap-3">{head}</span>}>
        <dl className="pb-2 ps-6 text-sm text-soft">
          {when && (
            <div>
              <dt className="inline font-medium">{sheet.when}</dt>{" "}
              <dd className="inline">{when}</dd>
            </div>
          )}
          {how && (
            <div>
              <dt className="inline font-medium">{sheet.how}</dt> <dd className="inline">{how}</dd>
            </div>
          )}
        </dl>
      </Disclosure>
    </li>
  );
}

function Plan({ content, minutes }: { content: AgreementContent; minutes: number }) {
  const { terms, sheet } = useMessages().agree;
  const locale = useLocale();
  if (content.plan.length === 0) return <p className="text-soft">{sheet.noPlan}</p>;
  return (
    <>
      <div className="overflow-x-auto">
        <table className="w-full text-start text-sm sm:text-base">
          <thead>
            <tr className="border-b border-edge text-start text-sm text-soft">
              <th scope="col" className="py-1 pe-3 text-end font-medium whitespace-nowrap">
                {terms.planMinutes}
              </th>
              <th scope="col" className="py-1 pe-3 text-start font-medium">
                {terms.planStep}
              </th>
              <th scope="col" className="py-1 pe-3 text-start font-medium">
                {terms.planTeacher}
              </th>
              <th scope="col" className="py-1 text-start font-medium">
                {terms.planAlt}
              </th>
            </tr>
          </thead>
          <tbody>
            {content.plan.map((step) => (
              <tr key={step.id} className="border-b border-line align-top last:border-0">
                <td className="py-2 pe-3 text-end tabular-nums">{step.minutes}</td>
                <th scope="row" className="py-2 pe-3 text-start font-medium">
                  {wordsIn(step.step, locale)}
                </th>
                <td className="py-2 pe-3">{wordsIn(step.teacher, locale)}</td>
                <td className="py-2">{wordsIn(step.alt, locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <PlanSum content={content} minutes={minutes} />
    </>
  );
}

/** Line that compares the planned minutes with the length of the lesson. @param minutes length of a lesson */
export function PlanSum({ content, minutes }: { content: AgreementContent; minutes: number }) {
  const { terms } = useMessages().agree;
  const sum = planMinutes(content);
  return (
    <p className="mt-2 text-sm text-soft">
      {terms.sum(sum, minutes)}
      {sum > minutes && (
        <strong className="ms-2 font-medium text-caution">{terms.over(sum - minutes)}</strong>
      )}
      {sum < minutes && <span className="ms-2">{terms.under(minutes - sum)}</span>}
    </p>
  );
}

function Lines({ content }: { content: AgreementContent }) {
  const { terms } = useMessages().agree;
  const locale = useLocale();
  const lines = allLines.filter((line) => content.lines[line]);
  if (lines.length === 0 && !content.reviewOn) return null;
  return (
    <Card>
      <dl className="grid gap-x-8 gap-y-3 sm:grid-cols-2">
        {lines.map((line) => (
          <div key={line}>
            <dt className="text-sm text-soft">{terms.lines[line]}</dt>
            <dd>{content.lines[line]}</dd>
          </div>
        ))}
        {content.reviewOn && (
          <div>
            <dt className="text-sm text-soft">{terms.reviewOn}</dt>
            <dd>{formatDay(content.reviewOn, locale)}</dd>
          </div>
        )}
      </dl>
    </Card>
  );
}

/**
 * Shows the complete content of a role sheet: the tasks with their owners, the lines and the lesson plan.
 *
 * @param minutes length of a lesson
 */
export function Sheet({ content, minutes }: { content: AgreementContent; minutes: number }) {
  const { terms, sheet } = useMessages().agree;
  const shown = shownTasks(content);
  const hidden = content.tasks.length - shown.length;
  return (
    <div className="grid gap-6">
      <div>
        <div className="grid gap-4 md:grid-cols-3 md:items-start">
          {taskPhases.map((phase) => {
            const tasks = shown.filter((task) => task.phase === phase);
            return (
              <Card key={phase} aria-labelledby={`phase-${phase}`}>
                <h3 id={`phase-${phase}`} className="mb-1 font-serif text-lg font-semibold">
                  {terms.phases[phase]}
                </h3>
                {tasks.length === 0 ? (
                  <p className="text-soft">{sheet.noTasks}</p>
                ) : (
                  <ul className="divide-y divide-line">
                    {tasks.map((task) => (
                      <TaskLine key={task.id} task={task} />
                    ))}
                  </ul>
                )}
              </Card>
            );
          })}
        </div>
        <p className="mt-2 text-sm text-soft">
          {terms.mext}
          {hidden > 0 && <span className="ms-2">{sheet.hidden(hidden)}</span>}
        </p>
      </div>
      <Lines content={content} />
      <Card aria-labelledby="minute-plan">
        <h3 id="minute-plan" className="mb-2 font-serif text-lg font-semibold">
          {terms.plan}
        </h3>
        <Plan content={content} minutes={minutes} />
      </Card>
    </div>
  );
}
