/** The pages on which a coordinator closes an account or issues a reset link. */
import { LinkButton, PostButton } from "~/ui/buttons";
import { Card } from "~/ui/card";
import { FormAlert } from "~/ui/form-alert";
import { PageHeader } from "~/ui/headings";
import { formatDateTime } from "~/web/dates";
import { useLocale, useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import { CopyField } from "./copy-field";

type Named = { id: string; name: string };

/** Page that explains and confirms closing a member's account. */
export function ClosePage({ person, refused }: { person: Named; refused: boolean }) {
  const { people, common, errors } = useMessages();
  const text = people.person;
  return (
    <div className="mx-auto max-w-xl">
      <PageHeader
        title={text.closeTitle(person.name)}
        back={{ to: paths.person(person.id), label: person.name }}
      />
      <FormAlert text={refused ? errors["last-coordinator"] : undefined} />
      <ul className="mb-6 grid list-disc gap-2 ps-5 marker:text-ai">
        {text.closePoints.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-3">
        <PostButton action={paths.personDisable(person.id)} fields={{ account: "close" }}>
          {text.close}
        </PostButton>
        <LinkButton to={paths.person(person.id)} look="secondary">
          {common.cancel}
        </LinkButton>
      </div>
    </div>
  );
}

/** Page on which a coordinator issues a password reset link for a member; the link is shown once. */
export function HandOverPage({
  person,
  link,
}: {
  person: Named;
  link: { url: string; expiresAt: number } | null;
}) {
  const { people } = useMessages();
  const locale = useLocale();
  const text = people.person;
  return (
    <div className="mx-auto max-w-xl">
      <PageHeader
        title={text.resetTitle(person.name)}
        lead={link ? text.resetReady : text.resetLead}
        back={{ to: paths.person(person.id), label: person.name }}
      />
      {link ? (
        <Card tone="turn">
          <CopyField
            label={people.invite.linkFor(person.name)}
            value={link.url}
            hint={people.invite.until(formatDateTime(link.expiresAt, locale))}
          />
        </Card>
      ) : (
        <PostButton action={paths.personReset(person.id)}>{text.resetMake}</PostButton>
      )}
    </div>
  );
}
