import { Card } from "~/ui/card";
import { SectionTitle } from "~/ui/headings";
import { formatDateTime } from "~/web/dates";
import { useLocale, useMessages } from "~/web/i18n/messages";
import type { SecurityEvent } from "./security-events";

/** Section of the settings with the events of the reader's own account. */
export function SecurityEventsCard({ events }: { events: SecurityEvent[] }) {
  const text = useMessages().people.security;
  const locale = useLocale();
  return (
    <Card aria-labelledby="security">
      <SectionTitle id="security">{text.title}</SectionTitle>
      <p className="mb-2 text-soft">{text.lead}</p>
      {events.length === 0 ? (
        <p>{text.none}</p>
      ) : (
        <ul>
          {events.map(({ id, verb, at, by }) => (
            <li key={id} className="border-b border-line py-3 last:border-0">
              <span className="block font-medium">{text.acts[verb](by)}</span>
              <span className="text-sm text-soft">{formatDateTime(at, locale)}</span>
            </li>
          ))}
        </ul>
      )}
      <p className="mt-3 text-sm text-soft">{text.notYou}</p>
    </Card>
  );
}
