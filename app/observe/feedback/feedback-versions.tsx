import { Link } from "@remix-run/react";
import { textLink } from "~/ui/styles";
import { formatDate } from "~/web/dates";
import { useLocale, useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import type { FeedbackRecord } from "../observations.queries.server";

type Version = Pick<FeedbackRecord, "version" | "sharedAt" | "reason">;

/**
 * Renders the time at which a version of the feedback was shared; for a correction also its reason, so that
 * readers notice every correction.
 */
export function FeedbackVersionLine({ record }: { record: Version }) {
  const { observe } = useMessages();
  const locale = useLocale();
  const when = formatDate(record.sharedAt, locale);
  return (
    <p
      className={record.version > 1 ? "rounded-xl bg-other-soft px-4 py-2 text-other" : "text-soft"}
    >
      {record.version > 1
        ? observe.version.corrected(record.version, when, record.reason)
        : observe.version.shared(when)}
    </p>
  );
}

/**
 * Renders links to all versions of a feedback, newest first. Renders nothing while there is only one version.
 */
export function FeedbackVersions({
  record,
}: {
  record: Pick<FeedbackRecord, "observationId" | "version" | "versions">;
}) {
  const { observe, common } = useMessages();
  const locale = useLocale();
  if (record.versions.length < 2) return null;
  return (
    <section aria-labelledby="feedback-versions" className="mt-8 border-t border-line pt-4">
      <h2 id="feedback-versions" className="font-serif text-lg font-semibold">
        {observe.version.all}
      </h2>
      <ul className="mt-1">
        {record.versions.map(({ version, sharedAt, reason }) => (
          <li key={version} className="flex flex-wrap items-baseline gap-x-3 py-1">
            {version === record.version ? (
              <span className="py-2 font-medium">{observe.version.item(version)}</span>
            ) : (
              <Link
                to={paths.feedbackVersion(record.observationId, version)}
                className={`${textLink} inline-flex min-h-11 items-center`}
              >
                {observe.version.item(version)}
              </Link>
            )}
            <span className="text-sm text-soft">
              {common.facts([
                formatDate(sharedAt, locale),
                version === record.version ? observe.version.present : "",
              ])}
            </span>
            {reason && <span className="basis-full text-sm">{reason}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
