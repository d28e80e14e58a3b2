/** The forms of visits: plan, focus, move, cancel, answer. */
import * as z from "zod/mini";
import { nameText } from "~/people/name-field";
import { schoolStages } from "~/people/vocabulary";
import {
  choice,
  day,
  list,
  optionalChoice,
  optionalWhole,
  reference,
  text,
  time,
} from "~/web/forms/fields";
import { lineMax } from "./visit-rules";
import { focusLimit, visitKinds } from "./vocabulary";

const period = () => optionalWhole({ min: 1, max: 10 });

type People = { kind?: unknown; altId?: unknown; mentorId?: unknown };
const alone = (plan: People) => plan.kind === "self";
// The check on people runs even when another field is invalid, so that all errors appear at once.
const always = { when: () => true };

/** Zod schema for the plan of a visit. The command decides whether the viewer may plan for these people. */
export const planForm = z
  .object({
    kind: choice(visitKinds),
    /** Both are ignored for a self-observation, in which the ALT is the viewer. */
    altId: reference({ required: false }),
    mentorId: reference({ required: false }),
    school: nameText({ max: 80, required: true }),
    /** Used only for a new school. */
    stage: optionalChoice(schoolStages),
    className: text({ max: 40 }),
    partner: nameText({ max: 80 }),
    date: day(),
    time: time(),
    period: period(),
    minutes: optionalWhole({ min: 5, max: 240 }),
    note: text({ max: lineMax }),
  })
  .check(
    z.refine((plan: People) => alone(plan) || plan.altId !== "", {
      error: "choose-one",
      path: ["altId"],
      ...always,
    }),
    z.refine((plan: People) => alone(plan) || plan.mentorId !== "", {
      error: "choose-one",
      path: ["mentorId"],
      ...always,
    }),
    z.refine((plan: People) => alone(plan) || !plan.altId || plan.altId !== plan.mentorId, {
      error: "same-person",
      path: ["mentorId"],
      ...always,
    }),
  );
export type Plan = z.output<typeof planForm>;

export const focusForm = z
  .object({ criteria: list({ max: focusLimit }), note: text({ max: lineMax }) })
  .check(
    z.refine((focus) => focus.criteria.length > 0 || focus.note !== "", {
      error: "choose-or-write",
      path: ["criteria"],
    }),
  );
export type FocusChoice = z.output<typeof focusForm>;

export const moveForm = z.object({
  /** The start of the visit as the page showed it, to detect a concurrent move. */
  was: text({ max: 20 }),
  date: day(),
  time: time(),
  period: period(),
  reason: text({ max: lineMax }),
});
export type Move = z.output<typeof moveForm>;

/** Zod schema for the form that changes the plan of a visit besides its day and time. */
export const editForm = z.object({
  /** The plan as the page showed it, to detect a concurrent change. */
  was: text({ max: 400 }),
  kind: choice(visitKinds),
  /** Empty for a self-observation. */
  mentorId: reference({ required: false }),
  school: nameText({ max: 80, required: true }),
  /** Used only for a new school. */
  stage: optionalChoice(schoolStages),
  className: text({ max: 40 }),
  partner: nameText({ max: 80 }),
  minutes: optionalWhole({ min: 5, max: 240 }),
});
export type PlanEdit = z.output<typeof editForm>;

/** Zod schema for the form that invites a member as second observer. */
export const secondForm = z.object({ memberId: reference() });
/**
 * Zod schema for the form that withdraws the invitation of a second observer. The explicit intent keeps an
 * outdated invitation form from withdrawing an invitation.
 */
export const withdrawSecondForm = z.object({ intent: choice(["withdraw"]) });

export const cancelForm = z.object({ reason: text({ max: lineMax, required: true }) });

export const answerForm = z
  .object({ answer: choice(["accept", "decline"]), line: text({ max: lineMax }) })
  .check(
    z.refine((given) => given.answer === "accept" || given.line !== "", {
      error: "required",
      path: ["line"],
    }),
  );
export type VisitAnswer = z.output<typeof answerForm>;
