/** What a teacher sends about a lesson: their review, "seen", and who may read along. */
import type { ErrorCode } from "~/web/forms/fields";
import { type FormValues, fieldErrors } from "~/web/forms/form-data";
import { FieldError } from "~/web/forms/forms.server";
import type { OpenLink } from "../actor";
import { reviewForm } from "../after-class/review-forms";
import { questionsOf } from "../after-class/review-questions";
import { markSeen, writeReview } from "../after-class/reviews.commands.server";
import { reviewStart } from "../after-class/reviews.queries.server";
import { share } from "../agreements.commands.server";
import type { ReviewKind } from "../vocabulary";
import type { Door } from "./opening.server";
import { isHiddenReview } from "./review-secrecy";

const word = (value: FormValues[string] | undefined): string =>
  typeof value === "string" ? value : "";

/** The page asks no kind: it is told by what was answered. */
function kindOf(values: FormValues): ReviewKind {
  const answered = (kind: ReviewKind) => questionsOf[kind].some((id) => word(values[id]).trim());
  if (answered("went-wrong")) return "went-wrong";
  return answered("five-minutes") ? "five-minutes" : "one-minute";
}

/**
 * Stores the teacher's review of a lesson from a submitted form, or records that the teacher has nothing to
 * add.
 *
 * @param now UTC milliseconds
 * @returns null when the review is stored, else the error code; `open-already` for a review that was written
 * before the PIN was chosen
 * @throws Refusal `not-found` or `ended-link`
 */
export async function takeReview(
  { link, pinAt }: Pick<Door, "link" | "pinAt">,
  values: FormValues,
  now: number,
): Promise<ErrorCode | null> {
  const actor = { party: "teacher", link } as const;
  const lessonId = word(values.lesson);
  try {
    const { stored } = await reviewStart(actor, link.agreementId, lessonId, "ja", now);
    if (stored && isHiddenReview(stored.at, pinAt)) return "open-already";
    if (values.intent === "seen") {
      await markSeen(actor, link.agreementId, lessonId, now);
      return null;
    }
    const read = reviewForm.safeParse({ ...values, kind: kindOf(values) });
    if (!read.success) return Object.values(fieldErrors(read.error))[0] ?? "invalid";
    await writeReview(actor, link.agreementId, lessonId, read.data, values, now);
    return null;
  } catch (error) {
    if (error instanceof FieldError) return error.code;
    throw error;
  }
}

/**
 * Stores or withdraws the teacher's consent that the ALT's mentors may read the role sheet or the reviews.
 *
 * @param now UTC milliseconds
 * @throws Refusal `not-found` or `ended-link`
 */
export async function takeShare(link: OpenLink, values: FormValues, now: number): Promise<void> {
  const what = values.what === "reviews" ? "reviews" : "sheet";
  const actor = { party: "teacher", link } as const;
  await share(actor, link.agreementId, what, values.intent === "share", now);
}
