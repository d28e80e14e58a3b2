/** The minute plan in the editor. */
import { type FormEvent, useState } from "react";
import { Card } from "~/ui/card";
import { SectionTitle } from "~/ui/headings";
import { useLocale, useMessages } from "~/web/i18n/messages";
import { type AgreementContent, wordsIn } from "../agreement";
import { EditButton, LineField } from "./agreement-edit-task";
import { PlanSum } from "./agreement-sheet";
import { fieldName } from "./editing";

const asMinutes = (text: string) => Number(text.normalize("NFKC")) || 0;

export function PlanEditor({
  content,
  lessonMinutes,
  typedMinutes,
  errorOf,
}: {
  content: AgreementContent;
  lessonMinutes: number;
  /** The text of a minutes field that is not a number. */
  typedMinutes: (id: string) => string | undefined;
  errorOf: (key: string) => string | undefined;
}) {
  const { editor, terms } = useMessages().agree;
  const locale = useLocale();
  const [typed, setTyped] = useState<Record<string, number>>({});
  const onInput = ({ target }: FormEvent) => {
    const { name, value } = target as HTMLInputElement;
    if (name.startsWith("minutes.")) setTyped((was) => ({ ...was, [name]: asMinutes(value) }));
  };
  const counted = {
    ...content,
    plan: content.plan.map((step) => ({
      ...step,
      minutes: typed[fieldName("minutes", step.id)] ?? (step.minutes || 0),
    })),
  };
  return (
    <Card aria-labelledby="edit-plan">
      <SectionTitle id="edit-plan" flush>
        {editor.planTitle}
      </SectionTitle>
      <div aria-live="polite">
        <PlanSum content={counted} minutes={lessonMinutes} />
      </div>
      <ol className="mt-2 divide-y divide-line" onInput={onInput}>
        {content.plan.map((step, at) => {
          const title = wordsIn(step.step, locale) || editor.stepOf(at + 1);
          const error = (part: string) => errorOf(`step/${step.id}/${part}`);
          const text = (part: "step" | "teacher" | "alt", label: string) => (
            <LineField
              name={fieldName(part, step.id)}
              label={label}
              value={wordsIn(step[part], locale)}
              error={error(part)}
            />
          );
          return (
            <li key={step.id} id={`step-${step.id}`} className="py-3">
              <fieldset>
                <legend className="sr-only">{title}</legend>
                <div className="grid gap-3 sm:grid-cols-[6rem_1fr] lg:grid-cols-[6rem_1fr_1fr_1fr]">
                  <LineField
                    name={fieldName("minutes", step.id)}
                    label={terms.planMinutes}
                    type="numeric"
                    value={typedMinutes(step.id) ?? String(step.minutes)}
                    error={error("minutes")}
                  />
                  {text("step", terms.planStep)}
                  {text("teacher", terms.planTeacher)}
                  {text("alt", terms.planAlt)}
                </div>
                <div className="mt-2 flex flex-wrap gap-2">
                  <EditButton value={`up/step/${step.id}`} label={editor.upOf(title)}>
                    ↑ {editor.up}
                  </EditButton>
                  <EditButton value={`down/step/${step.id}`} label={editor.downOf(title)}>
                    ↓ {editor.down}
                  </EditButton>
                  <EditButton value={`remove/step/${step.id}`} label={editor.removeOf(title)}>
                    {editor.remove}
                  </EditButton>
                </div>
              </fieldset>
            </li>
          );
        })}
      </ol>
      <EditButton value="add/step" label={editor.addStep}>
        + {editor.addStep}
      </EditButton>
    </Card>
  );
}
