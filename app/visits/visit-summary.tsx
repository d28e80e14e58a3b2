import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { LinkButton } from "~/ui/buttons";
import { Card } from "~/ui/card";
import { Chip, type ChipTone } from "~/ui/chip";
import { SectionTitle } from "~/ui/headings";
import { lineLink } from "~/ui/styles";
import { Written } from "~/ui/written";
import { dayOf, formatDate, timeOf } from "~/web/dates";
import { useLocale, useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import {
  canAnswer,
  canChangePlan,
  canChooseFocus,
  canInviteSecond,
  canPrintNotice,
  canPrintSheet,
  canTransfer,
  canWithdrawSecond,
  isParty,
  isSecond,
  isStanding,
  type VisitActor,
} from "./rules";
import { isWeekend } from "./visit-rules";
import type { Visit } from "./visits.queries.server";

const chipTones: Record<keyof ReturnType<typeof useMessages>["visits"]["statuses"], ChipTone> = {
  requested: "other",
  planned: "ai",
  proposed: "other",
  observed: "done",
  declined: "plain",
  cancelled: "plain",
};

/** Shows the status of a visit as a coloured label. */
export function VisitState({ visit }: { visit: Pick<Visit, "status" | "observed" | "proposed"> }) {
  const { visits } = useMessages();
  const state =
    visit.observed && isStanding(visit) ? "observed" : visit.proposed ? "proposed" : visit.status;
  return <Chip tone={chipTones[state]}>{visits.statuses[state]}</Chip>;
}

/** Shows the time of a lesson: `10:40–11:30, period 3`. */
export function LessonTime({ visit }: { visit: Pick<Visit, "startsAt" | "minutes" | "period"> }) {
  const { common } = useMessages();
  const end = timeOf(visit.startsAt + visit.minutes * 60_000);
  return (
    <>
      <span className="whitespace-nowrap tabular-nums">
        {timeOf(visit.startsAt)}–{end}
      </span>
      {visit.period !== null && (
        <span className="ms-2 whitespace-nowrap">{common.period(visit.period)}</span>
      )}
    </>
  );
}

function Fact({
  label,
  wide = false,
  children,
}: {
  label: string;
  wide?: boolean;
  children: ReactNode;
}) {
  return (
    <div className={wide ? "col-span-2" : ""}>
      <dt className="text-sm text-soft">{label}</dt>
      <dd className="break-keep">{children}</dd>
    </div>
  );
}

/** The people of a visit with their parts in the lesson. */
function People({ visit, viewer }: { visit: Visit; viewer: VisitActor }) {
  const { visits } = useMessages();
  const named = (id: string | null, name: string | null) =>
    name && id === viewer.id ? visits.summary.youMark(name) : name;
  const alt = named(visit.altId, visit.altName);
  const mentor = named(visit.mentorId, visit.mentorName);
  if (visit.kind === "self")
    return (
      <Fact label={visits.summary.both} wide>
        {alt}
      </Fact>
    );
  const [teaches, watches] = visit.kind === "shadow" ? [mentor, alt] : [alt, mentor];
  return (
    <>
      <Fact label={visits.summary.teaches}>{teaches}</Fact>
      <Fact label={visits.summary.watches}>{watches}</Fact>
      {visit.second && (
        <Fact label={visits.summary.alsoWatches} wide>
          {named(visit.second.id, visit.second.name)}
        </Fact>
      )}
    </>
  );
}

function Focus({ visit, titles, viewer }: { visit: Visit; titles: string[]; viewer: VisitActor }) {
  const { visits } = useMessages();
  const { summary } = visits;
  const none =
    visit.focus === null
      ? viewer.id === visit.altId
        ? summary.focusNone
        : summary.focusWaits(visit.altName)
      : summary.focusNothing;
  return (
    <div className="mt-5 border-t border-line pt-4">
      <h3 className="text-sm text-soft">{summary.focus}</h3>
      {titles.length > 0 ? (
        <ol className="mt-1 list-decimal ps-6 marker:text-soft">
          {titles.map((title) => (
            <li key={title} className="font-medium">
              {title}
            </li>
          ))}
        </ol>
      ) : (
        !(visit.focus && visit.focusNote) && <p>{none}</p>
      )}
      {visit.focusNote && (
        <blockquote className="mt-2 border-s-2 border-other-line ps-3 whitespace-pre-line">
          <Written text={visit.focusNote} />
        </blockquote>
      )}
    </div>
  );
}

type Shown = {
  visit: Visit;
  viewer: VisitActor;
  now: number;
  discard: "discard" | "restore" | null;
};

function Acts({ visit, viewer, now, discard }: Shown) {
  const { visits } = useMessages();
  const { summary } = visits;
  const coming = visit.startsAt > now;
  const links = [
    canAnswer(viewer, visit) && { to: paths.visitAnswer(visit.id), label: summary.answer },
    canChooseFocus(viewer, visit) && {
      to: paths.visitFocus(visit.id),
      label: visit.focus === null ? summary.chooseFocus : summary.changeFocus,
    },
    canPrintSheet(viewer, visit) && { to: paths.observationSheet(visit.id), label: summary.sheet },
    canPrintNotice(viewer, visit) &&
      coming && { to: paths.visitNotice(visit.id), label: summary.notice },
    canTransfer(viewer, visit, now) && { to: paths.transfer(visit.id), label: summary.transfer },
    canInviteSecond(viewer, visit) && {
      to: paths.secondObserver(visit.id),
      label: summary.inviteSecond,
    },
    canWithdrawSecond(viewer, visit) && {
      to: paths.secondObserver(visit.id),
      label: summary.withdrawSecond,
    },
    canChangePlan(viewer, visit) && { to: paths.visitEdit(visit.id), label: summary.edit },
    canChangePlan(viewer, visit) && { to: paths.visitMove(visit.id), label: summary.move },
    canChangePlan(viewer, visit) && { to: paths.visitCancel(visit.id), label: summary.cancel },
    discard !== null && { to: paths.visitDiscard(visit.id), label: summary[discard] },
    { to: paths.visitChanges(visit.id), label: summary.changes },
  ].filter((link) => link !== false);
  return (
    <div className="no-print mt-4 border-t border-line pt-2">
      <ul className="-mx-4 flex flex-wrap">
        {links.map((link) => (
          <li key={link.to}>
            <LinkButton look="quiet" to={link.to}>
              {link.label}
            </LinkButton>
          </li>
        ))}
      </ul>
    </div>
  );
}

/**
 * Section with the plan of a visit and links to the changes that are possible.
 *
 * @param visit from `visits.queries.server` for this viewer
 * @param focusTitles titles of the criteria in `visit.focus`, in the same order and the reader's language
 * @param viewer the signed-in member; coordinators see no texts of the two people
 * @param now UTC milliseconds
 * @param discard whether the viewer may discard an observation, or bring one back; null when neither
 */
export function VisitSummary({
  visit,
  focusTitles,
  viewer,
  now,
  discard,
}: Shown & { focusTitles: string[] }) {
  const { visits, common } = useMessages();
  const locale = useLocale();
  const { summary } = visits;
  const day = dayOf(visit.startsAt);
  const reads = isParty(viewer, visit) || isSecond(viewer, visit);
  const coming = isStanding(visit) && visit.startsAt > now;
  const reason = {
    cancelled: summary.reasonCancelled,
    declined: summary.reasonDeclined,
    planned: summary.notePlan,
    requested: summary.notePlan,
  }[visit.status];
  return (
    <Card aria-labelledby="visit-plan">
      <div className="flex flex-wrap items-start justify-between gap-2">
        <SectionTitle id="visit-plan">{summary.title}</SectionTitle>
        <VisitState visit={visit} />
      </div>
      <dl className="grid grid-cols-2 gap-x-4 gap-y-3">
        <Fact label={summary.when} wide>
          <time dateTime={new Date(visit.startsAt).toISOString()}>
            <span className="block font-medium">{formatDate(visit.startsAt, locale)}</span>
            <LessonTime visit={visit} />
          </time>
          {coming && isWeekend(day) && (
            <span className="block text-sm text-soft">{summary.weekend}</span>
          )}
        </Fact>
        <Fact label={summary.where} wide>
          <span className="font-medium">
            <Written text={visit.school.name} />
          </span>
          {visit.className && (
            <span className="ms-2">
              <Written text={visit.className} />
            </span>
          )}
        </Fact>
        <People visit={visit} viewer={viewer} />
        <Fact label={summary.kind}>
          {visits.kinds[visit.kind].name}
          <span className="ms-2 whitespace-nowrap text-soft">{common.minutes(visit.minutes)}</span>
        </Fact>
        {visit.partner && (
          <Fact label={summary.partner}>
            <Written text={visit.partner.name} />
          </Fact>
        )}
      </dl>
      {visit.endReason && (
        <div className="mt-5 border-t border-line pt-4">
          <h3 className="text-sm text-soft">{reason}</h3>
          <p className="whitespace-pre-line">
            <Written text={visit.endReason} />
          </p>
        </div>
      )}
      {reads && visit.kind !== "shadow" && isStanding(visit) && (
        <Focus visit={visit} titles={focusTitles} viewer={viewer} />
      )}
      {reads && (
        <Link to={paths.rubric(visit.rubricId)} className={`${lineLink} mt-3`}>
          {summary.rubric}
        </Link>
      )}
      <Acts visit={visit} viewer={viewer} now={now} discard={discard} />
    </Card>
  );
}
