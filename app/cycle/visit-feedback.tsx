import { Link } from "@remix-run/react";
import { LaterFeedback } from "~/observe/feedback/later-feedback";
import { canCorrect } from "~/observe/observation-rules";
import type { FeedbackRecord } from "~/observe/observations.queries.server";
import { RepliesView } from "~/reflect/replies-view";
import { LinkButton } from "~/ui/buttons";
import { Card } from "~/ui/card";
import { SectionTitle } from "~/ui/headings";
import { lineLink } from "~/ui/styles";
import type { VisitActor } from "~/visits/rules";
import type { Visit } from "~/visits/visits.queries.server";
import { formatDateTime } from "~/web/dates";
import { useLocale, useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import type { VisitCycle } from "./visit-cycle";

/** The number of the shown version, with links to earlier ones. */
function Versions({ feedback }: { feedback: FeedbackRecord }) {
  const { observe } = useMessages();
  const locale = useLocale();
  const { version: words } = observe;
  const { version, reason, sharedAt, versions, observationId } = feedback;
  const when = formatDateTime(sharedAt, locale);
  const earlier = versions.filter((each) => each.version !== version);
  return (
    <div className="mb-4 text-sm text-soft">
      <p>{version === 1 ? words.shared(when) : words.corrected(version, when, reason)}</p>
      {earlier.length > 0 && (
        <ul className="flex flex-wrap gap-x-4">
          {earlier.map((each) => (
            <li key={each.version}>
              <Link to={paths.feedbackVersion(observationId, each.version)} className={lineLink}>
                {words.item(each.version)}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Renders the shared feedback on a visit with the replies to it, or why it is not open yet. */
export function VisitFeedback({
  visit,
  cycle,
  viewer,
}: {
  visit: Visit;
  cycle: VisitCycle;
  viewer: VisitActor;
}) {
  const { cycle: cycleTexts } = useMessages();
  const locale = useLocale();
  const { feedback, turn } = cycle;
  const { observation } = visit;
  if (feedback.state === "none") return null;
  if (feedback.state === "waiting-for-own-view")
    return (
      <Card id="feedback" aria-labelledby="feedback-title">
        <SectionTitle id="feedback-title">{cycleTexts.sections.feedback}</SectionTitle>
        <p className="font-medium">{cycleTexts.feedbackReady(visit.mentorName ?? "")}</p>
        <p className="text-soft">{cycleTexts.waitingOwnView}</p>
      </Card>
    );
  const { feedback: record } = feedback;
  const own = { ...observation, observerId: visit.observerId, version: record.version };
  return (
    <section id="feedback" aria-labelledby="feedback-title" className="grid gap-5">
      <div>
        <h2 id="feedback-title" className="font-serif text-2xl font-semibold">
          {cycleTexts.sections.feedback}
        </h2>
        <Versions feedback={record} />
        {viewer.id !== visit.altId && turn.act === "reflect" && (
          <p className="mb-4 rounded-xl bg-other-soft px-4 py-3 text-other">
            {cycleTexts.mentorWaits(visit.altName)}
          </p>
        )}
        <LaterFeedback content={record.content} locale={locale} focus={visit.focus} />
        {observation && canCorrect(viewer, { ...own, status: observation.status }) && (
          <LinkButton look="quiet" to={paths.correct(observation.id)} className="no-print mt-4">
            {cycleTexts.correctFeedback}
          </LinkButton>
        )}
        {observation?.status === "open" && viewer.id === visit.observerId && (
          <LinkButton look="secondary" to={paths.observe(visit.id)} className="no-print mt-4">
            {cycleTexts.goOnCorrecting}
          </LinkButton>
        )}
      </div>
      <RepliesView
        visitId={visit.id}
        conversation={cycle.conversation}
        other={(viewer.id === visit.altId ? visit.mentorName : visit.altName) ?? ""}
      />
    </section>
  );
}
