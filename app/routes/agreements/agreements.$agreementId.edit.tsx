import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { Actor } from "~/agree/actor";
import { changeAgreement } from "~/agree/agreements.commands.server";
import { findAgreement, versionContent } from "~/agree/agreements.queries.server";
import { changeForm } from "~/agree/forms";
import { fixedOwners } from "~/agree/presets.server";
import { type Draft, Editor } from "~/agree/sheet/agreement-editor";
import { changeLines } from "~/agree/sheet/change-list";
import { actOf, afterAct, contentFrom, withMyValues } from "~/agree/sheet/editing";
import { messagesFor } from "~/messages/all.server";
import { redirectWithFlash } from "~/web/flash.server";
import { readForm } from "~/web/forms/form-data";
import { FieldError, postedValues } from "~/web/forms/forms.server";
import { paths } from "~/web/paths";
import { signedIn } from "~/web/session/viewer.server";
import { titleFromLoader } from "~/web/title";
import { newId } from "~db/ids";

export const meta = titleFromLoader;
export const handle = { texts: ["agree"] };

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { viewer, locale } = await signedIn(request, context);
  const agreement = await findAgreement({ party: "alt", viewer }, params.agreementId ?? "");
  const { id, teacherName, lessonMinutes, mode, head } = agreement;
  if (agreement.endedAt !== null) throw redirect(paths.agreement(id));
  return {
    title: messagesFor(locale).agree.editor.title,
    editor: {
      id,
      teacherName,
      lessonMinutes,
      mode,
      version: head.version,
      content: head.content,
      fixed: fixedOwners,
    },
  };
}

/** Where to go on after a button: at the same one, or in the first field of what was added. */
const focusAfter = (value: string, added: string) =>
  value === "add/step"
    ? `minutes.${added}`
    : value.startsWith("add/")
      ? `title.${added}`
      : `do-${value}`;

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { viewer, locale } = await signedIn(request, context);
  const actor: Actor = { party: "alt", viewer };
  const id = params.agreementId ?? "";
  const agreement = await findAgreement(actor, id);
  const values = await postedValues(request);
  const { data: sent, failure } = readForm(changeForm, values);
  const base = sent?.base ?? agreement.head.version;
  const content = contentFrom(await versionContent(actor, id, base), values, locale);
  const typed = Object.fromEntries(
    Object.entries(values).filter(
      (entry): entry is [string, string] => entry[0].startsWith("minutes.") && entry[1] !== "",
    ),
  );
  const draft = (more: Partial<Draft>, status = 200) =>
    data<Draft>(
      {
        at: Date.now(),
        base,
        content,
        errors: {},
        clashes: [],
        typed,
        message: String(values.message ?? ""),
        focus: "",
        ...more,
      },
      { status },
    );
  if (values.do !== "save") {
    const value = String(values.do ?? "");
    const added = newId();
    return draft({
      content: afterAct(content, actOf(value), added),
      focus: focusAfter(value, added),
    });
  }
  if (failure) return draft({ errors: failure.errors }, 422);
  try {
    const message = sent.message;
    const result = await changeAgreement(actor, id, { base, content, message, confirm: false });
    if (result.kind === "saved")
      return redirectWithFlash(
        context,
        paths.agreement(id),
        result.together ? "agreementTogether" : "agreementSaved",
      );
    const both = result.clashes.map(({ key, mine, theirs }) => ({
      key,
      before: mine,
      after: theirs,
    }));
    return draft(
      {
        base: result.head.version,
        content: withMyValues(result.content, result.clashes),
        clashes: changeLines(both, content, result.head.content),
      },
      422,
    );
  } catch (error) {
    if (error instanceof FieldError) return draft({ errors: { [error.field]: error.code } }, 422);
    throw error;
  }
}

export default function EditAgreement() {
  const { editor } = useLoaderData<typeof loader>();
  const draft = useActionData<typeof action>() as Draft | undefined;
  return <Editor {...editor} draft={draft} />;
}
