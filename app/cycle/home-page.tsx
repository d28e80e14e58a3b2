import { Link } from "@remix-run/react";
import type { AgreementSummary } from "~/agree/agreement-view";
import type { GoalSummary, GroupCounts } from "~/follow-up/goal";
import { GoalCard } from "~/follow-up/goal-card";
import { dueState } from "~/follow-up/rules";
import { PowersNotice } from "~/people/security/powers-notice";
import type { PowerVerb, SecurityEvent } from "~/people/security/security-events";
import { LinkButton } from "~/ui/buttons";
import { Card } from "~/ui/card";
import { PageHeader, SectionTitle } from "~/ui/headings";
import { lineLink } from "~/ui/styles";
import type { HandedOver } from "~/visits/plan-history";
import { formatDay } from "~/web/dates";
import { useLocale, useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import { EmploymentToDo } from "./employment-to-do";
import { GroupCard } from "./group-card";
import { type HomeChange, VisitChanges } from "./home-changes";
import { CyclesOnTheirWay, type HomeVisit, WeekVisits, YourTurn } from "./home-sections";
import { AltWelcome, MentorWelcome } from "./home-welcome";

type Reader = { id: string; name: string; coordinator: boolean; mentor: boolean; alt: boolean };

/** True when a goal needs an action: its step is due, or it has no step. */
const waits = ({ step }: GoalSummary, today: string) =>
  step?.status !== "open" || dueState(step.dueOn, today) !== "ahead";

/** Follow-ups: goals that are due as cards, the others as one line. */
function FollowUps({ goals, today }: { goals: GoalSummary[]; today: string }) {
  const { home } = useMessages();
  const locale = useLocale();
  if (goals.length === 0) return null;
  return (
    <section aria-labelledby="follow-ups">
      <SectionTitle id="follow-ups">{home.followUps}</SectionTitle>
      <ul className="grid gap-3">
        {goals.map((goal) => {
          const { step } = goal;
          return (
            <li key={goal.id}>
              {step && !waits(goal, today) ? (
                <Link
                  to={paths.goal(goal.id)}
                  className="block rounded-2xl border border-line bg-card px-4 py-3 no-underline hover:border-ai"
                >
                  <span className="block text-sm text-soft">
                    {goal.mine ? home.yourStep : home.stepOf(goal.altName)}
                  </span>
                  <span className="block">{step.text}</span>
                  <span className="block text-sm text-soft">
                    {home.dueOn(formatDay(step.dueOn, locale))}
                  </span>
                </Link>
              ) : (
                <Card tone={goal.mine ? "turn" : "other"}>
                  <GoalCard goal={goal} today={today} />
                </Card>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** The introduction for a reader who has neither visits nor goals nor role sheets. */
function Welcome({ viewer, firstVisit }: { viewer: Reader; firstVisit: boolean }) {
  if (viewer.mentor || firstVisit) return <MentorWelcome />;
  return viewer.alt ? <AltWelcome /> : null;
}

/**
 * Renders Home: the acts that wait for the reader, the visits of this week, follow-ups, and the cycles of
 * visits that wait for others.
 */
export function HomePage({
  viewer,
  now,
  today,
  weekend,
  yourTurn,
  others,
  changes,
  handedOver,
  thisWeek,
  goals,
  agreements,
  group,
  powers,
  employment,
  isNew,
  firstVisit,
}: {
  viewer: Reader;
  now: number;
  today: string;
  /** True on Saturday and Sunday, when Home shows the coming week. */
  weekend: boolean;
  yourTurn: HomeVisit[];
  others: HomeVisit[];
  changes: HomeChange[];
  handedOver: HandedOver[];
  thisWeek: HomeVisit[];
  goals: GoalSummary[];
  /** The reader's role sheets that need an action of theirs. */
  agreements: AgreementSummary[];
  group: GroupCounts | null;
  /** What others did with the reader's account. */
  powers: SecurityEvent<PowerVerb>[];
  employment: { count: number; alts: { id: string; name: string }[] };
  isNew: boolean;
  /** True for a coordinator whose organisation has no visit yet. */
  firstVisit: boolean;
}) {
  const { home } = useMessages();
  const ownDue = goals.filter((goal) => goal.mine && waits(goal, today));
  const inCycle = viewer.mentor || viewer.alt;
  const plan = viewer.mentor || viewer.coordinator ? home.planVisit : home.askForVisit;
  return (
    <>
      <PageHeader
        title={home.hello(viewer.name)}
        lead={inCycle ? home.lead : home.leadCoordinator}
        actions={<LinkButton to={paths.planVisit}>{plan}</LinkButton>}
      />
      <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_22rem] lg:items-start">
        <div className="grid gap-8">
          <PowersNotice events={powers} />
          <EmploymentToDo {...employment} />
          {isNew && <Welcome viewer={viewer} firstVisit={firstVisit} />}
          {inCycle && !isNew && (
            <YourTurn
              visits={yourTurn}
              goals={ownDue}
              agreements={agreements}
              today={today}
              viewerId={viewer.id}
            />
          )}
          <VisitChanges changes={changes} handedOver={handedOver} />
          {group && <GroupCard counts={group} />}
          <CyclesOnTheirWay visits={others} viewerId={viewer.id} />
        </div>
        <div className="grid gap-8">
          <WeekVisits visits={thisWeek} viewerId={viewer.id} now={now} coming={weekend}>
            <Link to={paths.visits} className={lineLink}>
              {home.allVisits}
            </Link>
          </WeekVisits>
          <FollowUps goals={goals.filter((goal) => !ownDue.includes(goal))} today={today} />
        </div>
      </div>
    </>
  );
}
