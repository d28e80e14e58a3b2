/** The pages of the reader's own settings. */
import { Form } from "@remix-run/react";
import { Button, LinkButton, PostButton } from "~/ui/buttons";
import { Card } from "~/ui/card";
import { Chip } from "~/ui/chip";
import { ChoiceGroup, TextField } from "~/ui/fields";
import { FormAlert } from "~/ui/form-alert";
import { PageHeader, SectionTitle } from "~/ui/headings";
import { WhoSees } from "~/ui/who-sees";
import { formatDateTime } from "~/web/dates";
import { useRouteForm } from "~/web/forms/route-form";
import { useLocale, useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import { NewPasswordField, ReadingField } from "./member-fields";
import type { SecurityEvent } from "./security/security-events";
import { SecurityEventsCard } from "./security/security-events-card";
import type { Device } from "./sessions.server";
import { locales, type Theme, themes } from "./vocabulary";

export type Account = {
  name: string;
  nameReading: string;
  email: string;
  theme: Theme;
  hasPassword: boolean;
  /** The label of the employment type; null for people who are no ALT. */
  employment: string | null;
};

function Profile({ account }: { account: Account }) {
  const { people, common } = useMessages();
  const locale = useLocale();
  const { settings, fields, languages } = people;
  const { name, nameReading, theme } = account;
  const form = useRouteForm(
    async () => (await import("./forms")).profileForm,
    { name, nameReading, theme, locale },
    "profile",
  );
  return (
    <Card aria-labelledby="profile">
      <SectionTitle id="profile">{settings.profile}</SectionTitle>
      <Form
        method="post"
        action={paths.settings}
        onSubmit={form.onSubmit}
        className="grid gap-5"
        noValidate
      >
        {form.refused && <FormAlert text={common.checkForm} />}
        <input type="hidden" name="intent" value="profile" />
        <TextField form={form} name="name" label={fields.name} autoComplete="name" />
        <ReadingField form={form} />
        <WhoSees>{settings.whoSees}</WhoSees>
        {account.employment && (
          <div>
            <p>{people.list.employment(account.employment)}</p>
            <p className="text-sm text-soft">{settings.employmentNote}</p>
          </div>
        )}
        <ChoiceGroup
          form={form}
          name="locale"
          label={fields.language}
          columns
          options={locales.map((value) => ({ value, label: languages[value] }))}
        />
        <ChoiceGroup
          form={form}
          name="theme"
          label={settings.theme}
          options={themes.map((value) => ({ value, label: people.themes[value] }))}
        />
        <Button disabled={form.busy} className="justify-self-start">
          {common.save}
        </Button>
      </Form>
    </Card>
  );
}

function Address({ account, tooMany }: { account: Account; tooMany: boolean }) {
  const { people, common } = useMessages();
  const text = people.settings;
  const form = useRouteForm(
    async () => (await import("./forms")).addressForm,
    { email: account.email },
    "address",
  );
  return (
    <Card aria-labelledby="address">
      <SectionTitle id="address">{text.address}</SectionTitle>
      <Form
        method="post"
        action={paths.settings}
        onSubmit={form.onSubmit}
        className="grid gap-5"
        noValidate
      >
        {form.refused && <FormAlert text={common.checkForm} />}
        {tooMany && <FormAlert text={common.tooManyTries} />}
        <input type="hidden" name="intent" value="address" />
        <TextField
          form={form}
          name="email"
          type="email"
          label={people.fields.email}
          hint={people.fields.emailHint}
          autoComplete="username"
        />
        <TextField
          form={form}
          name="emailPassword"
          type="password"
          label={text.addressPassword}
          hint={text.addressPasswordHint}
          autoComplete="current-password"
        />
        <WhoSees>{text.addressWhoSees}</WhoSees>
        <Button disabled={form.busy} look="secondary" className="justify-self-start">
          {text.addressAct}
        </Button>
      </Form>
    </Card>
  );
}

function Devices({ devices }: { devices: Device[] }) {
  const text = useMessages().people.settings;
  const locale = useLocale();
  return (
    <Card aria-labelledby="devices">
      <SectionTitle id="devices">{text.devices}</SectionTitle>
      <ul className="mb-4">
        {devices.map((device) => (
          <li
            key={device.id}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-line py-3 last:border-0"
          >
            <span>
              <span className="block font-medium">{device.device || text.unknownDevice}</span>
              <span className="text-sm text-soft">
                {text.lastSeen(formatDateTime(device.lastSeenAt, locale))}
              </span>
            </span>
            {device.current && <Chip tone="ai">{text.thisDevice}</Chip>}
          </li>
        ))}
      </ul>
      {devices.length > 1 ? (
        <PostButton action={paths.signOutEverywhere} look="secondary">
          {text.signOutEverywhere}
        </PostButton>
      ) : (
        <p className="text-soft">{text.onlyHere}</p>
      )}
    </Card>
  );
}

/** Page with the settings of the signed-in member's account. */
export function SettingsPage({
  account,
  devices,
  events,
  tooMany,
}: {
  account: Account;
  devices: Device[];
  events: SecurityEvent[];
  tooMany: boolean;
}) {
  const { people, instrument } = useMessages();
  const text = people.settings;
  return (
    <>
      <PageHeader title={text.title} />
      <div className="grid gap-6 lg:grid-cols-2 lg:items-start">
        <Profile account={account} />
        <div className="grid gap-6">
          {account.hasPassword ? (
            <>
              <Address account={account} tooMany={tooMany} />
              <Card aria-labelledby="password">
                <SectionTitle id="password">{text.password}</SectionTitle>
                <p className="mb-4 text-soft">{text.passwordText}</p>
                <LinkButton to={paths.settingsPassword} look="secondary">
                  {text.passwordAct}
                </LinkButton>
              </Card>
            </>
          ) : (
            <Card>
              <p className="text-soft">{text.samplePassword}</p>
            </Card>
          )}
          <Card aria-labelledby="instrument">
            <SectionTitle id="instrument">{instrument.lesson.settings.title}</SectionTitle>
            <p className="mb-4 text-soft">{instrument.lesson.settings.lead}</p>
            <LinkButton to={paths.settingsInstrument} look="secondary">
              {instrument.lesson.settings.open}
            </LinkButton>
          </Card>
          <Devices devices={devices} />
          <SecurityEventsCard events={events} />
        </div>
      </div>
    </>
  );
}

/** Page on which the signed-in member changes their password. */
export function ChangePasswordPage({ tooMany }: { tooMany: boolean }) {
  const { people, common } = useMessages();
  const text = people.settings;
  const form = useRouteForm(async () => (await import("./forms")).changePasswordForm);
  return (
    <div className="mx-auto max-w-xl">
      <PageHeader
        title={text.passwordAct}
        lead={text.passwordText}
        back={{ to: paths.settings, label: text.title }}
      />
      <Form
        method="post"
        action={paths.settingsPassword}
        onSubmit={form.onSubmit}
        className="grid gap-5"
        noValidate
      >
        {form.refused && <FormAlert text={common.checkForm} />}
        {tooMany && <FormAlert text={common.tooManyTries} />}
        <TextField
          form={form}
          name="oldPassword"
          type="password"
          label={text.oldPassword}
          autoComplete="current-password"
        />
        <NewPasswordField form={form} name="newPassword" />
        <Button disabled={form.busy} className="justify-self-start">
          {text.passwordAct}
        </Button>
      </Form>
    </div>
  );
}
