import { Card } from "~/ui/card";
import { SectionTitle } from "~/ui/headings";
import { formatDateTime } from "~/web/dates";
import { useLocale, useMessages } from "~/web/i18n/messages";
import type { PowerVerb, SecurityEvent } from "./security-events";

/**
 * Notice on Home about what others did with the reader's account. It has no button to hide it. Renders
 * nothing for an empty list.
 */
export function PowersNotice({ events }: { events: SecurityEvent<PowerVerb>[] }) {
  const { powers } = useMessages().home;
  const locale = useLocale();
  if (events.length === 0) return null;
  return (
    <Card tone="turn" aria-labelledby="powers">
      <SectionTitle id="powers">{powers.title}</SectionTitle>
      <ul className="grid gap-2">
        {events.map(({ id, verb, at, by }) => (
          <li key={id}>
            <span className="block font-medium">{powers.acts[verb](by ?? "")}</span>
            <span className="text-sm text-soft">{formatDateTime(at, locale)}</span>
          </li>
        ))}
      </ul>
      <p className="mt-3">{powers.notYou}</p>
      <p className="mt-1 text-sm text-soft">{powers.until}</p>
    </Card>
  );
}
