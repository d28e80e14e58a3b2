import { Form, useLocation } from "@remix-run/react";
import { Button, PostButton } from "~/ui/buttons";
import { Disclosure } from "~/ui/disclosure";
import { TextArea } from "~/ui/fields";
import { FormAlert } from "~/ui/form-alert";
import { WhoSees } from "~/ui/who-sees";
import { Written } from "~/ui/written";
import { formatDateTime } from "~/web/dates";
import { useRouteForm } from "~/web/forms/route-form";
import { useLocale, useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import type { Conversation, Reply } from "./reflection";

function ReplyLine({ reply }: { reply: Reply }) {
  const { replies } = useMessages().reflect;
  const { common } = useMessages();
  const locale = useLocale();
  const { mine, authorName, kind, text, at } = reply;
  return (
    <li
      className={`max-w-[90%] rounded-2xl px-4 py-2.5 ${
        mine ? "justify-self-end bg-ai-soft" : "justify-self-start bg-other-soft"
      }`}
    >
      {kind === "read" ? (
        <p>{mine ? replies.readByYou : replies.readBy(authorName)}</p>
      ) : (
        <p className="whitespace-pre-line">
          <Written text={text} />
        </p>
      )}
      <p className="mt-0.5 text-sm text-soft">
        {kind === "reply" && <>{(mine ? replies.you : authorName) + common.dot}</>}
        <time dateTime={new Date(at).toISOString()}>{formatDateTime(at, locale)}</time>
      </p>
    </li>
  );
}

/**
 * Form for a reply to the feedback on a visit, with a button "read it" where the ALT has not answered yet.
 *
 * @param other name of the other person
 */
export function ReplyForm({
  visitId,
  other,
  canMarkRead,
}: {
  visitId: string;
  other: string;
  canMarkRead: boolean;
}) {
  const { reflect, common } = useMessages();
  const { replies } = reflect;
  const form = useRouteForm(async () => (await import("./forms")).replyForm);
  return (
    <div className="grid gap-4">
      {canMarkRead && (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <PostButton action={paths.visitReply(visitId)} fields={{ intent: "read" }}>
            {replies.readIt}
          </PostButton>
          <p className="text-sm text-soft">{replies.readHint}</p>
        </div>
      )}
      <Form
        method="post"
        action={paths.visitReply(visitId)}
        onSubmit={form.onSubmit}
        className="grid gap-3"
        noValidate
      >
        <FormAlert text={form.errorOf("text") ? common.checkForm : undefined} />
        <TextArea
          form={form}
          name="text"
          label={replies.label}
          hint={canMarkRead ? replies.labelHint : undefined}
        />
        <WhoSees>{replies.whoSees(other)}</WhoSees>
        <Button
          look={canMarkRead ? "secondary" : "primary"}
          disabled={form.busy}
          className="justify-self-start"
        >
          {replies.send}
        </Button>
      </Form>
    </div>
  );
}

/**
 * Shows the replies to the feedback on a visit, with the form to reply. Renders nothing when there is nothing
 * to show.
 *
 * @param conversation from `repliesFor`
 * @param other name of the other person
 */
export function RepliesView({
  visitId,
  conversation,
  other,
}: {
  visitId: string;
  conversation: Conversation;
  other: string;
}) {
  const { replies } = useMessages().reflect;
  const { canMarkRead } = conversation;
  // The nested route renders a refused line further up on the same page.
  const elsewhere = useLocation().pathname === paths.visitReply(visitId);
  const canReply = conversation.canReply && !elsewhere;
  if (conversation.replies.length === 0 && !canReply) return null;
  return (
    <div className="grid max-w-3xl gap-4">
      {conversation.replies.length > 0 && (
        <h3 className="font-serif text-lg font-semibold">{replies.conversation}</h3>
      )}
      {conversation.replies.length > 0 && (
        <ol className="grid gap-3">
          {conversation.replies.map((reply) => (
            <ReplyLine key={reply.id} reply={reply} />
          ))}
        </ol>
      )}
      {canReply && canMarkRead && <ReplyForm {...{ visitId, other, canMarkRead }} />}
      {canReply && !canMarkRead && (
        <Disclosure summary={replies.goOn} className="no-print">
          <div className="pt-2">
            <ReplyForm {...{ visitId, other, canMarkRead }} />
          </div>
        </Disclosure>
      )}
    </div>
  );
}
