/**
 * Where a visit stands in observe – educate – follow up, and whose turn it is. Pure: facts in, answer out.
 */

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
  /** The goal set after this visit: none yet, running, or ended. */
  goal: "none" | "open" | "ended";
  /** Another goal of the ALT is running, so that this visit need not bring a new one. */
  otherGoalRuns: boolean;
};

export type Act =
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

/** The next act of a visit and the member who owes it; nobody while time has to pass or all is done. */
export type Turn = { act: Act; who: string | null };

const hour = 3_600_000;

/** The other of the two people of a visit. */
const otherThan = (memberId: string, facts: CycleFacts): string | null =>
  memberId === facts.altId ? facts.mentorId : facts.altId;

/** When a lesson is over, as UTC milliseconds. */
export const endsAt = (facts: Pick<CycleFacts, "startsAt" | "minutes">): number =>
  facts.startsAt + facts.minutes * 60_000;

/**
 * Whose turn is it? In the order of the cycle: answer a request, choose a focus, observe, share, write the
 * own view, read and reply, pick a module, set a goal, follow up.
 *
 * @param now UTC milliseconds
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
 * Whose turn it is for a second observer: they owe their own notes of the lesson, and nothing else of the cycle.
 *
 * @param visit as this observer sees it: the observation is their own
 * @param now UTC milliseconds
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

/** The ring of a visit: which parts are done, which one is now. */
export function ringOf(facts: CycleFacts, now: number): CycleState {
  const { act } = nextTurn(facts, now);
  if (act === "done") return { observe: "done", educate: "done", followUp: "done" };
  if (act === "follow" || act === "goal")
    return { observe: "done", educate: "done", followUp: "now" };
  if (act === "reflect" || act === "read" || act === "learn")
    return { observe: "done", educate: "now", followUp: "ahead" };
  return { observe: act === "ended" ? "ahead" : "now", educate: "ahead", followUp: "ahead" };
}

/** True while a cycle is on its way: planned or observed, and not yet at its end. */
export const isRunning = (turn: Turn): boolean => turn.act !== "done" && turn.act !== "ended";
