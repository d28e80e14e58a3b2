/** Privacy rules for figures of the whole group. Pure functions. */
import { answerThreshold, groupThreshold } from "~/follow-up/vocabulary";

/** Maximum number of answers in a list. */
const namedAtMost = 5;

/** Days after its date within which a step counts as followed up in time. */
export const graceDays = 7;

/** Each choice with the number of people who made it, and the number of people who chose anything. */
export type Choices = { people: number; choices: readonly { what: string; count: number }[] };

/**
 * Returns the most frequent choices of a group, at most five, with the number of people who made each. To
 * protect individuals, a choice that only one person made is left out.
 *
 * @returns null when fewer than five people made a choice
 */
export const mostChosen = ({
  people,
  choices,
}: Choices): { what: string; count: number }[] | null =>
  people < groupThreshold
    ? null
    : choices
        .filter(({ count }) => count >= answerThreshold)
        .sort((a, b) => b.count - a.count || a.what.localeCompare(b.what))
        .slice(0, namedAtMost);
