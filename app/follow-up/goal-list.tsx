import { Link } from "@remix-run/react";
import { LinkButton } from "~/ui/buttons";
import { Card, EmptyState } from "~/ui/card";
import { Disclosure } from "~/ui/disclosure";
import { PageHeader, SectionTitle } from "~/ui/headings";
import { formatDate } from "~/web/dates";
import { useLocale, useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import type { GoalSummary } from "./goal";
import { GoalCard } from "./goal-card";
import { dueState } from "./rules";

function Cards({ goals, today }: { goals: GoalSummary[]; today: string }) {
  return (
    <ul className="grid gap-3">
      {goals.map((goal) => (
        <li key={goal.id}>
          <Card>
            <GoalCard goal={goal} today={today} />
          </Card>
        </li>
      ))}
    </ul>
  );
}

/** The goals of others that the reader follows, as a list without any comparison. */
function Followed({ goals, today }: { goals: GoalSummary[]; today: string }) {
  const words = useMessages().goals.list;
  const running = (goal: GoalSummary) => (goal.step?.status === "open" ? goal.step : null);
  const groups = [
    {
      id: "due",
      title: words.due,
      list: goals.filter((goal) => {
        const step = running(goal);
        return step !== null && dueState(step.dueOn, today) !== "ahead";
      }),
    },
    { id: "waiting", title: words.waiting, list: goals.filter((goal) => !running(goal)) },
    {
      id: "coming",
      title: words.coming,
      list: goals.filter((goal) => {
        const step = running(goal);
        return step !== null && dueState(step.dueOn, today) === "ahead";
      }),
    },
  ].filter((group) => group.list.length > 0);
  if (groups.length === 0) return <p className="text-soft">{words.othersNone}</p>;
  return (
    <div className="grid gap-6">
      {groups.map(({ id, title, list }) => (
        <section key={id} aria-labelledby={`followed-${id}`}>
          <h3 id={`followed-${id}`} className="mb-2 font-medium text-soft">
            {title}
          </h3>
          <Cards goals={list} today={today} />
        </section>
      ))}
    </div>
  );
}

function Ended({ goal }: { goal: GoalSummary }) {
  const { list: goals } = useMessages().goals;
  const { card } = useMessages().followUp;
  const { common } = useMessages();
  const locale = useLocale();
  return (
    <li>
      <Link
        to={paths.goal(goal.id)}
        className="block min-h-11 px-4 py-2.5 no-underline hover:bg-ai-soft"
      >
        <span className="block">
          {!goal.mine && <span className="text-soft">{goals.earlierOf(goal.altName)}</span>}
          {goal.title}
        </span>
        <span className="block text-sm text-soft">
          {common.facts([
            card.statuses[goal.status],
            goal.endedAt === null ? "" : card.ended(formatDate(goal.endedAt, locale)),
          ])}
        </span>
      </Link>
    </li>
  );
}

/**
 * List of goals: the reader's own goals, goals of others that the reader follows, and ended goals in a
 * closed section.
 *
 * @param mayOwn true when the reader can have a goal
 * @param mayFollow true when the reader follows goals of others
 * @param page page of the ended goals, counted from 1
 */
export function GoalList({
  goals,
  earlier,
  more,
  page,
  today,
  mayOwn,
  mayFollow,
  contractRule,
}: {
  goals: GoalSummary[];
  earlier: GoalSummary[];
  more: boolean;
  page: number;
  today: string;
  mayOwn: boolean;
  mayFollow: boolean;
  /** What the reader's contract means for goals; null if nothing. */
  contractRule: string | null;
}) {
  const words = useMessages().goals.list;
  const own = goals.filter((goal) => goal.mine);
  const followed = goals.filter((goal) => !goal.mine);
  const to = (n: number) => `${paths.goals}?page=${n}#earlier`;
  return (
    <div className="mx-auto max-w-4xl">
      <PageHeader
        title={words.title}
        lead={words.lead}
        actions={
          mayOwn && own.length === 0 && <LinkButton to={paths.newGoal}>{words.set}</LinkButton>
        }
      />
      {contractRule && <p className="mb-6 text-sm text-soft">{contractRule}</p>}
      <div className="grid gap-10">
        {(mayOwn || own.length > 0) && (
          <section aria-labelledby="own-goal">
            <SectionTitle id="own-goal">{words.own}</SectionTitle>
            {own.length > 0 ? (
              own.map((goal) => (
                <Card key={goal.id} tone="turn">
                  <GoalCard goal={goal} today={today} />
                </Card>
              ))
            ) : (
              <EmptyState title={words.ownNone}>
                <p>{words.ownNoneText}</p>
              </EmptyState>
            )}
          </section>
        )}
        {(mayFollow || followed.length > 0) && (
          <section aria-labelledby="followed">
            <SectionTitle id="followed">{words.others}</SectionTitle>
            <Followed goals={followed} today={today} />
          </section>
        )}
        {(earlier.length > 0 || page > 1) && (
          <div id="earlier">
            <Disclosure strong summary={words.earlier} open={page > 1}>
              <ul className="mt-2 divide-y divide-line rounded-2xl border border-line bg-card">
                {earlier.map((goal) => (
                  <Ended key={goal.id} goal={goal} />
                ))}
              </ul>
              <div className="mt-3 flex justify-between gap-4">
                {page > 1 ? (
                  <LinkButton look="secondary" to={to(page - 1)}>
                    {words.newer}
                  </LinkButton>
                ) : (
                  <span />
                )}
                {more && (
                  <LinkButton look="secondary" to={to(page + 1)}>
                    {words.older}
                  </LinkButton>
                )}
              </div>
            </Disclosure>
          </div>
        )}
      </div>
    </div>
  );
}
