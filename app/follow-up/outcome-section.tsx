import { Form, Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { Button, LinkButton } from "~/ui/buttons";
import { Disclosure } from "~/ui/disclosure";
import { ChoiceCard, FieldError, TextArea } from "~/ui/fields";
import { WhoSees } from "~/ui/who-sees";
import { Written } from "~/ui/written";
import { formatShortDate, timeOf } from "~/web/dates";
import { type RouteForm, useRouteForm } from "~/web/forms/route-form";
import { useLocale, useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import type { EvidenceChoice, GoalSummary } from "./goal";
import { ActAlert, ActSection, BackToGoal, openStepId, StepReminder } from "./goal-acts";
import { StepFields } from "./goal-fields";
import { useGoalReaders } from "./goal-readers";
import { type StepOutcome, stepOutcomes } from "./vocabulary";

/** Returns the path of the form for one outcome of a step. @param address the page that shows the forms */
const outcomePath = (address: string, as: StepOutcome) =>
  `${address}${address.includes("?") ? "&" : "?"}as=${as}`;

/**
 * The links to the three outcomes of a step: seen, not yet, dropped.
 *
 * @param address the page that takes the outcome as `as` in its query
 */
function OutcomeChoices({ address }: { address: string }) {
  const words = useMessages().goals.acts.outcome;
  return (
    <ul className="grid gap-3 sm:grid-cols-3">
      {stepOutcomes.map((as) => (
        <li
          key={as}
          className="relative rounded-xl border border-edge bg-card p-4 hover:border-ai hover:bg-ai-soft"
        >
          <Link
            to={outcomePath(address, as)}
            preventScrollReset
            className="font-medium text-ai no-underline after:absolute after:inset-0 after:rounded-xl"
          >
            {words[as]}
          </Link>
          <p className="mt-1 text-sm text-soft">{words[`${as}Hint`]}</p>
        </li>
      ))}
    </ul>
  );
}

function Outcome({
  goal,
  place,
  as,
  form,
  fields,
  submit,
  children,
}: {
  goal: GoalSummary;
  place: OutcomePlace;
  as: StepOutcome;
  form: RouteForm;
  fields: string[];
  submit: string;
  children: ReactNode;
}) {
  const words = useMessages().goals.acts.outcome;
  const { common } = useMessages();
  const readers = useGoalReaders();
  return (
    <Form
      method="post"
      action={outcomePath(place.address, as)}
      onSubmit={form.onSubmit}
      className="grid gap-5"
      noValidate
    >
      <ActAlert form={form} fields={fields} />
      <input type="hidden" name="stepId" value={openStepId(goal)} />
      {children}
      <p className="text-sm text-soft">{common.pupilsHint}</p>
      <WhoSees>{readers(goal)}</WhoSees>
      <div className="flex flex-wrap gap-3">
        <Button disabled={form.busy}>{submit}</Button>
        <LinkButton look="quiet" to={place.address} preventScrollReset>
          {words.other}
        </LinkButton>
        {place.back}
      </div>
    </Form>
  );
}

function NoteOption({ form, note }: { form: RouteForm; note: EvidenceChoice }) {
  const { seen } = useMessages().goals.acts;
  const locale = useLocale();
  return (
    <ChoiceCard form={form} name="noteId" value={note.noteId}>
      <span className="block whitespace-pre-line">
        <Written text={note.text} />
      </span>
      <span className="block text-sm text-soft">
        {seen.noteAt(formatShortDate(note.visitStartsAt, locale), timeOf(note.notedAt))}
      </span>
    </ChoiceCard>
  );
}

function SeenForm({
  goal,
  place,
  evidence,
}: {
  goal: GoalSummary;
  place: OutcomePlace;
  evidence: EvidenceChoice[];
}) {
  const { goals, followUp, errors } = useMessages();
  const words = goals.acts.seen;
  const form = useRouteForm(async () => (await import("./forms")).outcomeForms.seen, {}, "seen");
  const error = form.errorOf("noteId");
  // A step that was closed meanwhile has no notes to choose, but what was typed stays on the page.
  if (evidence.length === 0 && !form.refused)
    return (
      <div className="grid gap-4">
        <div>
          <p className="font-medium">{words.none}</p>
          <p className="mt-1 text-soft">{words.noneText}</p>
        </div>
        <div className="flex flex-wrap gap-3">
          <LinkButton to={outcomePath(place.address, "not-yet")} preventScrollReset>
            {followUp.due.newDate}
          </LinkButton>
          <LinkButton look="secondary" to={paths.planVisit}>
            {words.planVisit}
          </LinkButton>
          <LinkButton look="quiet" to={place.address} preventScrollReset>
            {goals.acts.outcome.other}
          </LinkButton>
        </div>
      </div>
    );
  const first = evidence.filter((note) => note.onCriterion);
  const others = evidence.filter((note) => !note.onCriterion);
  const list = (notes: EvidenceChoice[]) => (
    <div className="grid gap-2">
      {notes.map((note) => (
        <NoteOption key={note.noteId} form={form} note={note} />
      ))}
    </div>
  );
  const chosenElsewhere = others.some((note) => note.noteId === form.initial("noteId"));
  return (
    <Outcome
      goal={goal}
      place={place}
      as="seen"
      form={form}
      fields={["noteId", "reason"]}
      submit={words.submit}
    >
      {evidence.length > 0 && (
        <fieldset aria-describedby={error ? "noteId-error" : undefined}>
          <legend className="font-medium">{words.evidence}</legend>
          <p className="mt-0.5 mb-2 text-sm text-soft">
            {first.length > 0 ? words.onCriterion : words.allNotes}
          </p>
          {list(first.length > 0 ? first : others)}
          {first.length > 0 && others.length > 0 && (
            <Disclosure
              summary={words.others(others.length)}
              open={chosenElsewhere}
              className="mt-2"
            >
              <div className="pt-1">{list(others)}</div>
            </Disclosure>
          )}
          <FieldError name="noteId" text={error ? errors[error] : undefined} />
        </fieldset>
      )}
      <TextArea form={form} name="reason" label={words.reason} optional rows={2} />
    </Outcome>
  );
}

function NotYetForm({
  goal,
  place,
  dueOn,
}: {
  goal: GoalSummary;
  place: OutcomePlace;
  dueOn: string;
}) {
  const words = useMessages().goals.acts.notYet;
  const defaults = { step: goal.step?.text ?? "", evidence: goal.step?.evidence ?? "", dueOn };
  const form = useRouteForm(
    async () => (await import("./forms")).outcomeForms["not-yet"],
    defaults,
    "not-yet",
  );
  return (
    <Outcome
      goal={goal}
      place={place}
      as="not-yet"
      form={form}
      fields={["reason", "step", "evidence", "dueOn"]}
      submit={words.submit}
    >
      <TextArea
        form={form}
        name="reason"
        label={words.reason}
        hint={words.reasonHint}
        optional
        rows={2}
      />
      <StepFields form={form} label={words.step} />
    </Outcome>
  );
}

function DroppedForm({ goal, place }: { goal: GoalSummary; place: OutcomePlace }) {
  const words = useMessages().goals.acts.dropped;
  const form = useRouteForm(
    async () => (await import("./forms")).outcomeForms.dropped,
    {},
    "dropped",
  );
  return (
    <Outcome
      goal={goal}
      place={place}
      as="dropped"
      form={form}
      fields={["reason"]}
      submit={words.submit}
    >
      <TextArea form={form} name="reason" label={words.reason} hint={words.reasonHint} rows={2} />
    </Outcome>
  );
}

/** Where the forms are shown: their address, and the link that leads back from them. */
export type OutcomePlace = { address: string; back: ReactNode };

/**
 * Section with the forms that close a step. Each outcome has its own address, so that everything works
 * without JavaScript.
 *
 * @param place the page of the goal, or the page of a visit
 * @param as the chosen outcome; null before the choice
 * @param evidence the notes that can be chosen as evidence
 * @param dueOn suggested Japan day of the next step
 */
export function OutcomeSection({
  goal,
  place = { address: paths.stepOutcome(goal.id), back: <BackToGoal goal={goal} /> },
  as,
  evidence,
  dueOn,
  today,
}: {
  goal: GoalSummary;
  place?: OutcomePlace;
  as: StepOutcome | null;
  evidence: EvidenceChoice[];
  dueOn: string;
  today: string;
}) {
  const words = useMessages().goals.acts.outcome;
  return (
    <ActSection title={as ? words[as] : words.title}>
      {!as && <p className="mb-4 text-soft">{words.lead}</p>}
      <StepReminder goal={goal} today={today} />
      {!as && (
        <div className="grid gap-4">
          <OutcomeChoices address={place.address} />
          {place.back}
        </div>
      )}
      {as === "seen" && <SeenForm goal={goal} place={place} evidence={evidence} />}
      {as === "not-yet" && (
        <NotYetForm key={goal.step?.id} goal={goal} place={place} dueOn={dueOn} />
      )}
      {as === "dropped" && <DroppedForm goal={goal} place={place} />}
    </ActSection>
  );
}
