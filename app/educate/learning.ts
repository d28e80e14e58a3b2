/** Data of the pages on learning, in the reader's language. */
import type { ModuleSummary } from "./modules.server";

/** Why a module is suggested; the criterion is given by its title. */
export type Because = {
  kind: "goal" | "focus" | "notes" | "not-yet" | "mentor";
  criterion: string;
};

export type SuggestedModule = ModuleSummary & { because: Because };

/** A module on the reader's own list. */
export type ListedModule = ModuleSummary & {
  /** UTC milliseconds. */
  chosenAt: number;
  /** Number of practice steps tried, and of all its steps. */
  tried: number;
  steps: number;
};

/** A practice step that was tried, as its author sees it. `triedAt` is UTC milliseconds. */
export type Practice = { step: number; whatHappened: string; triedAt: number };

export type OwnChoice = {
  chosenAt: number;
  /** The latest visit that led to the module; null without one. `startsAt` is UTC milliseconds. */
  visit: { id: string; startsAt: number } | null;
  practices: Practice[];
};

/** The module that an ALT picked after a visit. */
export type LearningOfVisit = {
  moduleId: string;
  title: string;
  minutes: number;
  chosenAt: number;
  /** Number of practice steps tried, for the ALT only; null for the colleague. */
  tried: number | null;
};
