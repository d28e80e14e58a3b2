import { Link, useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import type { LearningOfVisit } from "~/educate/learning";
import { LearningCard } from "~/educate/learning-card";
import type { GoalSummary, OpenStep } from "~/follow-up/goal";
import { GoalCard } from "~/follow-up/goal-card";
import { LaterFeedback } from "~/observe/feedback/later-feedback";
import { canCorrect } from "~/observe/observation-rules";
import type { FeedbackRecord } from "~/observe/observations.queries.server";
import type { Conversation, OwnView } from "~/reflect/reflection";
import { ReflectionView } from "~/reflect/reflection-view";
import { RepliesView } from "~/reflect/replies-view";
import { LinkButton } from "~/ui/buttons";
import { Card } from "~/ui/card";
import { CycleMark, type CycleState } from "~/ui/cycle-mark";
import { PageHeader, SectionTitle } from "~/ui/headings";
import { lineLink } from "~/ui/styles";
import { canObserve, isParty, type VisitActor } from "~/visits/rules";
import { SecondObserverCard } from "~/visits/second-observer-card";
import { VisitSummary } from "~/visits/visit-summary";
import type { Visit } from "~/visits/visits.queries.server";
import { dayOf, formatDate, formatDateTime, formatDay } from "~/web/dates";
import { useLocale, useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import type { Turn } from "./cycle";
import { turnPath, useTurnText } from "./cycle-turn";

type GatedFeedback =
  | { state: "none" }
  | { state: "waiting-for-own-view" }
  | { state: "open"; feedback: FeedbackRecord };

export type VisitCycle = {
  turn: Turn;
  ring: CycleState;
  feedback: GatedFeedback;
  view: OwnView;
  conversation: Conversation;
  learning: LearningOfVisit | null;
  goal: GoalSummary | null;
  lastStep: OpenStep | null;
  otherGoalRuns: boolean;
};

/** Whose turn it is on this visit, with the button for it. */
function TurnBanner({
  visit,
  cycle,
  viewer,
}: {
  visit: Visit;
  cycle: VisitCycle;
  viewer: VisitActor;
}) {
  const { cycle: cycleTexts } = useMessages();
  const text = useTurnText();
  const { pathname } = useLocation();
  const { turn, ring } = cycle;
  const mine = turn.who === viewer.id;
  const to = turnPath(turn, visit);
  const there = to === null || to.split("#")[0] === pathname;
  return (
    <Card tone={mine ? "turn" : "plain"} className="flex flex-wrap items-center gap-x-5 gap-y-3">
      <CycleMark state={ring} />
      <div className="min-w-48 flex-1">
        <h2 className="text-sm text-soft">{mine ? cycleTexts.yourTurn : cycleTexts.stateOf}</h2>
        <p className="font-medium">{text(turn, visit, viewer.id)}</p>
      </div>
      {mine && to && !there && (
        <LinkButton to={to} className="w-full sm:w-auto" preventScrollReset>
          {cycleTexts.go[turn.act as keyof typeof cycleTexts.go]}
        </LinkButton>
      )}
      {canObserve(viewer, visit) && (turn.act === "wait" || turn.act === "focus") && (
        <LinkButton look="secondary" to={paths.observe(visit.id)} className="w-full sm:w-auto">
          {cycleTexts.toObservation}
        </LinkButton>
      )}
    </Card>
  );
}

/** The running step of the ALT's goal, shown at the top of the next visit. */
function LastStep({ step }: { step: OpenStep }) {
  const { cycle } = useMessages();
  const locale = useLocale();
  return (
    <Card tone="other" aria-labelledby="last-step">
      <h2 id="last-step" className="text-sm text-soft">
        {cycle.lastStep}
      </h2>
      <p className="my-1 font-serif text-lg font-semibold">{step.text}</p>
      <p>
        <span className="text-soft">{cycle.lastStepEvidence}</span> {step.evidence}
      </p>
      <p className="text-sm text-soft">{cycle.lastStepDue(formatDay(step.dueOn, locale))}</p>
      <Link to={paths.goal(step.goalId)} className={lineLink}>
        {cycle.lookAtGoal}
      </Link>
    </Card>
  );
}

/** The number of the shown version, with links to earlier ones. */
function Versions({ feedback }: { feedback: FeedbackRecord }) {
  const { observe } = useMessages();
  const locale = useLocale();
  const { version: words } = observe;
  const { version, reason, sharedAt, versions, observationId } = feedback;
  const when = formatDateTime(sharedAt, locale);
  const earlier = versions.filter((each) => each.version !== version);
  return (
    <div className="mb-4 text-sm text-soft">
      <p>{version === 1 ? words.shared(when) : words.corrected(version, when, reason)}</p>
      {earlier.length > 0 && (
        <ul className="flex flex-wrap gap-x-4">
          {earlier.map((each) => (
            <li key={each.version}>
              <Link to={paths.feedbackVersion(observationId, each.version)} className={lineLink}>
                {words.item(each.version)}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Feedback({
  visit,
  cycle,
  viewer,
}: {
  visit: Visit;
  cycle: VisitCycle;
  viewer: VisitActor;
}) {
  const { cycle: cycleTexts } = useMessages();
  const locale = useLocale();
  const { feedback, turn } = cycle;
  const { observation } = visit;
  if (feedback.state === "none") return null;
  if (feedback.state === "waiting-for-own-view")
    return (
      <Card id="feedback" aria-labelledby="feedback-title">
        <SectionTitle id="feedback-title">{cycleTexts.sections.feedback}</SectionTitle>
        <p className="font-medium">{cycleTexts.feedbackReady(visit.mentorName ?? "")}</p>
        <p className="text-soft">{cycleTexts.waitingOwnView}</p>
      </Card>
    );
  const { feedback: record } = feedback;
  const own = { ...observation, observerId: visit.observerId, version: record.version };
  return (
    <section id="feedback" aria-labelledby="feedback-title" className="grid gap-5">
      <div>
        <h2 id="feedback-title" className="font-serif text-2xl font-semibold">
          {cycleTexts.sections.feedback}
        </h2>
        <Versions feedback={record} />
        {viewer.id !== visit.altId && turn.act === "reflect" && (
          <p className="mb-4 rounded-xl bg-other-soft px-4 py-3 text-other">
            {cycleTexts.mentorWaits(visit.altName)}
          </p>
        )}
        <LaterFeedback content={record.content} locale={locale} focus={visit.focus} />
        {observation && canCorrect(viewer, { ...own, status: observation.status }) && (
          <LinkButton look="quiet" to={paths.correct(observation.id)} className="no-print mt-4">
            {cycleTexts.correctFeedback}
          </LinkButton>
        )}
      </div>
      <RepliesView
        visitId={visit.id}
        conversation={cycle.conversation}
        other={(viewer.id === visit.altId ? visit.mentorName : visit.altName) ?? ""}
      />
    </section>
  );
}

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
  const begun = visit.status === "planned" && now >= visit.startsAt;
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
              {cycle.otherGoalRuns && <p className="text-soft">{followUp.card.otherRuns}</p>}
              <LinkButton
                look="secondary"
                to={paths.visitGoal(visit.id)}
                className="justify-self-start"
                preventScrollReset
              >
                {cycleTexts.go.goal}
              </LinkButton>
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
            colleague={visit.mentorName}
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
  children,
}: {
  viewer: VisitActor;
  visit: Visit;
  focusTitles: string[];
  now: number;
  cycle: VisitCycle | null | undefined;
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
          <SecondObserverCard visit={visit} viewer={viewer} />
          {cycle?.lastStep && <LastStep step={cycle.lastStep} />}
          {cycle && own && <AfterFeedback visit={visit} cycle={cycle} viewer={viewer} now={now} />}
        </div>
        <VisitSummary visit={visit} focusTitles={focusTitles} viewer={viewer} now={now} />
      </div>
      {cycle && own && (
        <div className="mt-8">
          <Feedback visit={visit} cycle={cycle} viewer={viewer} />
        </div>
      )}
    </>
  );
}
