import { Form } from "@remix-run/react";
import { Button } from "~/ui/buttons";
import { Card } from "~/ui/card";
import { CheckField, ChoiceGroup, TextArea } from "~/ui/fields";
import { FormAlert } from "~/ui/form-alert";
import { PageHeader } from "~/ui/headings";
import { WhoSees } from "~/ui/who-sees";
import { useRouteForm } from "~/web/forms/route-form";
import { useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import type { InstrumentSettings } from "./instrument/instrument-data";
import { hands } from "./vocabulary";

/**
 * Renders the settings of the observation screen: ready-made phrases, things to count, and left- or
 * right-handed use.
 */
export function InstrumentSettingsPage({
  settings,
  back,
}: {
  settings: InstrumentSettings;
  /** Path of the observation that the person came from; null when they came from the settings. */
  back: string | null;
}) {
  const { instrument, people, common } = useMessages();
  const text = instrument.lesson.settings;
  const form = useRouteForm(
    () => import("./instrument-forms").then((forms) => forms.instrumentForm),
    {
      phrases: (settings.phrases ?? text.builtInPhrases).join("\n"),
      tallies: (settings.tallies ?? text.builtInTallies).join("\n"),
      hand: settings.leftHanded ? "left" : "right",
      vibrate: settings.vibrate ? "on" : "",
    },
  );
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader
        title={text.title}
        lead={text.lead}
        back={
          back
            ? { to: back, label: text.back }
            : { to: paths.settings, label: people.settings.title }
        }
      />
      <Card>
        <Form method="post" onSubmit={form.onSubmit} className="grid gap-5" noValidate>
          {form.refused && <FormAlert text={common.checkForm} />}
          <TextArea
            form={form}
            name="phrases"
            label={text.phrases}
            hint={text.phrasesHint}
            rows={7}
          />
          <TextArea
            form={form}
            name="tallies"
            label={text.tallies}
            hint={text.talliesHint}
            rows={4}
          />
          <ChoiceGroup
            form={form}
            name="hand"
            label={text.hand}
            hint={text.handHint}
            columns
            options={hands.map((value) => ({ value, label: text.hands[value] }))}
          />
          <CheckField form={form} name="vibrate" label={text.vibrate} hint={text.vibrateHint} />
          <WhoSees>{text.whoSees}</WhoSees>
          <Button disabled={form.busy} className="justify-self-start">
            {common.save}
          </Button>
        </Form>
      </Card>
    </div>
  );
}
