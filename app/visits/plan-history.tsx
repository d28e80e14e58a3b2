import { Card } from "~/ui/card";
import { PageHeader } from "~/ui/headings";
import { WhoSees } from "~/ui/who-sees";
import { formatDateTime } from "~/web/dates";
import { useLocale, useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import type { PlanPart } from "./vocabulary";

/** A change of a visit's plan. */
export type PlanChange = {
  visitId: string;
  verb: "requested" | "planned" | "accepted" | "declined" | "moved" | "edited" | "cancelled";
  /** Name of the person who made it; empty when the system did. */
  by: string;
  /** UTC milliseconds. */
  at: number;
  parts: PlanPart[];
  /** The new start of a moved visit, UTC milliseconds; null for other changes. */
  to: number | null;
};

/** A visit of the reader that somebody else has given to another colleague. */
export type HandedOver = {
  visitId: string;
  /** Name of the person who did it. */
  by: string;
  altName: string;
  /** Name of the colleague who has the visit now. */
  mentorName: string;
  /** The start when it was given away, UTC milliseconds. */
  startsAt: number;
};

/** React hook: returns a function that puts a change of a plan into words. */
export function useChangeText() {
  const { history } = useMessages().planChanges;
  const locale = useLocale();
  return ({ verb, by, parts, to }: PlanChange): string => {
    if (verb === "edited")
      return history.edited(
        by,
        parts.map((part) => history.parts[part]),
      );
    if (verb === "moved") return history.moved(by, to === null ? "" : formatDateTime(to, locale));
    return history.others[verb](by);
  };
}

/**
 * Page with the list of the changes of a visit's plan, oldest first.
 *
 * @param alone true for a self-observation
 */
export function PlanHistoryPage({
  visitId,
  alone,
  changes,
}: {
  visitId: string;
  alone: boolean;
  changes: PlanChange[];
}) {
  const { planChanges, common } = useMessages();
  const { history } = planChanges;
  const locale = useLocale();
  const text = useChangeText();
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader title={history.title} back={{ to: paths.visit(visitId), label: history.back }} />
      <ol className="grid gap-3">
        {changes.map((change) => (
          <li key={`${change.at} ${change.verb}`}>
            <Card>
              <span className="block text-sm text-soft">{formatDateTime(change.at, locale)}</span>
              {text(change)}
            </Card>
          </li>
        ))}
      </ol>
      <div className="mt-4">
        <WhoSees>{alone ? common.onlyYou : history.whoSees}</WhoSees>
      </div>
    </div>
  );
}
