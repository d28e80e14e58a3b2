/** Commands on reviews; each party writes their own. */
import { and, eq } from "drizzle-orm";
import type { FormValues } from "~/web/forms/form-data";
import { FieldError } from "~/web/forms/forms.server";
import { recordEvent } from "~db/events.server";
import { allow } from "~db/refusal";
import { lessonReviews } from "~db/schema";
import { type Tx, transaction } from "~db/transaction.server";
import { type Actor, personOf } from "../actor";
import { shownTasks } from "../agreement";
import { checkLink } from "../agreement-access.server";
import { contractAllows } from "../rules";
import { type Doer, doers } from "../vocabulary";
import { loadLesson, sheetOn } from "./lessons.queries.server";
import { answersGiven, type ReviewInput } from "./review-forms";
import { doneField } from "./review-questions";
import { modeOfReview, writeRefusal } from "./review-rules";

const isDoer = (value: unknown): value is Doer => doers.some((doer) => doer === value);

/**
 * Reads from a form who did each task; unchanged fields mean "as agreed".
 *
 * @param values the submitted form
 * @throws FieldError for an unknown value
 */
function doneOf(
  tasks: readonly { id: string; owner: Doer }[],
  values: FormValues,
): Record<string, Doer> {
  return Object.fromEntries(
    tasks.map(({ id, owner }) => {
      const said = values[doneField(id)] ?? "";
      if (said !== "" && !isDoer(said)) throw new FieldError(doneField(id), "choose-one");
      return [id, said === "" ? owner : said];
    }),
  );
}

async function open(tx: Tx, actor: Actor, agreementId: string, lessonId: string, now: number) {
  await checkLink(tx, actor, now);
  const known = await loadLesson(tx, actor, agreementId, lessonId, now);
  const { found, lesson, reviews } = known;
  allow(contractAllows(actor.party, "review", found.mode));
  const refusal = writeRefusal(actor.party, reviews, lesson.on, { mode: found.mode, now });
  allow(refusal !== "contract");
  if (refusal === "too-early") throw new FieldError("base", "lesson-ahead");
  const own = reviews.find(({ by }) => by === actor.party) ?? null;
  return { ...known, refusal, own };
}

/**
 * Stores the actor's new or changed review of a lesson, as long as the other party cannot read it.
 *
 * @param input `base` is the time of the review that the page showed; empty when it showed none
 * @param values the form fields that say who did which task; null keeps what is stored about tasks
 * @throws FieldError `open-already` when the other party can read the review; `changed-meanwhile` when the
 * stored review is not the one that the page showed; `lesson-ahead` before the lesson's day
 */
export const writeReview = (
  actor: Actor,
  agreementId: string,
  lessonId: string,
  input: ReviewInput,
  values: FormValues | null,
  now: number,
): Promise<void> =>
  transaction(async (tx) => {
    const { found, lesson, refusal, own } = await open(tx, actor, agreementId, lessonId, now);
    if (refusal) throw new FieldError("base", "open-already");
    if (String(own?.at ?? "") !== input.base) throw new FieldError("base", "changed-meanwhile");
    const { content } = sheetOn(found, lesson.on);
    const said = {
      kind: input.kind,
      answers: answersGiven(input),
      done: values ? doneOf(shownTasks(content), values) : (own?.done ?? {}),
      mode: modeOfReview(own?.mode ?? null, found.mode),
      at: own ? Math.max(now, own.at + 1) : now,
    };
    if (own)
      await tx
        .update(lessonReviews)
        .set(said)
        .where(and(eq(lessonReviews.lessonId, lessonId), eq(lessonReviews.by, actor.party)));
    else await tx.insert(lessonReviews).values({ lessonId, by: actor.party, ...said });
    await recordEvent(tx, personOf(actor), {
      subject: "lesson-review",
      subjectId: lessonId,
      verb: own ? "changed" : "written",
      details: { by: actor.party, agreementId },
    });
  });

/**
 * Stores an empty review, which says that the party has nothing to add about a lesson (確認しました). Changes
 * nothing when the party has already written a review.
 */
export const markSeen = (
  actor: Actor,
  agreementId: string,
  lessonId: string,
  now: number,
): Promise<void> =>
  transaction(async (tx) => {
    const { found, own } = await open(tx, actor, agreementId, lessonId, now);
    if (own) return;
    await tx.insert(lessonReviews).values({
      ...{ lessonId, by: actor.party, kind: "one-minute", answers: {}, done: {} },
      mode: modeOfReview(null, found.mode),
      at: now,
    });
    await recordEvent(tx, personOf(actor), {
      subject: "lesson-review",
      subjectId: lessonId,
      verb: "seen",
      details: { by: actor.party, agreementId },
    });
  });
