/** The page on which a coordinator issues a reset link. */
import { PostButton } from "~/ui/buttons";
import { Card } from "~/ui/card";
import { PageHeader } from "~/ui/headings";
import { formatDateTime } from "~/web/dates";
import { useLocale, useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import { CopyField } from "./copy-field";

type Named = { id: string; name: string };

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
