import { memo } from "react";
import { useMessages } from "~/web/i18n/messages";
import type { LessonClock, Tap } from "../../lesson-rules";
import { LessonShares } from "../../lesson-shares";
import type { RoleCard } from "../instrument-data";
import { useNow } from "../instrument-hooks";
import { LazyDetails } from "../lazy-details";
import { PlanAndLead } from "../role-card";
import { IntervalTable } from "./lesson-intervals-table";

/**
 * Renders figures from the taps of a lesson: shares of time, and two-minute intervals; the two are never
 * shown in one figure.
 */
export const LessonSummary = memo(function LessonSummary({
  plan,
  marks,
  clock,
}: {
  plan: RoleCard["plan"] | undefined;
  marks: readonly Tap[];
  clock: LessonClock;
}) {
  const { lesson, roleCard } = useMessages().instrument;
  const now = useNow(clock.endedAt === null, 15_000);
  return (
    <>
      <LazyDetails title={lesson.ribbon.title}>
        {marks.every(({ about }) => about === "clock") && (
          <p className="text-sm text-soft">{lesson.ribbon.nothing}</p>
        )}
        <div className="mt-2 grid gap-3">
          <LessonShares marks={marks} clock={clock} now={now} />
        </div>
      </LazyDetails>
      {plan && plan.length > 0 && (
        <LazyDetails title={roleCard.plan}>
          <PlanAndLead plan={plan} marks={marks} clock={clock} now={now} />
        </LazyDetails>
      )}
      <LazyDetails title={lesson.intervals.title}>
        <IntervalTable marks={marks} clock={clock} now={now} />
      </LazyDetails>
    </>
  );
});
