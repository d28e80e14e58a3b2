import { Chip } from "~/ui/chip";
import { ChoiceGroup, SelectField, TextField } from "~/ui/fields";
import type { RouteForm } from "~/web/forms/route-form";
import { useMessages } from "~/web/i18n/messages";
import type { MemberState } from "./rules";
import { type EmploymentType, roles } from "./vocabulary";

/** Form field with a checkbox for each role; each checkbox explains the permissions of its role. */
export function RolesField({
  form,
  label,
  hint,
}: {
  form: RouteForm;
  label: string;
  hint: string;
}) {
  const { people } = useMessages();
  return (
    <ChoiceGroup
      form={form}
      name="roles"
      type="checkbox"
      label={label}
      hint={hint}
      options={roles.map((role) => ({
        value: role,
        label: people.roles[role],
        hint: people.roleHints[role],
      }))}
    />
  );
}

/** Form field for a new password, with advice. */
export function NewPasswordField({
  form,
  name = "password",
  label,
}: {
  form: RouteForm;
  name?: string;
  label?: string;
}) {
  const { people } = useMessages();
  return (
    <TextField
      form={form}
      name={name}
      type="password"
      autoComplete="new-password"
      label={label ?? people.fields.newPassword}
      hint={people.fields.passwordHint}
    />
  );
}

/** Form field for the reading of a name in katakana or hiragana. */
export function ReadingField({ form }: { form: RouteForm }) {
  const { people } = useMessages();
  return (
    <TextField
      form={form}
      name="nameReading"
      label={people.fields.reading}
      hint={people.fields.readingHint}
      optional
      lang="ja"
    />
  );
}

const stateTones = {
  active: "done",
  invited: "ai",
  "not-invited": "plain",
  closed: "caution",
} as const;

export function StateChip({ state }: { state: MemberState }) {
  const { people } = useMessages();
  return <Chip tone={stateTones[state]}>{people.states[state]}</Chip>;
}

/** Shows the names of a member's roles in one line of text. */
export function RoleNames({
  person,
}: {
  person: { coordinator: boolean; mentor: boolean; alt: boolean };
}) {
  const { people, common } = useMessages();
  return (
    <>{common.facts(roles.filter((role) => person[role]).map((role) => people.roles[role]))}</>
  );
}

/** An employment type in the reader's language, with its consequence if it has one. */
export type EmploymentOption = { value: EmploymentType; label: string; notice: string | null };

/**
 * Select of the employment of the ALTs that are being added. Renders nothing without options, for a mentor.
 */
export function EmploymentField({
  form,
  employment,
}: {
  form: RouteForm;
  employment: EmploymentOption[];
}) {
  const { fields } = useMessages().people;
  if (employment.length === 0) return null;
  return (
    <SelectField
      form={form}
      name="employmentType"
      label={fields.employmentOfAlts}
      hint={fields.employmentHint}
      options={[...employment].reverse()}
    />
  );
}
