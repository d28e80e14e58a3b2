import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { nextTurn, secondTurn, type Turn } from "~/cycle/cycle";
import { cycleFacts } from "~/cycle/cycle.queries.server";
import { useTurnText } from "~/cycle/cycle-turn";
import { messagesFor } from "~/messages/all.server";
import { schoolsOf } from "~/people/schools/schools.queries.server";
import { LinkButton } from "~/ui/buttons";
import { PageHeader } from "~/ui/headings";
import { CalendarPage, calendarAddress } from "~/visits/calendar-page";
import { isSecond } from "~/visits/rules";
import { calendarWeek, ownVisitList } from "~/visits/visit-list.queries.server";
import { VisitListPage } from "~/visits/visit-list-page";
import { localeOf } from "~/web/i18n/locale.server";
import { useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import { requireViewer } from "~/web/session/viewer.server";
import { titleFromLoader } from "~/web/title";

export const meta = titleFromLoader;
export const handle = { texts: ["visits", "planning", "cycle"] };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, context);
  const locale = await localeOf(request, viewer.locale);
  const { list: visits } = messagesFor(locale).planning;
  const { id, coordinator, mentor, alt } = viewer;
  const asked = new URL(request.url).searchParams;
  const now = Date.now();
  const page = { title: visits.title, viewer: { id, coordinator, mentor, alt } };
  // Who teaches sees their own first; a coordinator who does not has the calendar only.
  const teaches = mentor || alt;
  if (coordinator && (!teaches || asked.get("view") === "calendar")) {
    const schools = await schoolsOf(viewer);
    const calendar = await calendarWeek(viewer, asked, schools, locale, now);
    return { ...page, calendar, list: null, turns: {} };
  }
  const { all, ...list } = await ownVisitList(viewer, asked, now);
  const facts = await cycleFacts(viewer, all);
  const turns: Record<string, Turn> = Object.fromEntries([
    ...[...facts].map(([visitId, fact]) => [visitId, nextTurn(fact, now)] as const),
    ...all
      .filter((visit) => isSecond(viewer, visit))
      .map((visit) => [visit.id, secondTurn(visit, now)] as const),
  ]);
  return { ...page, calendar: null, list, turns };
}

export default function Visits() {
  const { viewer, calendar, list, turns } = useLoaderData<typeof loader>();
  const { planning } = useMessages();
  const { list: visits } = planning;
  const plans = viewer.mentor || viewer.coordinator;
  return (
    <>
      <PageHeader
        title={calendar ? planning.calendar.title : visits.title}
        lead={calendar ? planning.calendar.lead : visits.lead}
        actions={<LinkButton to={paths.planVisit}>{plans ? visits.plan : visits.ask}</LinkButton>}
      />
      {viewer.coordinator && (viewer.mentor || viewer.alt) && (
        <Views calendar={calendar !== null} />
      )}
      {calendar && <CalendarPage {...calendar} />}
      {list && <OwnList list={list} viewer={viewer} turns={turns} />}
    </>
  );
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

/** The list with what is next in each visit, which later areas know. */
function OwnList({
  list,
  viewer,
  turns,
}: {
  list: NonNullable<Loaded["list"]>;
  viewer: Loaded["viewer"];
  turns: Record<string, Turn>;
}) {
  const turnText = useTurnText();
  const shown = [...list.unfinished, ...list.coming, ...list.past];
  const hints = Object.fromEntries(
    shown.flatMap((visit) => {
      const turn = turns[visit.id];
      if (!turn?.who) return [];
      const hint = { text: turnText(turn, visit, viewer.id), yours: turn.who === viewer.id };
      return [[visit.id, hint]];
    }),
  );
  return <VisitListPage {...list} viewer={viewer} hints={hints} />;
}

/** For coordinators who also teach: their own visits, or everybody's calendar. */
function Views({ calendar }: { calendar: boolean }) {
  const { planning } = useMessages();
  const { list: visits } = planning;
  const views = [
    { to: paths.visits, label: visits.mine, current: !calendar },
    { to: calendarAddress(null, null), label: visits.calendar, current: calendar },
  ];
  return (
    <nav aria-label={visits.views} className="mb-6 flex gap-2 border-b border-line">
      {views.map((view) => (
        <Link
          key={view.to}
          to={view.to}
          aria-current={view.current ? "page" : undefined}
          className={`flex min-h-11 items-center border-b-2 px-3 no-underline ${view.current ? "border-ai font-medium text-ai" : "border-transparent text-soft hover:text-ai"}`}
        >
          {view.label}
        </Link>
      ))}
    </nav>
  );
}
