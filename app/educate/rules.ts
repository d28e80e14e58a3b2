/** Who learns with modules, and which ones suggest themselves. Pure: data in, answer out. */
import type { Viewer } from "~/people/viewer";

/** Everybody may read; a list of one's own is for people who teach or mentor. */
export const canLearn = (viewer: Pick<Viewer, "alt" | "mentor">) => viewer.alt || viewer.mentor;

/** Why a module is suggested; the criterion is named in the reason's words. */
export type Cause =
  /** The criterion of one's running goal. */
  | { kind: "goal"; criterionId: string }
  /** What one asked to be watched for. */
  | { kind: "focus"; criterionId: string }
  /** What the notes of the visit speak of. */
  | { kind: "notes"; criterionId: string }
  /** What one called "not yet" in one's own reflection. */
  | { kind: "not-yet"; criterionId: string }
  /** One visits others. */
  | { kind: "mentor" };

export type Suggestion = { moduleId: string; cause: Cause };

/**
 * Modules worth a look, best first: the first module of every cause in turn, then the second of each, so
 * that no cause crowds out another. A module appears once, with the first cause that named it.
 *
 * @param modulesOf the modules of a cause, best first
 * @param without modules to leave out, such as those on the list already
 * @param most how many at most
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

/** Causes without repetition: of several with one criterion the first stays. */
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
 * What a visit gives to learn from: what the ALT asked to be watched for, then the running goal, then what
 * the notes speak of, the most often noted first.
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
