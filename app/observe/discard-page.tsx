import { LinkButton, PostButton } from "~/ui/buttons";
import { Card } from "~/ui/card";
import { formatDateTime } from "~/web/dates";
import { useLocale, useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import type { Discarded } from "./discarded.queries.server";
import { InstrumentFrame } from "./instrument/instrument-start";

/** The button that discards the observation of a visit, with what happens then. */
export function DiscardButton({ visitId }: { visitId: string }) {
  const { discard } = useMessages().instrument;
  return (
    <div className="no-print grid justify-items-start gap-3">
      <p className="text-sm text-soft">{discard.hint}</p>
      <PostButton action={paths.observe(visitId)} fields={{ intent: "discard" }} look="secondary">
        {discard.submit}
      </PostButton>
    </div>
  );
}

/**
 * Page on which the observer of a visit discards an observation before sharing, or brings a discarded one
 * back.
 *
 * @param discarded the observations that can be brought back; empty when there is one to discard
 */
export function DiscardPage({ visitId, discarded }: { visitId: string; discarded: Discarded[] }) {
  const { discard, toVisit } = useMessages().instrument;
  const locale = useLocale();
  return (
    <InstrumentFrame
      visitId={visitId}
      title={discarded.length > 0 ? discard.discardedTitle : discard.title}
    >
      <Card>
        {discarded.length > 0 ? (
          <ul className="grid gap-6">
            {discarded.map(({ id, discardedAt, notes }) => (
              <li key={id}>
                <p className="mb-3">
                  {discard.discarded(formatDateTime(discardedAt, locale), notes)}
                </p>
                <PostButton
                  action={paths.observe(visitId)}
                  fields={{ intent: "restore", observationId: id }}
                >
                  {discard.restore}
                </PostButton>
              </li>
            ))}
          </ul>
        ) : (
          <DiscardButton visitId={visitId} />
        )}
        <LinkButton look="quiet" to={paths.visit(visitId)} className="mt-2">
          {toVisit}
        </LinkButton>
      </Card>
    </InstrumentFrame>
  );
}
