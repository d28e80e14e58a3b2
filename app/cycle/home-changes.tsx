import { Link } from "@remix-run/react";
import { Card } from "~/ui/card";
import { SectionTitle } from "~/ui/headings";
import { type HandedOver, type PlanChange, useChangeText } from "~/visits/plan-history";
import { formatDateTime, formatShortDate, timeOf } from "~/web/dates";
import { useLocale, useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";

/** A change of a visit's plan by another person, with the visit. */
export type HomeChange = {
  change: PlanChange;
  visit: { id: string; startsAt: number; schoolName: string } | null;
};

/**
 * Section that tells who has changed, called off or given to somebody else a coming visit of the reader;
 * nothing without a change.
 */
export function VisitChanges({
  changes,
  handedOver,
}: {
  changes: HomeChange[];
  handedOver: HandedOver[];
}) {
  const { home } = useMessages();
  const locale = useLocale();
  const text = useChangeText();
  if (changes.length + handedOver.length === 0) return null;
  return (
    <section aria-labelledby="changes">
      <SectionTitle id="changes">{home.changes}</SectionTitle>
      <ul className="grid gap-3">
        {handedOver.map(({ visitId, by, altName, mentorName, startsAt }) => (
          // The page of the visit is closed to its former colleague, so nothing links to it.
          <li key={visitId}>
            <Card tone="other">
              <p className="font-medium">
                {home.handedOver(by, formatDateTime(startsAt, locale), altName, mentorName)}
              </p>
            </Card>
          </li>
        ))}
        {changes.map(({ change, visit }) => (
          <li key={change.visitId}>
            <Card tone="other">
              <p>
                <Link
                  to={paths.visit(change.visitId)}
                  className="inline-flex min-h-11 items-center font-medium no-underline hover:text-ai hover:underline"
                >
                  {text(change)}
                </Link>
              </p>
              {visit && (
                <p className="text-sm text-soft">
                  {formatShortDate(visit.startsAt, locale)} {timeOf(visit.startsAt)}{" "}
                  {visit.schoolName}
                </p>
              )}
            </Card>
          </li>
        ))}
      </ul>
    </section>
  );
}
