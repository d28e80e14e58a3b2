/** The actions on a role sheet: confirm, answer, share and end. */
import { Form } from "@remix-run/react";
import { Button, LinkButton, PostButton } from "~/ui/buttons";
import { Card } from "~/ui/card";
import { Disclosure } from "~/ui/disclosure";
import { TextArea } from "~/ui/fields";
import { FormAlert } from "~/ui/form-alert";
import { SectionTitle } from "~/ui/headings";
import { Written } from "~/ui/written";
import { formatDateTime } from "~/web/dates";
import { useFormFailure } from "~/web/forms/form-failure";
import { useRouteForm } from "~/web/forms/route-form";
import { useLocale, useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import type { AgreementView, AnswerView } from "../agreement-view";
import { answerLimit } from "../vocabulary";
import { ChangeList } from "./agreement-changes";
import type { ChangeLine } from "./change-list";
import { CompanyForm } from "./company-form";

/**
 * Alert that says why an action on a role sheet was refused, for example because there is a newer version.
 * Renders nothing when no action was refused.
 */
export function RefusalNotice() {
  const { errors } = useMessages();
  const code = useFormFailure()?.errors.version;
  return code ? <FormAlert text={errors[code]} /> : null;
}

export function Answers({ answers }: { answers: AnswerView[] }) {
  const { sheet } = useMessages().agree;
  const { common } = useMessages();
  const locale = useLocale();
  if (answers.length === 0) return null;
  return (
    <div>
      <h3 className="font-medium">{sheet.answers}</h3>
      <ul className="mt-1 grid gap-2">
        {answers.map((answer) => (
          <li
            key={answer.id}
            className={`rounded-xl px-3 py-2 ${answer.by === "alt" ? "bg-ai-soft" : "bg-other-soft"}`}
          >
            <p className="text-sm text-soft">
              {common.facts([sheet.said[answer.by], formatDateTime(answer.at, locale)])}
            </p>
            <p className="whitespace-pre-line">
              <Written text={answer.text} />
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}

function AnswerForm({ agreement }: { agreement: AgreementView }) {
  const { sheet } = useMessages().agree;
  const form = useRouteForm(
    async () => (await import("../forms")).answerForm,
    { version: String(agreement.head.version), text: "" },
    "answer",
  );
  return (
    <Disclosure summary={sheet.answer} open={form.refused}>
      <Form
        method="post"
        action={`${paths.agreement(agreement.id)}?index`}
        onSubmit={form.onSubmit}
        noValidate
        className="mt-2 grid gap-3"
      >
        <input type="hidden" name="do" value="answer" />
        <input type="hidden" {...form.register("version")} value={agreement.head.version} />
        <TextArea
          form={form}
          name="text"
          label={sheet.answerLabel}
          hint={sheet.answerHint}
          maxLength={answerLimit}
        />
        <Button look="secondary" disabled={form.busy} className="justify-self-start">
          {sheet.sendAnswer}
        </Button>
      </Form>
    </Disclosure>
  );
}

/**
 * Card with the changes of the role sheet's newest version, its message and answers, and the actions on it.
 */
export function Proposal({ agreement, lines }: { agreement: AgreementView; lines: ChangeLine[] }) {
  const { sheet, changes, company: texts } = useMessages().agree;
  const { head, confirmedBy, mode, state, turn, agreed } = agreement;
  const company = turn?.act === "settle";
  const informed = mode === "information-only";
  const title = company ? texts.title : informed ? sheet.newVersion : sheet.proposalBy[head.by];
  const waits = !confirmedBy.includes("alt");
  const to = `${paths.agreement(agreement.id)}?index`;
  const version = String(head.version);
  const mine = waits || turn?.who === "alt";
  return (
    <Card tone={mine ? "turn" : "other"} className="grid gap-4" aria-labelledby="proposal">
      <div>
        <SectionTitle id="proposal" flush>
          {title}
          {lines.length > 0 && (
            <span className="ms-2 font-sans text-base font-normal text-soft">
              {changes.count(lines.length)}
            </span>
          )}
        </SectionTitle>
        {head.message && (
          <p className="mt-1 whitespace-pre-line">
            <span className="text-soft">{sheet.message}</span> <Written text={head.message} />
          </p>
        )}
      </div>
      {lines.length > 0 ? (
        <ChangeList lines={lines} />
      ) : (
        state === "proposed" && <p className="text-soft">{sheet.proposalFirst}</p>
      )}
      <Answers answers={agreement.answers} />
      {!waits && !informed && turn?.who === "teacher" && (
        <p className="text-soft">{sheet.waitsFor(agreement.teacherName)}</p>
      )}
      {agreed && !informed && <p className="text-sm text-soft">{sheet.holds}</p>}
      {company && <CompanyForm key={version} agreementId={agreement.id} version={head.version} />}
      <div className="flex flex-wrap items-start gap-3">
        {waits && !company && (
          <PostButton action={to} fields={{ do: "confirm", version }}>
            {informed ? sheet.show : sheet.yes}
          </PostButton>
        )}
        {turn?.act === "send" && (
          <LinkButton to={paths.sendAgreement(agreement.id)}>{sheet.send}</LinkButton>
        )}
        <LinkButton look="secondary" to={paths.editAgreement(agreement.id)}>
          {sheet.change}
        </LinkButton>
        {agreed && head.by === "alt" && (
          <PostButton look="quiet" action={to} fields={{ do: "withdraw", version }}>
            {sheet.withdraw}
          </PostButton>
        )}
      </div>
      {!informed && (head.by === "teacher" || agreement.answers.length > 0) && (
        <AnswerForm key={head.version} agreement={agreement} />
      )}
    </Card>
  );
}

function Share({ agreement, what }: { agreement: AgreementView; what: "sheet" | "reviews" }) {
  const { sheet } = useMessages().agree;
  const { alt, teacher } = agreement.shares[what];
  const state = alt ? (teacher ? "both" : "mine") : teacher ? "theirs" : "none";
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
      <span className="min-w-48 flex-1">
        <span className="block">{what === "sheet" ? sheet.shareSheet : sheet.shareReviews}</span>
        <span className="block text-sm text-soft">{sheet.shareState[state]}</span>
      </span>
      {(alt || agreement.mode === "full") && (
        <PostButton
          look="secondary"
          action={`${paths.agreement(agreement.id)}?index`}
          fields={{ do: "share", what, to: alt ? "private" : "shared" }}
        >
          {alt ? sheet.shareNo : sheet.shareYes}
          <span className="sr-only">
            : {what === "sheet" ? sheet.shareSheet : sheet.shareReviews}
          </span>
        </PostButton>
      )}
    </li>
  );
}

/**
 * Last part of a role sheet's page: sharing with mentors, a copy for the next term, and ending or reopening.
 */
export function Afterwards({ agreement }: { agreement: AgreementView }) {
  const { sheet } = useMessages().agree;
  const { id, mode, shares, endedAt } = agreement;
  const shows = mode === "full" || shares.sheet.alt || shares.reviews.alt;
  const to = `${paths.agreement(id)}?index`;
  return (
    <div className="grid gap-6 lg:grid-cols-2 lg:items-start">
      {shows && (
        <Card aria-labelledby="who-else">
          <SectionTitle id="who-else">{sheet.who}</SectionTitle>
          <p className="text-sm text-soft">{sheet.shareBoth}</p>
          <ul className="divide-y divide-line">
            <Share agreement={agreement} what="sheet" />
            <Share agreement={agreement} what="reviews" />
          </ul>
        </Card>
      )}
      <Card aria-labelledby="next-term">
        <SectionTitle id="next-term">{sheet.next}</SectionTitle>
        <div className="flex flex-wrap gap-3">
          <PostButton look="secondary" action={to} fields={{ do: "copy" }}>
            {sheet.copy}
          </PostButton>
          <PostButton look="quiet" action={to} fields={{ do: endedAt === null ? "end" : "reopen" }}>
            {endedAt === null ? sheet.end : sheet.reopen}
          </PostButton>
        </div>
        <p className="mt-2 text-sm text-soft">{sheet.endHint}</p>
      </Card>
    </div>
  );
}
