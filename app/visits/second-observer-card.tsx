import { LinkButton } from "~/ui/buttons";
import { Card } from "~/ui/card";
import { SectionTitle } from "~/ui/headings";
import { useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import type { VisitActor } from "./rules";
import { canCompare, isSecond } from "./rules";
import type { Visit } from "./visits.queries.server";

/**
 * Card that tells both observers of a lesson about each other and what happens to their notes; empty for
 * other readers.
 */
export function SecondObserverCard({ visit, viewer }: { visit: Visit; viewer: VisitActor }) {
  const { second } = useMessages().visits;
  if (!visit.second || !canCompare(viewer, visit)) return null;
  const own = isSecond(viewer, visit);
  return (
    <Card tone={own ? "turn" : "other"} aria-labelledby="second-observer">
      <SectionTitle id="second-observer">
        {own ? second.youTitle : second.withTitle(visit.second.name)}
      </SectionTitle>
      <p className="text-soft">{own ? second.youLead(visit.mentorName ?? "") : second.withLead}</p>
      <div className="mt-4 flex flex-wrap gap-3">
        {own && <LinkButton to={paths.observe(visit.id)}>{second.open}</LinkButton>}
        <LinkButton look="secondary" to={paths.sideBySide(visit.id)}>
          {second.compare}
        </LinkButton>
      </div>
    </Card>
  );
}
