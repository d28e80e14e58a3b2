import { formatDateTime } from "~/web/dates";
import { useLocale, useMessages } from "~/web/i18n/messages";
import { NotMinePart } from "./pin-pages";
import type { Said } from "./said.queries.server";

/**
 * Folded section with what was done in the teacher's name, so that the teacher notices what is not theirs.
 * Renders nothing while nothing was done.
 */
export function SaidPart({
  said,
  pinAt,
  address,
}: {
  said: Said[];
  /** When the PIN was chosen (UTC milliseconds); null before that. */
  pinAt: number | null;
  address: string;
}) {
  const text = useMessages().door.said;
  const locale = useLocale();
  if (said.length === 0) return null;
  return (
    <details className="card fold">
      <summary>{text.title}</summary>
      <p className="soft">{text.lead}</p>
      <ul className="said-list">
        {said.map(({ act, at }) => (
          <li key={`${act} ${at}`}>
            <strong>{text.acts[act]}</strong> {formatDateTime(at, locale)}
          </li>
        ))}
      </ul>
      {pinAt !== null && <NotMinePart address={address} />}
    </details>
  );
}
