/** Permissions on modules, and which modules are suggested. Pure functions. */
import type { Viewer } from "~/people/viewer";

/**
 * Whether a member can have a learning list of modules: only ALTs and mentors can. Every member may read
 * modules.
 */
export const canLearn = (viewer: Pick<Viewer, "alt" | "mentor">) => viewer.alt || viewer.mentor;

/** Why a module is suggested. The text of the reason names the criterion. */
export type Cause =
  /** The criterion of the person's running goal. */
  | { kind: "goal"; criterionId: string }
  /** A criterion of a visit's focus. */
  | { kind: "focus"; criterionId: string }
  /** A criterion that notes of the visit are tagged with. */
  | { kind: "notes"; criterionId: string }
  /** A criterion that the person answered with "not yet" in a reflection. */
  | { kind: "not-yet"; criterionId: string }
  /** The person visits lessons of others. */
  | { kind: "mentor" };

export type Suggestion = { moduleId: string; cause: Cause };

/**
 * Chooses modules (mini-courses) to suggest: the best module for each reason, then the second best for each,
 * and so on. A module appears once, with the reason for which it was chosen first.
 *
 * @param causes the reasons, most important first
 * @param modulesOf returns the ids of the modules for a reason, best first
 * @param without ids of modules to leave out
 * @param most maximum number of modules
 */
export function suggest(
  causes: readonly Cause[],
  modulesOf: (cause: Cause) => readonly string[],
  without: ReadonlySet<string>,
  most: number,
): Suggestion[] {
  const lists = causes.map((cause) => ({ cause, modules: modulesOf(cause) }));
  const deepest = Math.max(0, ...lists.map(({ modules }) => modules.length));
  const found = new Map<string, Suggestion>();
  for (let rank = 0; rank < deepest; rank += 1) {
    for (const { cause, modules } of lists) {
      const moduleId = modules[rank];
      if (moduleId === undefined || without.has(moduleId) || found.has(moduleId)) continue;
      found.set(moduleId, { moduleId, cause });
    }
  }
  return [...found.values()].slice(0, most);
}

/** Returns the reasons for suggesting modules without those whose criterion an earlier reason already has. */
export function distinctCauses(causes: readonly Cause[]): Cause[] {
  const seen = new Set<string>();
  return causes.filter((cause) => {
    const key = cause.kind === "mentor" ? cause.kind : cause.criterionId;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/**
 * Returns the reasons for suggesting modules after a visit, most important first: the criteria of the visit's
 * focus, the criterion of the ALT's open goal, then the criteria of the notes, most frequent first.
 *
 * @param focus ids of the criteria in the focus
 * @param goal from `goalCause`
 */
export function causesOfVisit(
  focus: readonly string[],
  notes: readonly { criteria: readonly string[] }[],
  goal: readonly Cause[],
): Cause[] {
  const times = new Map<string, number>();
  for (const criterionId of notes.flatMap((note) => note.criteria))
    times.set(criterionId, (times.get(criterionId) ?? 0) + 1);
  const noted = [...times].sort(([, a], [, b]) => b - a).map(([criterionId]) => criterionId);
  return [
    ...focus.map((criterionId): Cause => ({ kind: "focus", criterionId })),
    ...goal,
    ...noted.map((criterionId): Cause => ({ kind: "notes", criterionId })),
  ];
}
