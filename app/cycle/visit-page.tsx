import { useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import { LearningCard } from "~/educate/learning-card";
import { GoalCard } from "~/follow-up/goal-card";
import { colleagueOf } from "~/reflect/reflection";
import { ReflectionView } from "~/reflect/reflection-view";
import { hasLesson } from "~/reflect/rules";
import { LinkButton } from "~/ui/buttons";
import { Card } from "~/ui/card";
import { PageHeader, SectionTitle } from "~/ui/headings";
import { isParty, type VisitActor } from "~/visits/rules";
import { SecondObserverCard } from "~/visits/second-observer-card";
import { VisitSummary } from "~/visits/visit-summary";
import type { Visit } from "~/visits/visits.queries.server";
import { dayOf, formatDate } from "~/web/dates";
import { useLocale, useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import type { VisitCycle } from "./visit-cycle";
import { VisitFeedback } from "./visit-feedback";
import { LastStep, TurnBanner } from "./visit-turn";

function AfterFeedback({
  visit,
  cycle,
  viewer,
  now,
}: {
  visit: Visit;
  cycle: VisitCycle;
  viewer: VisitActor;
  now: number;
}) {
  const { cycle: cycleTexts, followUp } = useMessages();
  const { feedback, view, learning, goal, turn } = cycle;
  const isAlt = viewer.id === visit.altId;
  const begun = visit.status === "planned" && hasLesson(visit, now);
  // While a nested route shows a form, the form is at the top instead of the turn.
  const { pathname } = useLocation();
  const writing = pathname === paths.visitReflection(visit.id);
  const setting = pathname === paths.visitGoal(visit.id);
  const picking = pathname === paths.visitLearn(visit.id);
  const shared = feedback.state === "open" && !["reflect", "read"].includes(turn.act);
  return (
    <>
      {((shared && !setting) || goal) && (
        <Card id="goal" aria-labelledby="goal-title">
          <SectionTitle id="goal-title">{cycleTexts.sections.goal}</SectionTitle>
          {goal ? (
            <GoalCard goal={goal} today={dayOf(now)} />
          ) : (
            <div className="grid gap-3">
              {cycle.otherGoalRuns ? (
                <p className="text-soft">{followUp.card.otherRuns}</p>
              ) : (
                <>
                  {cycle.declined.includes("goal") && (
                    <p className="text-soft">{cycleTexts.nothing.goal}</p>
                  )}
                  <LinkButton
                    look="secondary"
                    to={paths.visitGoal(visit.id)}
                    className="justify-self-start"
                    preventScrollReset
                  >
                    {cycleTexts.go.goal}
                  </LinkButton>
                </>
              )}
            </div>
          )}
        </Card>
      )}
      {((shared && !picking) || learning) && (
        <Card id="learn" aria-labelledby="learn-title">
          <SectionTitle id="learn-title">{cycleTexts.sections.learn}</SectionTitle>
          <LearningCard
            visitId={visit.id}
            learning={learning}
            canPick={isAlt}
            altName={visit.altName}
            declined={cycle.declined.includes("module") ? cycleTexts.nothing.module : null}
          />
        </Card>
      )}
      {begun && !writing && (view.state !== "none" || isAlt) && (
        <Card id="own-view" aria-labelledby="own-view-title">
          <SectionTitle id="own-view-title">{cycleTexts.sections.reflection}</SectionTitle>
          <ReflectionView
            visitId={visit.id}
            view={view}
            isAlt={isAlt}
            altName={visit.altName}
            colleague={colleagueOf(visit)}
          />
        </Card>
      )}
    </>
  );
}

/**
 * Renders the page of a visit: the act that is due now, the plan, and the results of each part of the cycle.
 */
export function VisitPage({
  viewer,
  visit,
  focusTitles,
  now,
  cycle,
  discard,
  contractRule,
  children,
}: {
  viewer: VisitActor;
  visit: Visit;
  focusTitles: string[];
  now: number;
  cycle: VisitCycle | null | undefined;
  /** Whether the viewer may discard an observation of the visit, or bring one back; null when neither. */
  discard: "discard" | "restore" | null;
  /** What the ALT's contract means for the visit, for readers who know the contract; null if nothing. */
  contractRule: string | null;
  /** The form of a nested route. */
  children: ReactNode;
}) {
  const { shell, cycle: cycleTexts } = useMessages();
  const locale = useLocale();
  const own = isParty(viewer, visit);
  return (
    <>
      <PageHeader
        back={{ to: paths.visits, label: shell.visits }}
        title={cycleTexts.visitLink(visit.altName, formatDate(visit.startsAt, locale))}
      />
      <div className="grid gap-5 lg:grid-cols-[minmax(0,1fr)_23rem] lg:items-start">
        <div className="grid gap-5 empty:hidden">
          {cycle && <TurnBanner visit={visit} cycle={cycle} viewer={viewer} />}
          {children}
          {contractRule && <p className="text-sm text-soft">{contractRule}</p>}
          <SecondObserverCard visit={visit} viewer={viewer} />
          {cycle?.lastStep && (
            <LastStep visitId={visit.id} step={cycle.lastStep} asks={cycle.asksForStep} />
          )}
          {cycle && own && <AfterFeedback visit={visit} cycle={cycle} viewer={viewer} now={now} />}
        </div>
        <VisitSummary
          visit={visit}
          focusTitles={focusTitles}
          discard={discard}
          viewer={viewer}
          now={now}
        />
      </div>
      {cycle && own && (
        <div className="mt-8">
          <VisitFeedback visit={visit} cycle={cycle} viewer={viewer} />
        </div>
      )}
    </>
  );
}
