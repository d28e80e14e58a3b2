/** The pages that make a link for the partner teacher, show it once and end it. */
import { Form } from "@remix-run/react";
import { CopyField } from "~/people/copy-field";
import { Button, LinkButton, PostButton } from "~/ui/buttons";
import { Card } from "~/ui/card";
import { FormAlert } from "~/ui/form-alert";
import { PageHeader } from "~/ui/headings";
import { tick } from "~/ui/styles";
import { dayOf, formatDay } from "~/web/dates";
import { type RouteForm, useRouteForm } from "~/web/forms/route-form";
import { useLocale, useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import { shownCode } from "../link-code";
import type { LinkState } from "../links.queries.server";
import type { Qr } from "../qr.server";
import { QrCode } from "./qr-code";

/** A new link; it is shown only once. */
export type MadeLink = {
  url: string;
  token: string;
  door: string;
  code: string | null;
  expiresAt: number;
  qr: Qr;
  /** Whether the link was also sent to the teacher's email address. */
  mailed: boolean;
};

/** The last day on which a link opens. */
const lastDay = (expiresAt: number) => dayOf(expiresAt - 1);

function Choice({
  form,
  value,
  label,
  hint,
}: {
  form: RouteForm;
  value: "code" | "new-pin";
  label: string;
  hint: string;
}) {
  return (
    <label className="flex min-h-11 cursor-pointer items-start gap-3 py-1.5">
      <input
        type="checkbox"
        value={value}
        {...form.register("with")}
        defaultChecked={form.initialList("with").includes(value)}
        className={tick}
      />
      <span>
        {label}
        <span className="block text-sm text-soft">{hint}</span>
      </span>
    </label>
  );
}

/** Page on which the ALT makes a link for the partner teacher, and replaces or revokes the open link. */
export function SendPage({
  id,
  teacherName,
  open,
  pinAt,
}: {
  id: string;
  teacherName: string;
  open: LinkState | null;
  /** When the teacher chose the PIN that the next link takes over; null when the teacher has none. */
  pinAt: number | null;
}) {
  const { agree, common } = useMessages();
  const { send, sheet } = agree;
  const locale = useLocale();
  const form = useRouteForm(async () => (await import("../forms")).sendForm);
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader
        title={send.title(teacherName)}
        lead={send.lead}
        back={{ to: paths.agreement(id), label: sheet.titleWith(teacherName) }}
      />
      <div className="grid gap-6">
        {open && (
          <Card tone="done" aria-labelledby="open-link">
            <h2 id="open-link" className="font-medium">
              {send.open}
            </h2>
            <p>
              {send.openUntil(formatDay(lastDay(open.expiresAt), locale))}{" "}
              {open.code && send.withCode}
            </p>
            <p className="text-sm text-soft">
              {send.openSince(formatDay(dayOf(open.createdAt), locale))} {send.shownOnce}
            </p>
            <PostButton
              className="mt-3"
              look="secondary"
              action={paths.sendAgreement(id)}
              fields={{ do: "revoke" }}
            >
              {send.revoke}
            </PostButton>
          </Card>
        )}
        <Card>
          <Form
            method="post"
            action={paths.sendAgreement(id)}
            onSubmit={form.onSubmit}
            noValidate
            className="grid gap-4"
          >
            {form.refused && <FormAlert text={common.checkForm} />}
            <Choice form={form} value="code" label={send.code} hint={send.codeHint} />
            {pinAt !== null && (
              <Choice form={form} value="new-pin" label={send.newPin} hint={send.newPinHint} />
            )}
            <p className="text-sm text-soft">
              {pinAt === null
                ? send.pinNote
                : `${send.pinSince(formatDay(dayOf(pinAt), locale))} ${send.pinKept}`}
            </p>
            <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
              <Button disabled={form.busy}>{open ? send.renew : send.make}</Button>
              {open && <span className="text-sm text-soft">{send.renewHint}</span>}
            </div>
          </Form>
        </Card>
      </div>
    </div>
  );
}

/**
 * Page that shows the ALT a new teacher's link with its code and QR code; the link is never shown again.
 */
export function SentPage({
  id,
  altStaffName,
  teacherName,
  made,
}: {
  id: string;
  altStaffName: string;
  teacherName: string;
  made: MadeLink;
}) {
  const { send, sheet } = useMessages().agree;
  const locale = useLocale();
  const until = send.until(formatDay(lastDay(made.expiresAt), locale));
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        title={send.ready(teacherName)}
        lead={made.mailed ? `${send.mailed(teacherName)} ${send.readyLead}` : send.readyLead}
        back={{ to: paths.agreement(id), label: sheet.titleWith(teacherName) }}
      />
      <div className="grid gap-6 sm:grid-cols-[1fr_14rem] sm:items-start">
        <Card tone="turn" className="grid gap-6">
          <CopyField label={send.link} value={made.url} hint={until} />
          <CopyField
            label={send.letter}
            value={send.letterText({ teacher: teacherName, alt: altStaffName, url: made.url })}
            rows={7}
          />
          {made.code && (
            <div>
              <h2 className="font-medium">{send.codeTitle}</h2>
              <p className="font-mono text-2xl tracking-widest" translate="no">
                {shownCode(made.code)}
              </p>
              <p className="text-sm text-soft">{send.codeAt(made.door)}</p>
            </div>
          )}
        </Card>
        <figure>
          <QrCode qr={made.qr} label={send.qr} className="w-full max-w-56 rounded-xl" />
          <figcaption className="mt-1 text-sm text-soft">{send.qrHint}</figcaption>
        </figure>
      </div>
      <div className="mt-6 flex flex-wrap gap-3">
        <PostButton
          action={paths.agreementPrint(id)}
          fields={{ token: made.token, code: made.code ?? "" }}
        >
          {send.print}
        </PostButton>
        <LinkButton to={paths.agreement(id)} look="secondary">
          {send.done}
        </LinkButton>
      </div>
    </div>
  );
}
