import type { FeedbackPart, TapRow } from "~/observe/vocabulary";
import type { LevelValue } from "~/rubrics/vocabulary";
import type { VisitKind } from "~/visits/vocabulary";
import type { GoalStatus, StepStatus } from "../../app/follow-up/vocabulary";
import type { Feeling, ReplyKind, RoleAnswer } from "../../app/reflect/vocabulary";
import type { Moment } from "./calendar";

/** The history of one ALT. Names are turned into ids; days are school days counted from today. */
export type Story = {
  visits: Record<string, StoryVisit>;
  goals: Record<string, StoryGoal>;
  steps: Record<string, StoryStep>;
  /** Reflections on lessons without a visit. */
  reflections: Record<string, StoryReflection>;
  /** By the module's id. */
  modules: Record<string, StoryChoice>;
};

export type StoryVisit = {
  kind: VisitKind;
  /** Null when the ALT observes their own lesson. */
  mentor: string | null;
  school: string;
  teacher?: string;
  className: string;
  on: number;
  period: number | "next";
  /** Minutes after the start of the lesson, for a walkthrough. */
  late?: number;
  /** The default is the length of the school's lessons. */
  minutes?: number;
  made: Moment;
  /** The default is the mentor, or the ALT of a self-observation. */
  requestedBy?: string;
  /** When the other person accepted the request; without it, the request is pending. */
  agreed?: Moment;
  ended?: { status: "declined" | "cancelled"; at: Moment; by: string; reason: string };
  focus?: { at: Moment; criteria: string[]; note: string };
  observation?: StoryObservation;
  reflection?: StoryReflection | { at: Moment; skipped: true };
  reply?: { at: Moment; kind: ReplyKind; text?: string };
};

export type StoryObservation = {
  sheet: string;
  /** Taps in the notation of `readTaps`: who led, which language, the grouping, counts, and pauses. */
  taps?: string;
  /** The rows of taps that the observer left out of the feedback. */
  without?: TapRow[];
  levels?: Record<string, LevelValue>;
  texts?: Partial<Record<FeedbackPart, string>>;
  /** Without it, the observation is a draft. */
  shared?: Moment;
  /** The text of one line in the first version, and the reason for the second version. */
  corrected?: { at: Moment; reason: string; line: number; before: string };
};

export type StoryReflection = {
  at: Moment;
  keep: string;
  change: string;
  role?: RoleAnswer;
  feeling?: Feeling;
  statements?: Record<string, number>;
  shared?: boolean;
};

export type StoryGoal = {
  mentor: string | null;
  visit: string | null;
  criterion: string;
  title: string;
  set: Moment;
  ended?: { status: Exclude<GoalStatus, "open">; at: Moment; by: string };
};

export type StoryStep = {
  goal: string;
  text: string;
  evidence: string;
  set: Moment;
  due: number;
  ended?: {
    status: Exclude<StepStatus, "open">;
    at: Moment;
    by: string;
    reason?: string;
    /** The line of a later sheet that shows the step, counted from 0. */
    seen?: { visit: string; line: number };
  };
  checkIns?: { at: Moment; by: string; text: string }[];
};

type StoryChoice = {
  at: Moment;
  visit?: string;
  practices: { step: number; at: Moment; what: string }[];
};
