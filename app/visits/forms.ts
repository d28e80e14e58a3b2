/** The forms of visits: planning, what to watch, moving, calling off, answering. */
import * as z from "zod/mini";
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
// People are checked even where another field is wrong, so that one look shows all that is missing.
const always = { when: () => true };

/** Who, where and when. Whether the two may be planned by this person is the command's question. */
export const planForm = z
  .object({
    kind: choice(visitKinds),
    /** Neither matters for a self-observation: that is the planner's own. */
    altId: reference({ required: false }),
    mentorId: reference({ required: false }),
    school: text({ max: 80, required: true }),
    /** Only of a school that is not known yet. */
    stage: optionalChoice(schoolStages),
    className: text({ max: 40 }),
    partner: text({ max: 80 }),
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
      error: "choose-one",
      path: ["criteria"],
    }),
  );
export type FocusChoice = z.output<typeof focusForm>;

export const moveForm = z.object({
  /** When the visit was to begin as the mover saw it, so that two moves never cross unseen. */
  was: text({ max: 20 }),
  date: day(),
  time: time(),
  period: period(),
  reason: text({ max: lineMax }),
});
export type Move = z.output<typeof moveForm>;

/** Who comes along. */
export const secondForm = z.object({ memberId: reference() });
/** Says so, lest a form to invite that was drawn before somebody else was asked takes that back. */
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
