/** What was agreed against what was done, over the lessons of one agreement. Pure. */
import type { Doer, Owner, Party } from "../vocabulary";
import { doers } from "../vocabulary";

/** A lesson whose reviews are open: who was to do each task on its day, and who did by each of the two. */
export type LessonDone = {
  agreed: Readonly<Record<string, Owner>>;
  said: Readonly<Partial<Record<Party, Readonly<Record<string, Doer>>>>>;
};

export type TaskDone = {
  id: string;
  agreed: Owner;
  /** Lessons about which at least one of the two said who did it. */
  lessons: number;
  asAgreed: number;
  /** Who did it where it was different, by the number of lessons. */
  instead: Record<Doer, number>;
  /** Lessons that the two remember differently: nobody's fault, and counted for neither. */
  unlike: number;
  /** What the two could agree on instead; null where nothing was different. */
  change: Doer | null;
};

const noDoers = (): Record<Doer, number> => ({ alt: 0, teacher: 0, both: 0, nobody: 0 });

/**
 * Who did it most often where it was not as agreed; null for nobody in particular, a tie, or where it went as
 * agreed more often than that: one lesson is no reason to change a sheet.
 */
function changeOf(instead: Record<Doer, number>, asAgreed: number): Doer | null {
  const most = Math.max(...Object.values(instead));
  const often = doers.filter((doer) => instead[doer] === most);
  const [only, tied] = often;
  return most === 0 || most < asAgreed || tied ? null : (only ?? null);
}

const different = (task: TaskDone) => task.lessons - task.asAgreed - task.unlike;

/**
 * Each task of the present agreement over its lessons, the most often different ones first. A lesson counts
 * where the same person was to do the task then as now: what the two have changed since is settled.
 *
 * @param now who is to do each shown task, in the order of the sheet
 */
export function agreedAgainstDone(
  lessons: readonly LessonDone[],
  now: readonly { id: string; owner: Owner }[],
): TaskDone[] {
  const tasks = now.map(({ id, owner }): TaskDone => {
    const task: TaskDone = {
      ...{ id, agreed: owner, lessons: 0, asAgreed: 0, unlike: 0 },
      instead: noDoers(),
      change: null,
    };
    for (const { agreed, said } of lessons) {
      if (agreed[id] !== owner) continue;
      const [alt, teacher] = [said.alt?.[id], said.teacher?.[id]];
      const doer = alt ?? teacher;
      if (!doer) continue;
      task.lessons += 1;
      if (alt && teacher && alt !== teacher) task.unlike += 1;
      else if (doer === owner) task.asAgreed += 1;
      else task.instead[doer] += 1;
    }
    return { ...task, change: changeOf(task.instead, task.asAgreed) };
  });
  return tasks
    .filter((task) => task.lessons > 0)
    .sort((one, other) => different(other) - different(one) || other.unlike - one.unlike);
}
