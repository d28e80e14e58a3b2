/** What each refusal is in HTTP, and what a page says about it. */
import type { Messages } from "~/messages/en";
import type { RefusalCode } from "~db/refusal";

export const statusOf: Record<RefusalCode, number> = {
  unreadable: 400,
  forbidden: 403,
  "not-found": 404,
  "ended-link": 410,
  "too-large": 413,
  "too-many-tries": 429,
  "disk-full": 507,
};

/** The texts for a refusal that the page must not tell from nothing being there. */
type Texts = { title: string; text: string };

/**
 * Returns the title and text that a page shows for a Refusal error code, in the language of the given
 * messages.
 *
 * @param code null stands for a fault of the server
 */
export function refusalTexts(
  { problem, common }: Pick<Messages, "problem" | "common">,
  code: RefusalCode | null,
): Texts {
  const missing = { title: problem.notFoundTitle, text: problem.notFoundText };
  const texts: Record<RefusalCode, Texts> = {
    unreadable: missing,
    forbidden: missing,
    "not-found": missing,
    "ended-link": { title: problem.linkEndedTitle, text: problem.linkEndedText },
    "too-large": { title: problem.tooLargeTitle, text: problem.tooLarge },
    "too-many-tries": { title: problem.failedTitle, text: common.tooManyTries },
    "disk-full": { title: problem.failedTitle, text: problem.diskFull },
  };
  return code ? texts[code] : { title: problem.failedTitle, text: problem.failedText };
}

/**
 * Returns the Refusal error code in a route's error response: the code that `answerRefusals` sent, or
 * `not-found` for an address or a method that no route has.
 *
 * @param answer the status and data of the error response
 * @returns null for a fault of the server
 */
export function refusalIn(answer: { status: number; data: unknown }): RefusalCode | null {
  const { status, data } = answer;
  if (typeof data === "object" && data !== null && "refusal" in data) {
    const { refusal } = data;
    if (typeof refusal === "string" && Object.hasOwn(statusOf, refusal))
      return refusal as RefusalCode;
  }
  return status < 500 ? "not-found" : null;
}
