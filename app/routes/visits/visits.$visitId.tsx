import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData } from "@remix-run/react";
import { visitRuleFor } from "~/agree/contract.queries.server";
import { asksForStep, nextTurn, ringOf } from "~/cycle/cycle";
import { cycleFacts } from "~/cycle/cycle.queries.server";
import { VisitPage } from "~/cycle/visit-page";
import { learningOfVisit } from "~/educate/learning.queries.server";
import { goalOfVisit, openStepOf } from "~/follow-up/goals.queries.server";
import { discardedOf } from "~/observe/discarded.queries.server";
import { canDiscard } from "~/observe/observation-rules";
import type { Viewer } from "~/people/viewer";
import { feedbackFor } from "~/reflect/feedback.queries.server";
import { reflectionFor } from "~/reflect/reflections.queries.server";
import { repliesFor } from "~/reflect/replies.queries.server";
import { criterionTitle } from "~/rubrics/rubrics.server";
import { canObserve, isParty, isStanding } from "~/visits/rules";
import { findVisit, type Visit } from "~/visits/visits.queries.server";
import { formatDate } from "~/web/dates";
import { localeOf } from "~/web/i18n/locale.server";
import { requireViewer } from "~/web/session/viewer.server";
import { titleFromLoader } from "~/web/title";

export const meta = titleFromLoader;
export const handle = {
  texts: ["visits", "observe", "reflect", "educate", "follow-up", "cycle"],
};

/** Whether the viewer may discard the observation that they see on a visit, or bring one back. */
async function discardOf(viewer: Viewer, visit: Visit): Promise<"discard" | "restore" | null> {
  if (canDiscard(viewer, visit)) return "discard";
  if (visit.observation || !canObserve(viewer, visit)) return null;
  return (await discardedOf(viewer, visit.id)).length > 0 ? "restore" : null;
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, context);
  const visit = await findVisit(viewer, params.visitId ?? "");
  const locale = await localeOf(request, viewer.locale);
  const now = Date.now();
  const plan = {
    title: `${visit.altName} – ${formatDate(visit.startsAt, locale)}`,
    viewer: {
      id: viewer.id,
      coordinator: viewer.coordinator,
      mentor: viewer.mentor,
      alt: viewer.alt,
    },
    visit,
    now,
    focusTitles: (visit.focus ?? []).map((id) => criterionTitle(id, locale)),
    discard: await discardOf(viewer, visit),
    contractRule: visit.kind === "self" ? null : await visitRuleFor(viewer, visit.altId, locale),
  };
  if (!isParty(viewer, visit)) return { ...plan, cycle: null };
  const [facts, feedback, view, conversation, learning, goal, lastStep] = await Promise.all([
    cycleFacts(viewer, [visit]).then((all) => all.get(visit.id)),
    feedbackFor(viewer, visit),
    reflectionFor(viewer, visit, locale),
    repliesFor(viewer, visit),
    learningOfVisit(viewer, visit.id, locale),
    goalOfVisit(viewer, visit.id, locale),
    openStepOf(viewer, visit.altId),
  ]);
  const asks = facts !== undefined && asksForStep(facts);
  const opensWithStep = facts?.observation !== "shared" && isStanding(visit);
  return {
    ...plan,
    cycle: facts && {
      turn: nextTurn(facts, now),
      ring: ringOf(facts, now),
      feedback,
      view,
      conversation,
      learning,
      goal,
      otherGoalRuns: facts.otherGoal === "open",
      declined: facts.declined,
      asksForStep: asks && lastStep?.canAct === true,
      lastStep: (asks && lastStep?.canAct) || opensWithStep ? lastStep : null,
    },
  };
}

export default function VisitRoute() {
  return (
    <VisitPage {...useLoaderData<typeof loader>()}>
      <Outlet />
    </VisitPage>
  );
}
