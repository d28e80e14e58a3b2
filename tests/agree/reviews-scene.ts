/** Lessons and reviews for the tests of reviews after class. */
import type { Actor } from "~/agree/actor";
import { addLesson } from "~/agree/after-class/lessons.commands.server";
import type { ReviewInput } from "~/agree/after-class/review-forms";
import { questionIds } from "~/agree/after-class/review-questions";
import { writeReview } from "~/agree/after-class/reviews.commands.server";
import { confirmVersion } from "~/agree/agreements.commands.server";
import { findAgreement } from "~/agree/agreements.queries.server";
import type { FormValues } from "~/web/forms/form-data";
import type { World } from "../reflect/world";
import { now } from "../reflect/world";
import { newPair, type Pair } from "./scene";

/** The Japan day of the scene's `now`, and the first instant after that day. */
export const today = "2026-10-02";
export const midnight = Date.parse("2026-10-02T15:00:00Z");

const emptyReview = {
  kind: "one-minute",
  base: "",
  ...Object.fromEntries(questionIds.map((id) => [id, ""])),
} as ReviewInput;

const review = (more: Partial<ReviewInput>): ReviewInput => ({ ...emptyReview, ...more });

export const line = { period: 3, className: "2-B", goal: "", page: "", language: "" };

/** A pair with an agreed sheet and a lesson today. */
export async function taught(world: World): Promise<Pair & { lessonId: string }> {
  const pair = await newPair(world);
  const { head } = await findAgreement(pair.alt, pair.id, now);
  await confirmVersion(pair.teacher, pair.id, head.version, now - 3_600_000);
  const lessonId = await addLesson(pair.liam, pair.id, { on: today, ...line }, now);
  return { ...pair, lessonId };
}

/** Writes a review as one of the parties. */
export const say = (
  actor: Actor,
  { id, lessonId }: { id: string; lessonId: string },
  more: Partial<ReviewInput>,
  values: FormValues | null = null,
  at = now,
) => writeReview(actor, id, lessonId, review(more), values, at);
