import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import type { AgreementSummary } from "~/agree/agreement-view";
import { AgreementTurn } from "~/agree/sheet/agreement-turn";
import type { GoalSummary } from "~/follow-up/goal";
import { GoalCard } from "~/follow-up/goal-card";
import { LinkButton } from "~/ui/buttons";
import { Card } from "~/ui/card";
import { Chip } from "~/ui/chip";
import { CycleMark, type CycleState } from "~/ui/cycle-mark";
import { FactLine } from "~/ui/fact-line";
import { SectionTitle } from "~/ui/headings";
import { lineLink } from "~/ui/styles";
import { dayOf, formatShortDate, timeOf } from "~/web/dates";
import { useLocale, useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import type { Turn } from "./cycle";
import { type TurnSubject, turnPath, useTurnText } from "./cycle-turn";

/** A visit as shown on Home. */
export type HomeVisit = TurnSubject & {
  startsAt: number;
  minutes: number;
  period: number | null;
  className: string;
  schoolName: string;
  turn: Turn | null;
  ring: CycleState | null;
};

const isMine = (visit: HomeVisit, viewerId: string) =>
  viewerId === visit.altId || viewerId === visit.mentorId;

/**
 * Returns a function that names the people of a visit: the other person for its own people, both for other
 * readers.
 */
function useNames() {
  const { home } = useMessages();
  return (visit: HomeVisit, viewerId: string): string => {
    if (visit.mentorName === null) return viewerId === visit.altId ? home.alone : visit.altName;
    if (!isMine(visit, viewerId)) return `${visit.mentorName} → ${visit.altName}`;
    return home.withPerson(viewerId === visit.altId ? visit.mentorName : visit.altName);
  };
}

function Where({ visit }: { visit: HomeVisit }) {
  const { common } = useMessages();
  const locale = useLocale();
  const parts = [
    `${formatShortDate(visit.startsAt, locale)} ${timeOf(visit.startsAt)}`,
    visit.period === null ? "" : common.period(visit.period),
    visit.schoolName,
    visit.className,
  ];
  return <FactLine facts={parts} />;
}

/**
 * Renders the actions that wait for the reader, each with one link.
 *
 * @param goals the reader's own goals that are due
 */
export function YourTurn({
  visits,
  goals,
  agreements,
  today,
  viewerId,
}: {
  visits: HomeVisit[];
  goals: GoalSummary[];
  agreements: AgreementSummary[];
  today: string;
  viewerId: string;
}) {
  const { cycle, home } = useMessages();
  const text = useTurnText();
  return (
    <section aria-labelledby="your-turn">
      <SectionTitle id="your-turn">{cycle.yourTurn}</SectionTitle>
      {visits.length + goals.length + agreements.length === 0 ? (
        <Card tone="done">
          <p>{home.yourTurnNone}</p>
        </Card>
      ) : (
        <ul className="grid gap-3">
          {visits.map((visit) => {
            const { turn } = visit;
            const to = turn && turnPath(turn, visit);
            if (!turn || turn.who === null || !to) return null;
            return (
              <li key={visit.id}>
                <Card tone="turn" className="flex flex-wrap items-center gap-x-4 gap-y-3">
                  {visit.ring && <CycleMark state={visit.ring} size="size-10" />}
                  <div className="min-w-48 flex-1">
                    <h3 className="font-medium">
                      <Link
                        to={paths.visit(visit.id)}
                        className="inline-flex min-h-11 items-center no-underline hover:text-ai hover:underline"
                      >
                        {text(turn, visit, viewerId)}
                      </Link>
                    </h3>
                    <p className="text-sm text-soft">
                      <Where visit={visit} />
                    </p>
                  </div>
                  <LinkButton to={to} className="w-full sm:w-auto">
                    {cycle.go[turn.act]}
                  </LinkButton>
                </Card>
              </li>
            );
          })}
          {agreements.map((agreement) => (
            <li key={agreement.id}>
              <AgreementTurn agreement={agreement} />
            </li>
          ))}
          {goals.map((goal) => (
            <li key={goal.id}>
              <Card tone="turn">
                <GoalCard goal={goal} today={today} />
              </Card>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Maximum number of cycles on Home; the list of visits shows all. */
const cyclesShown = 12;

/** Renders the visits whose cycle waits for another person or for time to pass. */
export function CyclesOnTheirWay({ visits, viewerId }: { visits: HomeVisit[]; viewerId: string }) {
  const { home } = useMessages();
  const text = useTurnText();
  const names = useNames();
  const locale = useLocale();
  if (visits.length === 0) return null;
  return (
    <section aria-labelledby="cycles">
      <SectionTitle id="cycles">{home.cycles}</SectionTitle>
      <ul className="divide-y divide-line rounded-2xl border border-line bg-card">
        {visits.slice(0, cyclesShown).map((visit) => (
          <li key={visit.id}>
            <Link
              to={paths.visit(visit.id)}
              className="flex min-h-14 items-center gap-4 px-4 py-3 no-underline hover:bg-ai-soft"
            >
              {visit.ring && <CycleMark state={visit.ring} size="size-9" />}
              <span className="min-w-0 flex-1">
                <span className="block font-medium">
                  <FactLine
                    facts={[names(visit, viewerId), formatShortDate(visit.startsAt, locale)]}
                  />
                </span>
                <span className="block text-sm text-soft">
                  {visit.turn && text(visit.turn, visit, viewerId)}
                </span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {visits.length > cyclesShown && (
        <p className="mt-2">
          <Link to={paths.visits} className={lineLink}>
            {home.moreCycles(visits.length - cyclesShown)}
          </Link>
        </p>
      )}
    </section>
  );
}

/**
 * Renders the visits of this week by day, with today marked.
 *
 * @param coming true when the week shown is the coming one
 */
export function WeekVisits({
  visits,
  viewerId,
  now,
  coming,
  children,
}: {
  visits: HomeVisit[];
  viewerId: string;
  now: number;
  coming: boolean;
  children?: ReactNode;
}) {
  const { home, common, visits: visitsTexts } = useMessages();
  const names = useNames();
  const today = dayOf(now);
  return (
    <section aria-labelledby="this-week">
      <SectionTitle id="this-week">{coming ? home.comingWeek : home.thisWeek}</SectionTitle>
      {visits.length === 0 ? (
        <p className="text-soft">{coming ? home.comingWeekNone : home.thisWeekNone}</p>
      ) : (
        <ul className="divide-y divide-line rounded-2xl border border-line bg-card">
          {visits.map((visit) => (
            <li key={visit.id}>
              <Link
                to={paths.visit(visit.id)}
                className="block min-h-14 px-4 py-3 no-underline hover:bg-ai-soft"
              >
                <span className="flex flex-wrap items-center gap-x-2">
                  <span className="font-medium">{names(visit, viewerId)}</span>
                  {dayOf(visit.startsAt) === today && <Chip tone="ai">{common.today}</Chip>}
                  <span className="text-sm text-soft">{visitsTexts.kinds[visit.kind].name}</span>
                </span>
                <span className="block text-sm text-soft">
                  <Where visit={visit} />
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      <div className="mt-3 flex flex-wrap gap-3">{children}</div>
    </section>
  );
}
