/** Where a visit is in the cycle of observe, educate and follow up, and whose turn it is. Pure functions. */

import type { CycleState } from "~/ui/cycle-mark";
import type { VisitKind, VisitStatus } from "~/visits/vocabulary";
import type { Declinable } from "./vocabulary";

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
  /** True while the visit is a proposal of a colleague; choosing a focus agrees to it. */
  proposed: boolean;
  observation: "none" | "open" | "shared";
  reflection: "none" | "written" | "skipped";
  replied: boolean;
  moduleChosen: boolean;
  /** The state of the goal that was set after this visit. */
  goal: "none" | "open" | "ended";
  /** The state of another goal of the ALT that ran at or after the lesson; this visit then needs no new one. */
  otherGoal: "none" | "open" | "ended";
  /** What the ALT decided not to choose after this visit. */
  declined: readonly Declinable[];
  /** True while a step of the ALT that was set before this lesson is open. */
  stepOpen: boolean;
  /** The people of the visit whose accounts are closed. */
  gone: readonly string[];
};

/** The acts that a person owes. */
type DueAct =
  | "answer"
  | "focus"
  | "observe"
  | "share"
  | "reflect"
  | "read"
  | "step"
  | "learn"
  | "goal";

/** The states of a visit in which no member has an act to do: it waits for its day, or it is complete. */
type CalmAct = "wait" | "follow" | "follow-other" | "done" | "left" | "ended";

/** The next act of a visit and the id of the member whose turn it is. */
export type Turn = { act: DueAct; who: string } | { act: CalmAct; who: null };

const hour = 3_600_000;

/** The id of the other person of a visit; of the same one for a self-observation. */
const otherThan = (memberId: string, facts: CycleFacts): string =>
  memberId === facts.altId ? (facts.mentorId ?? facts.altId) : facts.altId;

/** The end of a lesson, in UTC milliseconds. */
const endsAt = (facts: Pick<CycleFacts, "startsAt" | "minutes">): number =>
  facts.startsAt + facts.minutes * 60_000;

/** The next act without regard to closed accounts. */
function dueTurn(facts: CycleFacts, now: number): Turn {
  const { altId, observerId } = facts;
  if (facts.status === "cancelled" || facts.status === "declined")
    return { act: "ended", who: null };
  if (facts.status === "requested")
    return { act: "answer", who: otherThan(facts.requestedBy, facts) };
  const self = observerId === altId;
  if (facts.observation === "none") {
    const asksForFocus = facts.kind !== "shadow" && (!facts.focusChosen || facts.proposed);
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
 * Decides the next act that is due on a visit and the person it waits for. The acts follow the cycle: answer
 * a request, choose a focus, observe, share, write the own view, read and reply, close the step from last
 * time, pick a module, set a goal, follow up. The act is `left` when it would wait for a closed account.
 *
 * @param now UTC milliseconds
 */
export function nextTurn(facts: CycleFacts, now: number): Turn {
  const turn = dueTurn(facts, now);
  return turn.who !== null && facts.gone.includes(turn.who) ? { act: "left", who: null } : turn;
}

/**
 * Whether the page of a visit asks how the step from last time went: feedback was shared, the ALT may read
 * it, and the step is still open.
 */
export const asksForStep = (facts: CycleFacts): boolean =>
  facts.stepOpen &&
  facts.observation === "shared" &&
  (facts.observerId === facts.altId || facts.reflection !== "none");

/**
 * Decides the next act that is due for the second observer of a lesson, whose only act is to observe.
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
  if (facts.stepOpen) return { act: "step", who: altId };
  if (facts.goal === "ended") return { act: "done", who: null };
  if (facts.goal === "open") return { act: "follow", who: null };
  if (!facts.moduleChosen && !facts.declined.includes("module"))
    return { act: "learn", who: altId };
  if (facts.otherGoal === "open") return { act: "follow-other", who: null };
  if (facts.otherGoal === "ended" || facts.declined.includes("goal"))
    return { act: "done", who: null };
  return { act: "goal", who: altId };
}

/**
 * Returns whether each of the three parts of a visit's cycle (observe, educate, follow up) is done, current
 * or to come.
 *
 * @param now UTC milliseconds
 */
export function ringOf(facts: CycleFacts, now: number): CycleState {
  const { act } = dueTurn(facts, now);
  if (act === "done") return { observe: "done", educate: "done", followUp: "done" };
  if (act === "follow" || act === "follow-other" || act === "goal")
    return { observe: "done", educate: "done", followUp: "now" };
  if (act === "reflect" || act === "read" || act === "step" || act === "learn")
    return { observe: "done", educate: "now", followUp: "ahead" };
  return { observe: act === "ended" ? "ahead" : "now", educate: "ahead", followUp: "ahead" };
}

/** Whether the act that is due may be answered with "Nothing this time": choosing a module and setting a goal. */
export const canDecline = ({ act }: Turn): boolean => act === "learn" || act === "goal";

/** The acts with which the cycle of a visit ends. */
const finalActs: readonly Turn["act"][] = ["done", "ended", "left", "follow-other"];

/**
 * Whether a visit still needs an act: false when its cycle is complete, when the ALT's goal of another visit takes
 * the place of its own, or when the visit has ended otherwise, such as when it was cancelled.
 *
 * @param turn the next act that is due on the visit
 */
export const isRunning = (turn: Turn): boolean => !finalActs.includes(turn.act);
