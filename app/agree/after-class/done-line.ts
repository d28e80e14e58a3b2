import type { Messages } from "~/messages/en";
import type { TaskDoneView } from "./lesson-view";

/**
 * Returns a sentence that says the same as the bar beside a task: in how many lessons it was done as agreed,
 * in how many by each other person, and in how many ALT and teacher gave different answers.
 */
export function doneLine(task: TaskDoneView, words: Messages["afterClass"]): string {
  const { done, owners } = words;
  const parts = [
    ...(task.asAgreed > 0 ? [done.asAgreed(task.asAgreed)] : []),
    ...task.instead.map(({ doer, lessons }) => done.by(owners[doer], lessons)),
    ...(task.unlike > 0 ? [done.unlike(task.unlike)] : []),
  ];
  return done.line(owners[task.agreed], parts, task.lessons);
}
