import { Link } from "@remix-run/react";
import { memo } from "react";
import { lineLink } from "~/ui/styles";
import { useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import { formatElapsed } from "../elapsed";
import { type LessonClock, lessonTime, segmentsOf, type Tap } from "../lesson-rules";
import { planAgainstSeen } from "../role-criteria";
import type { RoleCard } from "./instrument-data";
import { useLazyDetails } from "./lazy-details";
import { PlanRibbon } from "./lesson/plan-ribbon";

const phases = ["before", "during"] as const;

function Roles({ roles }: { roles: RoleCard }) {
  const { roleCard: text } = useMessages().instrument;
  return (
    <>
      <p className="text-sm">{text.lead(roles.altName, roles.teacherName)}</p>
      {phases.map((phase) => (
        <div key={phase} className="py-2 text-sm">
          <p className="font-medium">{text.phases[phase]}</p>
          <dl>
            {roles.tasks
              .filter((task) => task.phase === phase)
              .map(({ id, title, owner }) => (
                <div key={id} className="flex justify-between gap-3 border-b border-line py-1">
                  <dt>{title}</dt>
                  <dd className="shrink-0 font-medium">{text.owners[owner]}</dd>
                </div>
              ))}
          </dl>
        </div>
      ))}
      {roles.reviewsOf && (
        <Link to={paths.sharedReviews(roles.reviewsOf)} className={lineLink}>
          {text.reviews}
        </Link>
      )}
    </>
  );
}

/** Renders, folded, who owns each task in this lesson according to the role sheet. */
export const RoleCardFold = memo(function RoleCardFold({ roles }: { roles: RoleCard }) {
  const { roleCard: text } = useMessages().instrument;
  const { drawn, details } = useLazyDetails();
  return (
    <details
      {...details}
      className="group/roles mt-2 rounded-xl border border-other-line bg-other-soft px-3"
    >
      <summary className="flex min-h-11 cursor-pointer list-none items-center gap-1.5 text-other [&::-webkit-details-marker]:hidden">
        <span aria-hidden="true" className="group-open/roles:rotate-90">
          ›
        </span>
        {text.title}
      </summary>
      {drawn && <Roles roles={roles} />}
    </details>
  );
});

/**
 * Renders a line that says that the tasks of a criterion are the teacher's, and a button that gives the
 * answer "not in the agreed role".
 *
 * @param onTake called when the button is pressed
 */
export function RoleOffer({ onTake }: { onTake: () => void }) {
  const { roleCard: text } = useMessages().instrument;
  return (
    <p className="mt-1 flex flex-wrap items-center gap-x-3 text-sm text-other">
      {text.offer}
      <button
        type="button"
        onClick={onTake}
        className="min-h-11 cursor-pointer rounded-xl border border-other-line px-3 font-medium hover:bg-other-soft"
      >
        {text.take}
      </button>
    </p>
  );
}

/**
 * Renders each step of the lesson's minute plan beside the taps that show who led in its minutes.
 *
 * @param now the current instant, UTC milliseconds
 */
export function PlanAndLead({
  plan,
  marks,
  clock,
  now,
}: {
  plan: RoleCard["plan"];
  marks: readonly Tap[];
  clock: LessonClock;
  now: number;
}) {
  const { instrument, observe, common } = useMessages();
  const { roleCard: text } = instrument;
  const { states } = observe.taps;
  const segments = segmentsOf("lead", marks, clock, now);
  const minutes = plan.map((step) => step.minutes);
  const total = lessonTime(clock, now);
  const times = planAgainstSeen(minutes, segments, total);
  return (
    <>
      <p className="text-sm text-soft">{text.planLead}</p>
      <PlanRibbon times={times} segments={segments} total={total} />
      <ol className="mt-2 text-sm">
        {plan.map((step, at) => {
          const time = times[at];
          if (!time) return null;
          const led = time.led.map(({ value, ms }) => `${states[value]} ${formatElapsed(ms)}`);
          return (
            <li key={step.id} className="border-b border-line py-2 last:border-0">
              <p>
                <span className="tabular-nums">{at + 1}.</span>{" "}
                <span className="text-soft tabular-nums">
                  {text.at(time.from / 60_000, time.until / 60_000)}
                </span>{" "}
                <span className="font-medium">{step.step}</span>
              </p>
              <p className="text-soft">{text.agreed(step.teacher, step.alt)}</p>
              <p>{common.labelled(text.seen, led.length > 0 ? common.facts(led) : text.nothing)}</p>
            </li>
          );
        })}
      </ol>
    </>
  );
}
