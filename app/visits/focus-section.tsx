import { Form, Link } from "@remix-run/react";
import { useEffect, useState } from "react";
import type { CriterionView, RubricView } from "~/rubrics/rubrics.server";
import { Button, LinkButton } from "~/ui/buttons";
import { Card } from "~/ui/card";
import { Chip } from "~/ui/chip";
import { ChoiceCard, FieldError, TextArea } from "~/ui/fields";
import { FormAlert } from "~/ui/form-alert";
import { SectionTitle } from "~/ui/headings";
import { ChevronIcon } from "~/ui/icons";
import { textLink } from "~/ui/styles";
import { WhoSees } from "~/ui/who-sees";
import { type RouteForm, useRouteForm } from "~/web/forms/route-form";
import { useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import { lineMax } from "./visit-rules";
import { focusLimit } from "./vocabulary";

type Domain = RubricView["domains"][number];

function Criterion({
  criterion,
  form,
  full,
  chosen,
}: {
  criterion: CriterionView;
  form: RouteForm;
  full: boolean;
  chosen: boolean;
}) {
  const { focus } = useMessages();
  return (
    <ChoiceCard
      form={form}
      name="criteria"
      type="checkbox"
      value={criterion.id}
      disabled={full && !chosen}
      aria-describedby={`${criterion.id}-look`}
    >
      <span className="block font-medium">{criterion.title}</span>
      <span id={`${criterion.id}-look`} className="mt-0.5 block text-sm text-soft">
        {criterion.lookFor.map((line) => (
          <span key={line} className="block">
            {line}
          </span>
        ))}
        {criterion.outsideLesson && <span className="block text-other">{focus.outside}</span>}
      </span>
    </ChoiceCard>
  );
}

function DomainGroup({
  domain,
  form,
  ticked,
  full,
  folded,
}: {
  domain: Domain;
  form: RouteForm;
  ticked: string[];
  full: boolean;
  folded: boolean;
}) {
  const first = form.initialList("criteria");
  const own = domain.criteria.filter((criterion) => ticked.includes(criterion.id)).length;
  return (
    <details
      open={!folded || domain.criteria.some((criterion) => first.includes(criterion.id))}
      className="group rounded-xl border border-line open:pb-3"
    >
      <summary className="flex min-h-11 cursor-pointer list-none items-center gap-3 rounded-xl px-3 py-2 hover:bg-ai-soft [&::-webkit-details-marker]:hidden">
        <ChevronIcon />
        <span className="flex-1">
          <span className="block font-medium">{domain.title}</span>
          <span className="block text-sm text-soft">{domain.summary}</span>
        </span>
        {own > 0 && <Chip tone="ai">{own}</Chip>}
      </summary>
      <div className="grid gap-2 px-3 pt-1">
        {domain.criteria.map((criterion) => (
          <Criterion
            key={criterion.id}
            criterion={criterion}
            form={form}
            full={full}
            chosen={ticked.includes(criterion.id)}
          />
        ))}
      </div>
    </details>
  );
}

/**
 * Section with the form by which the ALT chooses what the observer should watch in a visit: at most three
 * criteria and a line of text.
 *
 * @param colleague name of the observer; null for a self-observation
 */
export function FocusSection({
  visitId,
  colleague,
  proposed,
  rubric,
  chosen,
  note,
}: {
  visitId: string;
  colleague: string | null;
  /** True while the ALT has not agreed to the visit. */
  proposed: boolean;
  rubric: RubricView;
  chosen: string[];
  note: string;
}) {
  const { visits, focus, common, errors } = useMessages();
  const form = useRouteForm(async () => (await import("./forms")).focusForm, {
    criteria: chosen,
    note,
  });
  const watched: unknown = form.watch("criteria");
  const ticked = Array.isArray(watched) ? watched : watched ? [String(watched)] : [];
  const error = form.errorOf("criteria");
  // Checkboxes are disabled at the limit only after hydration, because a script must enable them again.
  const [live, setLive] = useState(false);
  useEffect(() => setLive(true), []);
  return (
    <Card tone="turn" aria-labelledby="focus-title">
      <SectionTitle id="focus-title">{colleague ? focus.title : focus.titleSelf}</SectionTitle>
      {proposed && colleague && (
        <div className="mb-3">
          <p>{focus.proposed(colleague)}</p>
          <LinkButton look="quiet" to={paths.visitMove(visitId)} className="-ms-4">
            {visits.summary.move}
          </LinkButton>
          <LinkButton look="quiet" to={paths.visitCancel(visitId)}>
            {visits.summary.cancel}
          </LinkButton>
        </div>
      )}
      <p className="mb-4 text-soft">{focus.lead}</p>
      <Form
        method="post"
        action={paths.visitFocus(visitId)}
        onSubmit={form.onSubmit}
        noValidate
        className="grid gap-5"
      >
        {form.refused && <FormAlert text={common.checkForm} />}
        <fieldset aria-describedby={error ? "criteria-error" : undefined}>
          <legend className="sr-only">{focus.criteria}</legend>
          <div className="grid gap-2">
            {rubric.domains.map((domain) => (
              <DomainGroup
                key={domain.id}
                domain={domain}
                form={form}
                ticked={ticked}
                full={live && ticked.length >= focusLimit}
                folded={rubric.domains.length > 1}
              />
            ))}
          </div>
          <p aria-live="polite" className="mt-3 font-medium">
            {focus.chosen(ticked.length, focusLimit)}
            {live && ticked.length === focusLimit && (
              <span className="block text-sm font-normal text-soft">{focus.full}</span>
            )}
          </p>
          <FieldError name="criteria" text={error && errors[error]} />
        </fieldset>
        <Link to={paths.rubric(rubric.id)} className={`${textLink} justify-self-start py-2`}>
          {focus.rubric}
        </Link>
        <div className="grid gap-3">
          <TextArea
            form={form}
            name="note"
            label={focus.note}
            hint={focus.noteHint}
            maxLength={lineMax}
            rows={2}
            optional
          />
          <WhoSees>{colleague ? focus.whoSees(colleague) : focus.whoSeesSelf}</WhoSees>
          <p className="text-sm text-soft">{common.pupilsHint}</p>
        </div>
        <div className="flex flex-wrap items-center gap-3">
          <Button disabled={form.busy}>{focus.submit}</Button>
          <LinkButton look="quiet" to={paths.visit(visitId)}>
            {focus.later}
          </LinkButton>
        </div>
        {colleague && <p className="text-sm text-soft">{focus.until}</p>}
      </Form>
    </Card>
  );
}
