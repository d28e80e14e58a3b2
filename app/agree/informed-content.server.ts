/** The part of a role sheet that a school may be informed about. */
import roles from "~db/content/roles.json";
import type { AgreementContent, Task } from "./agreement";

const directions = new Set(
  roles.tasks.filter((task) => task.involves_direction).map(({ id }) => id),
);
const duties = new Set(roles.tasks.filter((task) => task.fixed_owner).map(({ id }) => id));

const canInform = ({ id, owner }: Task): boolean =>
  !directions.has(id) && (owner !== "both" || duties.has(id));

/**
 * Returns the content that the school reads under an information-only contract: without the tasks by which
 * the school would direct the ALT, and without the tasks that ALT and teacher would settle or do together,
 * except the fixed ones (MEXT notice of 28 August 2009; MHLW answer of 27 August 2014).
 */
export const informedContent = (content: AgreementContent): AgreementContent => ({
  ...content,
  tasks: content.tasks.filter(canInform),
});
