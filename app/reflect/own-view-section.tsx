import { LinkButton, PostButton } from "~/ui/buttons";
import { Card } from "~/ui/card";
import { SectionTitle } from "~/ui/headings";
import { formatDateTime } from "~/web/dates";
import type { FormValues } from "~/web/forms/form-data";
import { useLocale, useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import type { Colleague, Questions } from "./reflection";
import { ReflectionForm } from "./reflection-form";
import type { ReflectionStatus } from "./vocabulary";

type Stored = { status: ReflectionStatus; updatedAt: number; values: FormValues };

/**
 * Section in which the ALT writes, changes or skips their own view (reflection) on a visit.
 *
 * @param begun true when the lesson has begun; before that, there is nothing to reflect on
 * @param gated true when a colleague's feedback opens after this view
 */
export function OwnViewSection({
  visitId,
  startsAt,
  begun,
  editable,
  stored,
  colleague,
  gated,
  questions,
}: {
  visitId: string;
  startsAt: number;
  begun: boolean;
  editable: boolean;
  stored: Stored | null;
  colleague: Colleague | null;
  gated: boolean;
  questions: Questions;
}) {
  const { own } = useMessages().reflect;
  const locale = useLocale();
  const action = paths.visitReflection(visitId);
  const first = stored === null;
  const close = (
    <LinkButton look="quiet" to={paths.visit(visitId)} preventScrollReset>
      {own.close}
    </LinkButton>
  );
  if (!begun || !editable)
    return (
      <Card aria-labelledby="own-view-form">
        <SectionTitle id="own-view-form">{own.title}</SectionTitle>
        <p className="mb-3">
          {begun ? own.answered : own.begins(formatDateTime(startsAt, locale))}
        </p>
        {close}
      </Card>
    );
  return (
    <Card tone={first ? "turn" : "plain"} aria-labelledby="own-view-form">
      <SectionTitle id="own-view-form">{own.title}</SectionTitle>
      {first && gated && colleague && <p className="mb-2">{own.opensFeedback(colleague.name)}</p>}
      <p className="mb-5 text-soft">{own.quick}</p>
      <ReflectionForm
        action={action}
        questions={questions}
        defaults={stored?.values}
        base={stored ? String(stored.updatedAt) : ""}
        colleague={colleague}
        submit={own.save}
      >
        {!first && close}
      </ReflectionForm>
      {first && (
        <div className="mt-5 flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line pt-4">
          <PostButton action={action} fields={{ intent: "skip" }} look="secondary">
            {own.skip}
          </PostButton>
          <p className="text-sm text-soft">{own.skipText}</p>
        </div>
      )}
    </Card>
  );
}
