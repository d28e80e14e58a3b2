import { Link } from "@remix-run/react";
import { LinkButton } from "~/ui/buttons";
import { textLink } from "~/ui/styles";
import { formatDate } from "~/web/dates";
import { useLocale, useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import type { LearningOfVisit } from "./learning";
import { TriedSteps } from "./tried-steps";
import { practiceSteps } from "./vocabulary";

/**
 * Shows the module (mini-course) that the ALT picked after a visit to the two people of the visit. It renders
 * no heading.
 *
 * @param learning from `learningOfVisit`
 * @param canPick true when the reader is the ALT and may pick a module now
 */
export function LearningCard({
  visitId,
  learning,
  canPick,
  altName,
  declined,
}: {
  visitId: string;
  learning: LearningOfVisit | null;
  canPick: boolean;
  altName: string;
  /** The sentence that the ALT picks no module this time; null when they have not decided so. */
  declined: string | null;
}) {
  const { educate, common } = useMessages();
  const locale = useLocale();
  const { card } = educate;
  if (!learning)
    return canPick ? (
      <div className="grid justify-items-start gap-3">
        {declined && <p className="text-soft">{declined}</p>}
        <LinkButton look="secondary" to={paths.visitLearn(visitId)} preventScrollReset>
          {card.pick}
        </LinkButton>
      </div>
    ) : (
      <p className="text-soft">{declined ?? card.none(altName)}</p>
    );
  return (
    <div className="grid gap-2">
      <p className="text-lg">
        <Link to={paths.module(learning.moduleId)} className={`${textLink} font-medium`}>
          {learning.title}
        </Link>{" "}
        <span className="text-sm text-soft">{common.toRead(learning.minutes)}</span>
      </p>
      {learning.tried === null ? (
        <p className="text-sm text-soft">{card.picked(formatDate(learning.chosenAt, locale))}</p>
      ) : (
        <TriedSteps tried={learning.tried} steps={practiceSteps.length} />
      )}
      {canPick && (
        <div className="no-print flex flex-wrap gap-2">
          <LinkButton look="secondary" to={paths.module(learning.moduleId)}>
            {card.read}
          </LinkButton>
          <LinkButton look="quiet" to={paths.visitLearn(visitId)} preventScrollReset>
            {card.other}
          </LinkButton>
        </div>
      )}
    </div>
  );
}
