import type { Messages } from "~/messages/en";
import type { TaskDoneView } from "./lesson-view";

/** Describes in a sentence how often a task was done as agreed, for people who do not see the bar. */
export function doneLine(task: TaskDoneView, words: Messages["afterClass"]): string {
  const { done, owners } = words;
  const parts = [
    ...(task.asAgreed > 0 ? [done.asAgreed(task.asAgreed)] : []),
    ...task.instead.map(({ doer, lessons }) => done.by(owners[doer], lessons)),
    ...(task.unlike > 0 ? [done.unlike(task.unlike)] : []),
  ];
  return done.line(owners[task.agreed], parts, task.lessons);
}
