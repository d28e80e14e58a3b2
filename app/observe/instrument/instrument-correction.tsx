import { LinkButton, PostButton } from "~/ui/buttons";
import { Card } from "~/ui/card";
import { useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import type { InstrumentVisit } from "./instrument-data";
import { InstrumentFrame } from "./instrument-start";
import { useKindTexts } from "./kind-texts";

/**
 * Renders the page that explains a correction of shared feedback before the correction starts: shared
 * versions stay visible.
 */
export function InstrumentCorrection({
  visit,
  observationId,
  version,
}: {
  visit: InstrumentVisit;
  observationId: string;
  version: number;
}) {
  const { instrument, common } = useMessages();
  const { correct } = instrument;
  const kind = useKindTexts(visit);
  return (
    <InstrumentFrame visitId={visit.id} title={correct.title}>
      <Card>
        <p>{kind.correctLead}</p>
        <p className="mt-2 text-soft">{correct.visible(version)}</p>
        <div className="mt-5 flex flex-wrap gap-3">
          <PostButton action={paths.correct(observationId)}>{correct.button}</PostButton>
          <LinkButton look="secondary" to={paths.visit(visit.id)}>
            {common.cancel}
          </LinkButton>
        </div>
      </Card>
    </InstrumentFrame>
  );
}
