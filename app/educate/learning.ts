/** What the pages on learning are given, in the reader's language. */
import type { ModuleSummary } from "./modules.server";

/** Why a module is suggested, with the criterion in words. */
export type Because = {
  kind: "goal" | "focus" | "notes" | "not-yet" | "mentor";
  criterion: string;
};

export type SuggestedModule = ModuleSummary & { because: Because };

/** A module on one's own list. */
export type ListedModule = ModuleSummary & {
  /** UTC milliseconds. */
  chosenAt: number;
  /** How many practice steps were tried, and how many there are. */
  tried: number;
  steps: number;
};

/** A module's practice as its one reader sees it. */
export type Practice = { step: number; whatHappened: string; triedAt: number };

export type OwnChoice = {
  chosenAt: number;
  /** The latest visit that led to it, if one did. */
  visit: { id: string; startsAt: number } | null;
  practices: Practice[];
};

/** What the ALT picked to learn from after a visit. */
export type LearningOfVisit = {
  moduleId: string;
  title: string;
  minutes: number;
  chosenAt: number;
  /** For the ALT alone: how many practice steps were tried. Null for the colleague. */
  tried: number | null;
};
