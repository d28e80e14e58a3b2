/** Data of the page of a visit, for the two people of the visit. */
import type { LearningOfVisit } from "~/educate/learning";
import type { GoalSummary, OpenStep } from "~/follow-up/goal";
import type { FeedbackRecord } from "~/observe/observations.queries.server";
import type { Conversation, OwnView } from "~/reflect/reflection";
import type { CycleState } from "~/ui/cycle-mark";
import type { Turn } from "./cycle";
import type { Declinable } from "./vocabulary";

type GatedFeedback =
  | { state: "none" }
  | { state: "waiting-for-own-view" }
  | { state: "open"; feedback: FeedbackRecord };

export type VisitCycle = {
  turn: Turn;
  ring: CycleState;
  feedback: GatedFeedback;
  view: OwnView;
  conversation: Conversation;
  learning: LearningOfVisit | null;
  goal: GoalSummary | null;
  lastStep: OpenStep | null;
  /** True while a goal runs that was not set after this visit. */
  otherGoalRuns: boolean;
  /** What the ALT decided not to choose after this visit. */
  declined: readonly Declinable[];
  /** True when the page asks how the last step went, and the reader may answer. */
  asksForStep: boolean;
};
