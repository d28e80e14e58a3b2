import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { agreementsOf } from "~/agree/agreements.queries.server";
import { canHaveAgreements } from "~/agree/rules";
import { isRunning, type Turn } from "~/cycle/cycle";
import { groupCounts } from "~/cycle/group.queries.server";
import { homeVisits } from "~/cycle/home.queries.server";
import { HomePage } from "~/cycle/home-page";
import { goalsFor } from "~/follow-up/goals.queries.server";
import { messagesFor } from "~/messages/all.server";
import { useKeptPages } from "~/offline/register";
import { isEmptyInstallation } from "~/people/claim.server";
import { altsWithoutEmployment } from "~/people/people.queries.server";
import { powersUsedOn } from "~/people/security/security-events.queries.server";
import { changesByOthers, handedOverByOthers } from "~/visits/plan-history.queries.server";
import { hasVisits } from "~/visits/visit-list.queries.server";
import { isWeekend } from "~/visits/visit-rules";
import { addDays, dayMs, dayOf, instantOf, mondayOf } from "~/web/dates";
import { paths } from "~/web/paths";
import { signedIn } from "~/web/session/viewer.server";
import { titleFromLoader } from "~/web/title";

export const meta = titleFromLoader;
export const handle = { texts: ["agree", "visits", "plan-changes", "follow-up", "cycle", "home"] };

/** Observations that are planned this far ahead open without a network. */
const kept = 14 * dayMs;
const mostKept = 30;

/** How long Home shows that somebody else has changed a visit. */
const newsFor = 14 * dayMs;

/** What somebody else owes comes first, then what waits for its day, then running goals. */
const calmness = (turn: Turn | null) => (turn?.who ? 0 : turn?.act === "wait" ? 1 : 2);

export async function loader({ request, context }: LoaderFunctionArgs) {
  if (await isEmptyInstallation()) throw redirect(paths.setup);
  const { viewer, locale } = await signedIn(request, context);
  const now = Date.now();
  const today = dayOf(now);
  // At the weekend the week that matters is the coming one.
  const weekend = isWeekend(today);
  const monday = addDays(mondayOf(today), weekend ? 7 : 0);
  const week = { from: instantOf(monday), until: instantOf(addDays(monday, 7)) };
  const [visits, goals, group, agreements, powers, employment] = await Promise.all([
    homeVisits(viewer, week, now),
    goalsFor(viewer, locale),
    viewer.coordinator ? groupCounts(viewer, locale, now) : null,
    canHaveAgreements(viewer) ? agreementsOf(viewer, now) : [],
    powersUsedOn(viewer, now),
    altsWithoutEmployment(viewer),
  ]);
  const since = now - newsFor;
  const [changes, handedOver] = await Promise.all([
    changesByOthers(viewer, visits.aheadIds, since),
    handedOverByOthers(viewer, { since, today: instantOf(today) }),
  ]);
  const isNew = visits.own.length + goals.length + agreements.length === 0;
  const running = visits.own.filter((visit) => visit.turn && isRunning(visit.turn));
  const soon = visits.own.filter(
    ({ watches, startsAt }) => watches && startsAt > now - dayMs && startsAt < now + kept,
  );
  return {
    title: messagesFor(locale).home.title,
    keep: [
      paths.home,
      paths.offline,
      ...soon.slice(0, mostKept).flatMap(({ id }) => [paths.visit(id), paths.observe(id)]),
    ],
    viewer: {
      id: viewer.id,
      name: viewer.name,
      coordinator: viewer.coordinator,
      mentor: viewer.mentor,
      alt: viewer.alt,
    },
    now,
    today,
    weekend,
    yourTurn: running.filter((visit) => visit.turn?.who === viewer.id),
    others: running
      .filter((visit) => visit.turn?.who !== viewer.id)
      .sort((a, b) => calmness(a.turn) - calmness(b.turn) || a.startsAt - b.startsAt),
    thisWeek: visits.thisWeek,
    changes: changes.map((change) => ({
      change,
      visit: visits.own.find(({ id }) => id === change.visitId) ?? null,
    })),
    handedOver,
    goals,
    agreements: agreements.filter(({ turn }) => turn?.who === "alt"),
    group,
    powers,
    employment,
    isNew,
    firstVisit: isNew && viewer.coordinator && !(await hasVisits(viewer)),
  };
}

export default function Home() {
  const { keep, ...page } = useLoaderData<typeof loader>();
  useKeptPages(page.viewer.id, keep);
  return <HomePage {...page} />;
}
