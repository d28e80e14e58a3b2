import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { messagesFor } from "~/messages/all.server";
import {
  type Both,
  type ComparedStream,
  levelsOfBoth,
  minutesOf,
} from "~/observe/feedback/comparison";
import { comparisonOf } from "~/observe/feedback/comparison.queries.server";
import { ComparisonPage, type OpenComparison } from "~/observe/feedback/comparison-page";
import { tappedRows } from "~/observe/feedback/shared-taps";
import type { Locale } from "~/people/vocabulary";
import { rubricView, scaleView } from "~/rubrics/rubrics.server";
import type { RubricId } from "~/rubrics/vocabulary";
import { findVisitToObserve } from "~/visits/visits.queries.server";
import { formatDate } from "~/web/dates";
import { localeOf } from "~/web/i18n/locale.server";
import { requireViewer } from "~/web/session/viewer.server";
import { titleFromLoader } from "~/web/title";

export const meta = titleFromLoader;
export const handle = { texts: ["observe", "observe-paper"] };

/** What the ribbons of both observers are drawn from; null when neither tapped anything. */
function lessonsOf({ first, second }: Both<ComparedStream>): OpenComparison["lessons"] {
  if (tappedRows([...first.taps, ...second.taps]).length === 0) return null;
  const lessonOf = ({ startedAt, endedAt, notes, taps }: ComparedStream) => ({
    startedAt,
    endedAt,
    notes: notes.map(({ id, notedAt, criteria }) => ({ id, notedAt, criteria })),
    taps,
  });
  return { first: lessonOf(first), second: lessonOf(second) };
}

/** The two streams with criteria and levels in the reader's words; levels as names, never as numbers. */
function worded(streams: Both<ComparedStream>, rubricId: RubricId, locale: Locale): OpenComparison {
  const criteria = rubricView(rubricId, locale).domains.flatMap((domain) => domain.criteria);
  const scale = scaleView(locale);
  const nameOf = (value: string) => scale.find((each) => each.value === value)?.label ?? value;
  return {
    minutes: minutesOf(streams),
    levels: levelsOfBoth(streams).map(({ criterionId, first, second }) => {
      const criterion = criteria.find(({ id }) => id === criterionId);
      return {
        id: criterionId,
        title: criterion?.title ?? criterionId,
        question: criterion?.question ?? "",
        first: nameOf(first),
        second: nameOf(second),
        same: first === second,
      };
    }),
    lessons: lessonsOf(streams),
    titles: Object.fromEntries(criteria.map(({ id, title }) => [id, title])),
  };
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, context);
  const visit = await findVisitToObserve(viewer, params.visitId ?? "");
  const comparison = await comparisonOf(viewer, visit);
  const locale = await localeOf(request, viewer.locale);
  const { observePaper, cycle } = messagesFor(locale);
  const first = visit.mentorName ?? visit.altName;
  const second = visit.second?.name ?? "";
  const nameOf = (id: string) =>
    id === viewer.id ? null : id === visit.observerId ? first : second;
  return {
    title: observePaper.compare.title,
    visitId: visit.id,
    visitTitle: cycle.visitLink(visit.altName, formatDate(visit.startsAt, locale)),
    names: { first, second },
    waitsFor: comparison.state === "waiting" ? comparison.waitsFor.map(nameOf) : [],
    open: comparison.state === "open" ? worded(comparison.streams, visit.rubricId, locale) : null,
  };
}

export default function SideBySide() {
  const { title: _, ...page } = useLoaderData<typeof loader>();
  return <ComparisonPage {...page} />;
}
