/**
 * The vocabulary of events. A new event is added here first: the types, the check before each write and the
 * tests derive from this table. Details hold what the subject's row does not keep: values that change, and
 * things that are deleted. No detail has a text type, so an event never contains what a person wrote, a name
 * or an address.
 */
import * as z from "zod/mini";
import { parties, presetIds } from "../app/agree/vocabulary";
import { employmentTypes, roles } from "../app/people/vocabulary";
import { planParts } from "../app/visits/vocabulary";

/** The id of a row. */
const id = z.uuid();
/** The id of a piece of shipped content, such as a module. */
const contentId = z.string().check(z.regex(/^[a-z0-9-]{1,40}$/));
/** UTC milliseconds. */
const instant = z.int();
/** A calendar day as YYYY-MM-DD. */
const day = z.iso.date();
const count = z.int();
const yesNo = z.boolean();
const by = z.enum(parties);
const nothing = z.null();

const roleList = z.array(z.enum(roles));
const plan = z.strictObject({ altId: id, mentorId: z.nullable(id), startsAt: instant });
const planAnswer = z.strictObject({ startsAt: instant, withLine: yesNo });
const daySpan = z.strictObject({ from: day, until: day });
const lesson = z.strictObject({ agreementId: id, on: day });
const review = z.strictObject({ by, agreementId: id });
const ofAlt = z.strictObject({ altId: id });
const ofGoal = z.strictObject({ goalId: id });
const ofVisit = z.strictObject({ visitId: id });
const ofModule = z.strictObject({ moduleId: contentId });
const practice = z.strictObject({ moduleId: contentId, step: count });
const byParty = z.strictObject({ by });
const sharing = z.strictObject({ by, what: z.enum(["sheet", "reviews"]) });

/** The events of each subject by their verb in the past tense, with the shape of their details. */
export const eventVocabulary = {
  organisation: { "set-up": nothing },
  member: {
    added: z.strictObject({ roles: roleList }),
    invited: z.strictObject({ mailed: yesNo }),
    joined: nothing,
    edited: nothing,
    "roles-changed": z.strictObject({ from: roleList, to: roleList }),
    "employment-changed": z.strictObject({
      from: z.enum(employmentTypes),
      to: z.enum(employmentTypes),
    }),
    "address-changed": nothing,
    "signed-in": nothing,
    "signed-out-elsewhere": nothing,
    "password-changed": nothing,
    "asked-for-reset": nothing,
    "reset-handed-over": nothing,
    /** `issuedBy` is the coordinator who handed the link over, or null when it was mailed on request. */
    "password-reset": z.strictObject({ issuedBy: z.nullable(id) }),
    closed: nothing,
    opened: nothing,
    /** Somebody gave a planned visit of this member, who was its colleague, to another one. */
    "visit-handed-over": z.strictObject({ visitId: id, startsAt: instant }),
  },
  school: {
    added: nothing,
    edited: nothing,
    "quiet-week-added": daySpan,
    "quiet-week-removed": daySpan,
  },
  "partner-teacher": {
    added: nothing,
    edited: nothing,
    /** At a sheet of this ALT, for mails about this ALT's sheets. */
    "email-left": ofAlt,
    "email-forgotten": ofAlt,
  },
  agreement: {
    made: z.strictObject({ start: z.enum([...presetIds, "copy", "empty"]) }),
    /** `restores` is the earlier version that the new one repeats, or null. */
    changed: z.strictObject({ by, version: count, restores: z.nullable(count) }),
    /** `agreed` is true when both parties have now confirmed this version. */
    confirmed: z.strictObject({ by, version: count, agreed: yesNo }),
    /** The ALT recorded that the company has confirmed this version. */
    "company-confirmed": z.strictObject({ version: count }),
    answered: z.strictObject({ by, version: count }),
    ended: byParty,
    reopened: byParty,
    shared: sharing,
    unshared: sharing,
    "link-made": nothing,
    "link-revoked": nothing,
    "link-mailed": nothing,
    /** The teacher chose the PIN; the ALT let the teacher choose another; somebody said that it is not theirs. */
    "pin-chosen": nothing,
    "pin-reset": nothing,
    "pin-disowned": nothing,
    reminded: nothing,
  },
  "agreement-lesson": {
    added: lesson,
    changed: z.strictObject({ agreementId: id, from: day, to: day }),
    removed: lesson,
  },
  /** The subject's id is the id of the lesson: each party has one review of it. */
  "lesson-review": { written: review, changed: review, seen: review },
  visit: {
    requested: plan,
    planned: plan,
    accepted: planAnswer,
    declined: planAnswer,
    focused: z.strictObject({ criteria: count }),
    moved: z.strictObject({ from: instant, to: instant }),
    /** `mentorId` is the colleague before a change of the colleague, otherwise null. */
    edited: z.strictObject({ parts: z.array(z.enum(planParts)), mentorId: z.nullable(id) }),
    cancelled: z.strictObject({ startsAt: instant, withReason: yesNo }),
    "second-invited": z.strictObject({ memberId: id }),
    "second-withdrawn": z.strictObject({ memberId: id }),
    /** The ALT chooses no module or no goal after this visit. */
    "module-declined": nothing,
    "goal-declined": nothing,
  },
  observation: {
    started: ofVisit,
    "start-undone": ofVisit,
    discarded: ofVisit,
    "brought-back": ofVisit,
    /** Version 1 is the feedback; each later version is a correction. */
    shared: z.strictObject({ version: count }),
    reopened: nothing,
    "closed-unchanged": nothing,
    read: nothing,
    answered: z.strictObject({ replyId: id }),
  },
  reflection: {
    written: nothing,
    changed: nothing,
    skipped: nothing,
    shared: nothing,
    unshared: nothing,
  },
  "module-choice": {
    chosen: ofModule,
    picked: z.strictObject({ moduleId: contentId, visitId: id }),
    dropped: ofModule,
    tried: practice,
    changed: practice,
    untried: practice,
  },
  goal: { set: nothing, reached: nothing, "set-aside": nothing },
  step: {
    set: z.strictObject({ goalId: id, dueOn: day }),
    seen: ofGoal,
    "not-yet": ofGoal,
    dropped: ofGoal,
    "checked-in": z.strictObject({ goalId: id, checkInId: id }),
  },
} as const;

type Vocabulary = typeof eventVocabulary;
export type EventSubject = keyof Vocabulary;

type DetailsOf<Shape> =
  Shape extends z.core.$ZodType<infer Details>
    ? Details extends null
      ? { details?: null }
      : { details: Details }
    : never;

/** An event: a subject, a verb of that subject, and the details of the two. */
export type EventRecord = {
  [Subject in EventSubject]: {
    [Verb in keyof Vocabulary[Subject]]: {
      subject: Subject;
      subjectId: string;
      verb: Verb;
    } & DetailsOf<Vocabulary[Subject][Verb]>;
  }[keyof Vocabulary[Subject]];
}[EventSubject];

/**
 * Returns the zod schema for the details of an event, such as subject `visit` and verb `moved`.
 *
 * @throws Error for an unknown subject or verb
 */
export function detailsShape(subject: string, verb: string): z.ZodMiniType<EventDetails> {
  const verbs: Record<string, Record<string, z.ZodMiniType<EventDetails>>> = eventVocabulary;
  const shape = verbs[subject]?.[verb];
  if (!shape) throw new Error(`There is no event ${subject}.${verb}.`);
  return shape;
}

export type EventDetails = NonNullable<EventRecord["details"]> | null;
