import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { LinkButton } from "~/ui/buttons";
import { Card } from "~/ui/card";
import { Chip } from "~/ui/chip";
import { PageHeader, SectionTitle } from "~/ui/headings";
import { textLink } from "~/ui/styles";
import { WhoSees } from "~/ui/who-sees";
import { formatDate } from "~/web/dates";
import { useLocale, useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import type { GoalTimeline } from "./goal";
import { DueLine, StepText } from "./goal-card";
import { useGoalReaders } from "./goal-readers";
import { dueState, nextActs } from "./rules";
import { Timeline } from "./timeline";

/** The running step, or a prompt for the next one, with the actions that are possible. */
function Now({ goal, today }: { goal: GoalTimeline; today: string }) {
  const { goals, followUp } = useMessages();
  const { page } = goals;
  const { due } = followUp;
  const { step } = goal;
  const running = step?.status === "open" ? step : null;
  const acts = nextActs({ status: goal.status, hasOpenStep: running !== null });
  const isDue = running !== null && dueState(running.dueOn, today) !== "ahead";
  return (
    <Card tone="turn" aria-labelledby="step-now">
      <SectionTitle id="step-now">{running ? page.current : page.next}</SectionTitle>
      <div className="grid gap-4">
        {running ? (
          <>
            <StepText step={running} />
            <DueLine step={running} today={today} />
          </>
        ) : (
          <p>{page.nextText}</p>
        )}
        {goal.canAct && (
          <div className="no-print flex flex-wrap gap-3">
            {acts.outcome && (
              <LinkButton look={isDue ? "primary" : "secondary"} to={paths.stepOutcome(goal.id)}>
                {page.outcome}
              </LinkButton>
            )}
            {isDue && (
              <LinkButton look="secondary" to={`${paths.stepOutcome(goal.id)}?as=not-yet`}>
                {due.newDate}
              </LinkButton>
            )}
            {acts.checkIn && (
              <LinkButton look={isDue ? "secondary" : "primary"} to={paths.goalCheckIn(goal.id)}>
                {page.checkIn}
              </LinkButton>
            )}
            {acts.nextStep && (
              <LinkButton to={paths.nextStep(goal.id)}>{followUp.card.setNext}</LinkButton>
            )}
            <LinkButton look="quiet" to={paths.endGoal(goal.id)}>
              {page.end}
            </LinkButton>
          </div>
        )}
      </div>
    </Card>
  );
}

/**
 * Page of a goal: the current step, then the goal's history.
 *
 * @param today Japan day, from the loader
 * @param mayStartAnew true when the reader is the goal's ALT and can set a new goal
 * @param children the form of a nested route, which replaces the card of the step
 */
export function GoalPage({
  goal,
  today,
  mayStartAnew,
  children,
}: {
  goal: GoalTimeline;
  today: string;
  mayStartAnew: boolean;
  children: ReactNode;
}) {
  const { page } = useMessages().goals;
  const { card } = useMessages().followUp;
  const locale = useLocale();
  const readers = useGoalReaders();
  const open = goal.status === "open";
  return (
    <div className="mx-auto max-w-4xl">
      <PageHeader
        title={goal.title}
        lead={
          goal.mine
            ? goal.mentorName
              ? card.with(goal.mentorName)
              : card.alone
            : card.goalOf(goal.altName)
        }
        back={{ to: paths.goals, label: page.back }}
        actions={mayStartAnew && <LinkButton to={paths.newGoal}>{page.newGoal}</LinkButton>}
      />
      <div className="mb-6 flex flex-wrap items-center gap-x-4 gap-y-2">
        <Chip tone={open ? "ai" : goal.status === "reached" ? "done" : "plain"}>
          {card.statuses[goal.status]}
        </Chip>
        <span>
          <span className="text-sm text-soft">{page.criterion}</span> {goal.criterion}
        </span>
        {!goal.mine && goal.mentorName && (
          <span>
            <span className="text-sm text-soft">{page.follows}</span> {goal.mentorName}
          </span>
        )}
        {goal.visit ? (
          <Link to={paths.visit(goal.visit.id)} className={`${textLink} py-1.5 text-sm`}>
            {page.fromVisit(formatDate(goal.visit.startsAt, locale))}
          </Link>
        ) : (
          <span className="text-sm text-soft">
            {page.setOn(formatDate(goal.createdAt, locale))}
          </span>
        )}
      </div>
      <div className="grid gap-8">
        {children || (open && <Now goal={goal} today={today} />)}
        <section aria-labelledby="history">
          <SectionTitle id="history">{page.history}</SectionTitle>
          <Timeline goal={goal} />
        </section>
        <WhoSees>{readers(goal)}</WhoSees>
      </div>
    </div>
  );
}
