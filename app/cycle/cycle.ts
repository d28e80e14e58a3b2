/** Where a visit is in the cycle of observe, educate and follow up, and whose turn it is. Pure functions. */

import type { CycleState } from "~/ui/cycle-mark";
import type { VisitKind, VisitStatus } from "~/visits/vocabulary";

export type CycleFacts = {
  kind: VisitKind;
  status: VisitStatus;
  requestedBy: string;
  altId: string;
  mentorId: string | null;
  observerId: string;
  /** UTC milliseconds. */
  startsAt: number;
  minutes: number;
  focusChosen: boolean;
  observation: "none" | "open" | "shared";
  reflection: "none" | "written" | "skipped";
  replied: boolean;
  moduleChosen: boolean;
  /** The state of the goal that was set after this visit. */
  goal: "none" | "open" | "ended";
  /** True when another goal of the ALT is running; this visit then needs no new one. */
  otherGoalRuns: boolean;
};

type Act =
  | "answer"
  | "focus"
  | "wait"
  | "observe"
  | "share"
  | "reflect"
  | "read"
  | "learn"
  | "goal"
  | "follow"
  | "done"
  | "ended";

/**
 * The next act of a visit and the id of the member whose turn it is; null while time must pass or when all is
 * done.
 */
export type Turn = { act: Act; who: string | null };

const hour = 3_600_000;

/** The id of the other person of a visit. */
const otherThan = (memberId: string, facts: CycleFacts): string | null =>
  memberId === facts.altId ? facts.mentorId : facts.altId;

/** The end of a lesson, in UTC milliseconds. */
const endsAt = (facts: Pick<CycleFacts, "startsAt" | "minutes">): number =>
  facts.startsAt + facts.minutes * 60_000;

/**
 * Returns the next act that is due on a visit, and the id of the person who has to perform it (`who`). The
 * acts follow the cycle: answer a request, choose a focus, observe, share, write the own view, read and
 * reply, pick a module, set a goal, follow up.
 *
 * @param now UTC milliseconds
 * @returns `who` is null when nobody in particular has to act: the visit has ended, the cycle is complete,
 * the lesson is still ahead, or a goal is being followed up
 */
export function nextTurn(facts: CycleFacts, now: number): Turn {
  const { altId, observerId } = facts;
  if (facts.status === "cancelled" || facts.status === "declined")
    return { act: "ended", who: null };
  if (facts.status === "requested")
    return { act: "answer", who: otherThan(facts.requestedBy, facts) };
  const self = observerId === altId;
  if (facts.observation === "none") {
    const asksForFocus = facts.kind !== "shadow" && !facts.focusChosen;
    if (asksForFocus && now < endsAt(facts)) return { act: "focus", who: altId };
    if (now < facts.startsAt - hour) return { act: "wait", who: null };
    return { act: "observe", who: observerId };
  }
  if (facts.observation === "open") return { act: "share", who: observerId };
  if (!self && facts.reflection === "none") return { act: "reflect", who: altId };
  if (!self && !facts.replied) return { act: "read", who: altId };
  return afterFeedback(facts);
}

/**
 * Returns the next act that is due for the second observer of a lesson, whose only act is to observe.
 *
 * @param visit the visit with the second observer's own observation
 * @param now UTC milliseconds
 * @returns `who` is null before the lesson, after the observation has ended, or when the visit is not planned
 */
export function secondTurn(
  visit: {
    status: VisitStatus;
    startsAt: number;
    second: { id: string } | null;
    observation: { endedAt: number | null } | null;
  },
  now: number,
): Turn {
  if (visit.status !== "planned" || !visit.second) return { act: "ended", who: null };
  if (visit.observation && visit.observation.endedAt !== null) return { act: "done", who: null };
  if (!visit.observation && now < visit.startsAt - hour) return { act: "wait", who: null };
  return { act: "observe", who: visit.second.id };
}

function afterFeedback(facts: CycleFacts): Turn {
  const { altId } = facts;
  if (facts.goal === "ended") return { act: "done", who: null };
  if (facts.goal === "open") return { act: "follow", who: null };
  if (!facts.moduleChosen) return { act: "learn", who: altId };
  return facts.otherGoalRuns ? { act: "done", who: null } : { act: "goal", who: altId };
}

/**
 * Returns whether each of the three parts of a visit's cycle (observe, educate, follow up) is done, current
 * or to come.
 *
 * @param now UTC milliseconds
 */
export function ringOf(facts: CycleFacts, now: number): CycleState {
  const { act } = nextTurn(facts, now);
  if (act === "done") return { observe: "done", educate: "done", followUp: "done" };
  if (act === "follow" || act === "goal")
    return { observe: "done", educate: "done", followUp: "now" };
  if (act === "reflect" || act === "read" || act === "learn")
    return { observe: "done", educate: "now", followUp: "ahead" };
  return { observe: act === "ended" ? "ahead" : "now", educate: "ahead", followUp: "ahead" };
}

/**
 * Whether the cycle of a visit still goes on: false when it is complete, and when the visit was cancelled or
 * declined.
 *
 * @param turn the next act that is due on the visit
 */
export const isRunning = (turn: Turn): boolean => turn.act !== "done" && turn.act !== "ended";
