import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { messagesFor } from "~/messages/all.server";
import { FeedbackVersionLine, FeedbackVersions } from "~/observe/feedback/feedback-versions";
import { FeedbackView } from "~/observe/feedback/feedback-view";
import { canCorrect, canWrite } from "~/observe/observation-rules";
import { findObservation, ungatedVersion } from "~/observe/observations.queries.server";
import { mayReadFeedback } from "~/reflect/feedback.queries.server";
import { LinkButton } from "~/ui/buttons";
import { PageHeader } from "~/ui/headings";
import { findOwnVisit } from "~/visits/visits.queries.server";
import { localeOf } from "~/web/i18n/locale.server";
import { useLocale, useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import { requireViewer } from "~/web/session/viewer.server";
import { titleFromLoader } from "~/web/title";
import { notFound } from "~db/refusal";

export const meta = titleFromLoader;
export const handle = { texts: ["observe", "instrument"] };

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, context);
  const observation = await findObservation(viewer, params.observationId ?? "");
  const { id, visitId, version: newest } = observation;
  const visit = await findOwnVisit(viewer, visitId);
  const wanted = /^[1-9]\d{0,4}$/.test(params.version ?? "") ? Number(params.version) : 0;
  if (wanted === 0 || wanted > newest) throw notFound();
  // The ALT speaks first: until then their own view is what is asked for.
  if (!(await mayReadFeedback(viewer, visit))) throw redirect(paths.visit(visitId));
  const record = await ungatedVersion(viewer, id, wanted);
  if (!record) throw notFound();
  const { version } = messagesFor(await localeOf(request, viewer.locale)).observe;
  return {
    title: version.title(wanted),
    record,
    newest,
    focus: visit.focus,
    canCorrect: canCorrect(viewer, observation),
    corrects: canWrite(viewer, observation),
  };
}

export default function Version() {
  const { record, newest, focus, canCorrect, corrects } = useLoaderData<typeof loader>();
  const { observe, instrument } = useMessages();
  const locale = useLocale();
  const { version } = observe;
  return (
    <>
      <PageHeader
        title={version.title(record.version)}
        back={{ to: paths.visit(record.visitId), label: instrument.toVisit }}
        actions={
          canCorrect ? (
            <LinkButton look="secondary" to={paths.correct(record.observationId)}>
              {instrument.correct.link}
            </LinkButton>
          ) : (
            corrects && (
              <LinkButton look="secondary" to={paths.observe(record.visitId)}>
                {instrument.correct.inProgress}
              </LinkButton>
            )
          )
        }
      />
      <div className="mb-6 flex flex-wrap items-center gap-3">
        <FeedbackVersionLine record={record} />
        {record.version < newest && (
          <>
            <span>{version.newer}</span>
            <LinkButton look="secondary" to={paths.feedbackVersion(record.observationId, newest)}>
              {version.readNewest}
            </LinkButton>
          </>
        )}
      </div>
      <FeedbackView content={record.content} locale={locale} focus={focus} />
      <FeedbackVersions record={record} />
    </>
  );
}
