import { LinkButton } from "~/ui/basics";
import { useLocale, useMessages } from "~/web/messages";
import { paths } from "~/web/paths";
import { FeedbackVersionLine, FeedbackVersions } from "./feedback-versions";
import { FeedbackView } from "./feedback-view";
import { InstrumentFrame } from "./instrument-start";
import type { InstrumentVisit } from "./instrument-view";
import { useKindWords } from "./instrument-wording";
import type { FeedbackRecord } from "./observations.queries.server";

/** The observation after it was shared: read, not written; a correction begins from here. */
export function InstrumentShared({
  visit,
  shared,
  focus,
}: {
  visit: InstrumentVisit;
  shared: FeedbackRecord;
  focus: readonly string[];
}) {
  const { instrument } = useMessages();
  const locale = useLocale();
  const kind = useKindWords(visit);
  return (
    <InstrumentFrame visitId={visit.id} title={kind.title} wide>
      <div className="mb-6 flex flex-wrap items-center justify-between gap-3">
        <FeedbackVersionLine record={shared} />
        <LinkButton look="secondary" to={paths.correct(shared.observationId)}>
          {instrument.correct.link}
        </LinkButton>
      </div>
      <FeedbackView content={shared.content} locale={locale} focus={focus} />
      <FeedbackVersions record={shared} />
    </InstrumentFrame>
  );
}
