import { Link } from "@remix-run/react";
import { LinkButton } from "~/ui/buttons";
import { Chip } from "~/ui/chip";
import { Written } from "~/ui/written";
import { formatDate, formatDay } from "~/web/dates";
import { useLocale, useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import type { GoalSummary, StepView } from "./goal";
import { dueState } from "./rules";

/**
 * Line that tells when a step is due: today, on a later day, or on a past day, worded without blame.
 *
 * @param today Japan day (`YYYY-MM-DD`)
 */
export function DueLine({ step, today }: { step: Pick<StepView, "dueOn">; today: string }) {
  const { due } = useMessages().followUp;
  const locale = useLocale();
  const state = dueState(step.dueOn, today);
  if (state === "today") return <p className="font-medium text-ai">{due.today}</p>;
  const day = formatDay(step.dueOn, locale);
  return state === "overdue" ? (
    <p className="rounded-xl bg-caution-soft px-3 py-2 text-caution">{due.overdue(day)}</p>
  ) : (
    <p className="text-sm text-soft">{due.ahead(day)}</p>
  );
}

/** Shows the text of a step and what will count as evidence. */
export function StepText({ step }: { step: Pick<StepView, "text" | "evidence"> }) {
  const { card } = useMessages().followUp;
  return (
    <dl className="grid gap-2">
      <div>
        <dt className="text-sm text-soft">{card.step}</dt>
        <dd className="whitespace-pre-line">
          <Written text={step.text} />
        </dd>
      </div>
      <div>
        <dt className="text-sm text-soft">{card.evidence}</dt>
        <dd className="whitespace-pre-line">
          <Written text={step.evidence} />
        </dd>
      </div>
    </dl>
  );
}

/** Links to the actions that are due on a step, for people who may act on the goal. */
function DueActs({ goal, today }: { goal: GoalSummary; today: string }) {
  const { followUp } = useMessages();
  const { step, canAct } = goal;
  if (!canAct || goal.status !== "open") return null;
  if (step?.status !== "open")
    return (
      <LinkButton look="secondary" to={paths.nextStep(goal.id)} className="justify-self-start">
        {followUp.card.setNext}
      </LinkButton>
    );
  if (dueState(step.dueOn, today) === "ahead") return null;
  return (
    <div className="flex flex-wrap gap-3">
      <LinkButton to={paths.stepOutcome(goal.id)}>{followUp.due.look}</LinkButton>
      <LinkButton look="secondary" to={`${paths.stepOutcome(goal.id)}?as=not-yet`}>
        {followUp.due.newDate}
      </LinkButton>
    </div>
  );
}

/**
 * Card with a goal and its open or last step.
 *
 * @param goal from `goalOfVisit` or `goalsFor`
 * @param today Japan day, from the loader
 */
export function GoalCard({ goal, today }: { goal: GoalSummary; today: string }) {
  const { followUp } = useMessages();
  const locale = useLocale();
  const { card } = followUp;
  const { step, status, endedAt } = goal;
  const open = status === "open";
  return (
    <article className="grid gap-3">
      <div>
        <div className="flex flex-wrap items-center gap-2">
          <span className="text-sm text-soft">
            {goal.mine
              ? goal.mentorName
                ? card.with(goal.mentorName)
                : card.alone
              : card.goalOf(goal.altName)}
          </span>
          {!open && (
            <Chip tone={status === "reached" ? "done" : "plain"}>{card.statuses[status]}</Chip>
          )}
        </div>
        <h3 className="mt-0.5 font-serif text-lg leading-snug font-semibold">
          <Link
            to={paths.goal(goal.id)}
            className="inline-flex min-h-11 items-center no-underline hover:text-ai hover:underline"
          >
            {goal.title}
          </Link>
        </h3>
        <p className="text-sm text-soft">{goal.criterion}</p>
      </div>
      {open && step?.status === "open" && (
        <>
          <StepText step={step} />
          <DueLine step={step} today={today} />
        </>
      )}
      {open && step?.status !== "open" && <p>{card.noStep}</p>}
      {endedAt !== null && (
        <p className="text-sm text-soft">{card.ended(formatDate(endedAt, locale))}</p>
      )}
      <DueActs goal={goal} today={today} />
    </article>
  );
}
