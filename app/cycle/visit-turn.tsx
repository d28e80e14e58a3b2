import { Link, useLocation } from "@remix-run/react";
import type { OpenStep } from "~/follow-up/goal";
import { LinkButton, PostButton } from "~/ui/buttons";
import { Card } from "~/ui/card";
import { CycleMark } from "~/ui/cycle-mark";
import { lineLink } from "~/ui/styles";
import { Written } from "~/ui/written";
import { canObserve, type VisitActor } from "~/visits/rules";
import type { Visit } from "~/visits/visits.queries.server";
import { formatDay } from "~/web/dates";
import { useLocale, useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import { canDecline } from "./cycle";
import { turnPath, useTurnText } from "./cycle-turn";
import type { VisitCycle } from "./visit-cycle";

/** Renders whose turn it is on a visit, with the buttons for the act. */
export function TurnBanner({
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
          {cycleTexts.go[turn.act]}
        </LinkButton>
      )}
      {mine && to && !there && canDecline(turn) && (
        <PostButton
          action={to}
          fields={{ intent: "nothing" }}
          look="secondary"
          className="w-full sm:w-auto"
        >
          {cycleTexts.nothing.submit}
        </PostButton>
      )}
      {canObserve(viewer, visit) && (turn.act === "wait" || turn.act === "focus") && (
        <LinkButton look="secondary" to={paths.observe(visit.id)} className="w-full sm:w-auto">
          {cycleTexts.toObservation}
        </LinkButton>
      )}
    </Card>
  );
}

/**
 * Shows the running step of the ALT's goal on the next visit: as a reminder before the lesson, afterwards
 * with the question how it went.
 *
 * @param asks true when the reader may now say how the step went
 */
export function LastStep({
  visitId,
  step,
  asks,
}: {
  visitId: string;
  step: OpenStep;
  asks: boolean;
}) {
  const { cycle } = useMessages();
  const locale = useLocale();
  return (
    <Card tone="other" aria-labelledby="last-step">
      <h2 id="last-step" className="text-sm text-soft">
        {cycle.lastStep}
      </h2>
      <p className="my-1 font-serif text-lg font-semibold">
        <Written text={step.text} />
      </p>
      <p>
        <span className="text-soft">{cycle.lastStepEvidence}</span> <Written text={step.evidence} />
      </p>
      <p className="text-sm text-soft">{cycle.lastStepDue(formatDay(step.dueOn, locale))}</p>
      {step.canAct && (
        <Link to={paths.goal(step.goalId)} className={lineLink}>
          {cycle.lookAtGoal}
        </Link>
      )}
      {asks && (
        <div className="no-print mt-3 grid gap-3 border-t border-other-line pt-4">
          <h3 className="font-medium">{cycle.howDidItGo}</h3>
          <LinkButton to={paths.visitStep(visitId)} className="justify-self-start">
            {cycle.go.step}
          </LinkButton>
        </div>
      )}
    </Card>
  );
}
