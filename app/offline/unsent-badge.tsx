import { Link } from "@remix-run/react";
import { useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";

/**
 * Renders the number of unsent changes on this device as a link. Renders nothing when all changes are sent.
 */
export function UnsentBadge({ count }: { count: number }) {
  const { shell } = useMessages();
  if (count === 0) return null;
  return (
    <Link
      to={paths.offline}
      aria-label={shell.unsentLabel(count)}
      data-unsent={count}
      className="inline-flex min-h-11 items-center rounded-lg bg-caution-soft px-3 text-sm font-medium text-caution no-underline hover:underline"
    >
      {shell.unsent(count)}
    </Link>
  );
}
