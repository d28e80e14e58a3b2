import { Form, Link } from "@remix-run/react";
import { Button } from "~/ui/buttons";
import { Card } from "~/ui/card";
import { ChoiceGroup, TextArea } from "~/ui/fields";
import { FormAlert } from "~/ui/form-alert";
import { SectionTitle } from "~/ui/headings";
import { textLink } from "~/ui/styles";
import { WhoSees } from "~/ui/who-sees";
import { useRouteForm } from "~/web/forms/route-form";
import { useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import { lineMax } from "./visit-rules";

/**
 * Section with the form that accepts or declines a visit's request.
 *
 * @param asker name of the person who asked
 */
export function AnswerSection({ visitId, asker }: { visitId: string; asker: string }) {
  const { visitChanges, common } = useMessages();
  const { answer } = visitChanges;
  const form = useRouteForm(async () => (await import("./forms")).answerForm, {
    answer: "",
    line: "",
  });
  return (
    <Card tone="turn" aria-labelledby="answer-title">
      <SectionTitle id="answer-title">{answer.title(asker)}</SectionTitle>
      <p className="mb-4 text-soft">{answer.lead}</p>
      <Form
        method="post"
        action={paths.visitAnswer(visitId)}
        onSubmit={form.onSubmit}
        noValidate
        className="grid gap-5"
      >
        {form.refused && <FormAlert text={common.checkForm} />}
        <ChoiceGroup
          form={form}
          name="answer"
          label={answer.choice}
          columns
          options={[
            { value: "accept", label: answer.accept, hint: answer.acceptHint },
            { value: "decline", label: answer.decline, hint: answer.declineHint },
          ]}
        />
        <TextArea
          form={form}
          name="line"
          label={answer.line}
          hint={answer.lineHint}
          maxLength={lineMax}
          rows={2}
          optional={form.watch("answer") !== "decline"}
        />
        <WhoSees>{answer.whoSees}</WhoSees>
        <Button disabled={form.busy} className="justify-self-start">
          {answer.submit}
        </Button>
        <Link to={paths.visitMove(visitId)} className={`${textLink} justify-self-start py-2`}>
          {answer.otherDay}
        </Link>
      </Form>
    </Card>
  );
}
