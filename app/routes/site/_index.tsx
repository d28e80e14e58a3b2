import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { agreementsOf } from "~/agree/agreements.queries.server";
import { canHaveAgreements } from "~/agree/rules";
import { isRunning, nextTurn, ringOf, secondTurn, type Turn } from "~/cycle/cycle";
import { cycleFacts } from "~/cycle/cycle.queries.server";
import { groupCounts } from "~/cycle/group.queries.server";
import { HomePage } from "~/cycle/home-page";
import { goalsFor } from "~/follow-up/goals.queries.server";
import { messagesFor } from "~/messages/all.server";
import { useKeptPages } from "~/offline/register";
import { isEmptyInstallation } from "~/people/claim.server";
import { requireViewer } from "~/people/request.server";
import { canObserve, isSecond, isStanding } from "~/visits/rules";
import { isWeekend } from "~/visits/visit-rules";
import { visitsBetween } from "~/visits/visits.queries.server";
import { addDays, dayMs, dayOf, instantOf, mondayOf } from "~/web/dates";
import { localeOf } from "~/web/i18n/locale.server";
import { paths } from "~/web/paths";
import { titleFromLoader } from "~/web/title";

export const meta = titleFromLoader;

// Home looks half a year back: what still runs from before is on the lists of visits and goals.
const back = 183 * dayMs;
const ahead = 366 * dayMs;

/** Observations that are planned this far ahead open without a network. */
const kept = 14 * dayMs;
const mostKept = 30;

/** What somebody else owes comes first, then what waits for its day, then running goals. */
const calmness = (turn: Turn | null) => (turn?.who ? 0 : turn?.act === "wait" ? 1 : 2);

export async function loader({ request, context }: LoaderFunctionArgs) {
  if (await isEmptyInstallation()) throw redirect(paths.setup);
  const viewer = await requireViewer(request, context);
  const locale = await localeOf(request, viewer.locale);
  const now = Date.now();
  const today = dayOf(now);
  // At the weekend the week that matters is the coming one.
  const weekend = isWeekend(today);
  const monday = addDays(mondayOf(today), weekend ? 7 : 0);
  const week = { from: instantOf(monday), until: instantOf(addDays(monday, 7)) };
  const [visits, goals, group, agreements] = await Promise.all([
    viewer.coordinator && !viewer.mentor && !viewer.alt
      ? visitsBetween(viewer, week.from, week.until)
      : visitsBetween(viewer, now - back, now + ahead),
    goalsFor(viewer, locale),
    viewer.coordinator ? groupCounts(viewer, locale, now) : null,
    canHaveAgreements(viewer) ? agreementsOf(viewer, now) : [],
  ]);
  const facts = await cycleFacts(viewer, visits);
  const all = visits.map((visit) => {
    const own = facts.get(visit.id);
    return {
      id: visit.id,
      kind: visit.kind,
      altId: visit.altId,
      altName: visit.altName,
      mentorId: visit.mentorId,
      mentorName: visit.mentorName,
      observerId: visit.observerId,
      requestedBy: visit.requestedBy,
      observation: visit.observation && { id: visit.observation.id },
      startsAt: visit.startsAt,
      minutes: visit.minutes,
      period: visit.period,
      className: visit.className,
      schoolName: visit.school.name,
      standing: isStanding(visit),
      watches: canObserve(viewer, visit),
      turn: own ? nextTurn(own, now) : isSecond(viewer, visit) ? secondTurn(visit, now) : null,
      ring: own ? ringOf(own, now) : null,
    };
  });
  const running = all.filter((visit) => visit.turn && isRunning(visit.turn));
  const soon = all.filter(
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
    thisWeek: all.filter(
      ({ startsAt, standing }) => standing && startsAt >= week.from && startsAt < week.until,
    ),
    goals,
    agreements: agreements.filter(({ turn }) => turn?.who === "alt"),
    group,
    isNew: all.length + goals.length + agreements.length === 0,
  };
}

export default function Home() {
  const { keep, ...page } = useLoaderData<typeof loader>();
  useKeptPages(page.viewer.id, keep);
  return <HomePage {...page} />;
}
