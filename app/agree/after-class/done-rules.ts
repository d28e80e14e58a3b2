/** Compares agreed owners with what was done over the lessons of an agreement. Pure functions. */
import type { Doer, Owner, Party } from "../vocabulary";
import { doers } from "../vocabulary";

/** A lesson with open reviews: the owner of each task on its day, and who did it according to each party. */
export type LessonDone = {
  agreed: Readonly<Record<string, Owner>>;
  said: Readonly<Partial<Record<Party, Readonly<Record<string, Doer>>>>>;
};

export type TaskDone = {
  id: string;
  agreed: Owner;
  /** The number of lessons for which a party said who did the task. */
  lessons: number;
  asAgreed: number;
  /** The number of lessons by the person who did the task instead. */
  instead: Record<Doer, number>;
  /** The number of lessons that the two parties remember differently; they count for neither. */
  unlike: number;
  /** A change to propose; null without one. */
  change: Doer | null;
};

const noDoers = (): Record<Doer, number> => ({ alt: 0, teacher: 0, both: 0, nobody: 0 });

/**
 * The person who did a task most often instead of its owner. Null for a tie, or when it was done as agreed
 * more often: one lesson is no reason to change a sheet.
 */
function changeOf(instead: Record<Doer, number>, asAgreed: number): Doer | null {
  const most = Math.max(...Object.values(instead));
  const often = doers.filter((doer) => instead[doer] === most);
  const [only, tied] = often;
  return most === 0 || most < asAgreed || tied ? null : (only ?? null);
}

const different = (task: TaskDone) => task.lessons - task.asAgreed - task.unlike;

/**
 * Returns for each task of a role agreement in how many lessons its owner did it, in how many each other
 * person did it, and which owner to propose instead (null for no change). Counts only lessons in which the
 * task had its current owner; leaves out tasks without such a lesson. Tasks that were most often done by
 * somebody else come first.
 *
 * @param lessons the lessons whose reviews both parties may read
 * @param current the current owner of each visible task, in the order of the role sheet
 */
export function agreedAgainstDone(
  lessons: readonly LessonDone[],
  current: readonly { id: string; owner: Owner }[],
): TaskDone[] {
  const tasks = current.map(({ id, owner }): TaskDone => {
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
