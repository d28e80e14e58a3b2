import { PostButton } from "~/ui/buttons";
import { Card, EmptyState } from "~/ui/card";
import { Chip } from "~/ui/chip";
import { Disclosure } from "~/ui/disclosure";
import { PageHeader } from "~/ui/headings";
import { Written } from "~/ui/written";
import { formatDateTime } from "~/web/dates";
import { useLocale, useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import type { AnswerView } from "../agreement-view";
import type { Party } from "../vocabulary";
import { Answers, RefusalNotice } from "./agreement-acts";
import { ChangeList } from "./agreement-changes";
import type { ChangeLine } from "./change-list";

export type HistoryLine = {
  version: number;
  by: Party;
  at: number;
  message: string;
  lines: ChangeLine[];
  agreed: boolean;
  answers: AnswerView[];
};

/** Page with the versions of a role sheet, newest first, each with a button that restores it. */
export function HistoryPage({
  id,
  teacherName,
  entries,
  mayRestore,
}: {
  id: string;
  teacherName: string;
  entries: HistoryLine[];
  mayRestore: boolean;
}) {
  const { history, sheet, changes } = useMessages().agree;
  const { common } = useMessages();
  const locale = useLocale();
  const [head] = entries;
  if (!head) return <EmptyState title={history.title} />;
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        title={history.title}
        lead={history.lead}
        back={{ to: paths.agreement(id), label: sheet.titleWith(teacherName) }}
      />
      <RefusalNotice />
      <ol className="grid gap-4">
        {entries.map((entry) => (
          <li key={entry.version}>
            <Card tone={entry.by === "alt" ? "plain" : "other"} className="grid gap-2">
              <h2 className="flex flex-wrap items-center gap-x-3 gap-y-1 font-medium">
                {history.version(entry.version)}
                {entry === head && <Chip tone="ai">{history.now}</Chip>}
                {entry.agreed && <Chip tone="done">{history.agreed}</Chip>}
              </h2>
              <p className="text-sm text-soft">
                {common.facts([sheet.said[entry.by], formatDateTime(entry.at, locale)])}
              </p>
              {entry.message && (
                <p className="whitespace-pre-line">
                  <Written text={entry.message} />
                </p>
              )}
              {entry.version === 1 ? (
                <p className="text-soft">{history.first}</p>
              ) : (
                <Disclosure
                  summary={changes.count(entry.lines.length)}
                  open={entry.lines.length < 6}
                >
                  <ChangeList lines={entry.lines} />
                </Disclosure>
              )}
              <Answers answers={entry.answers} />
              {mayRestore && entry !== head && (
                <div className="flex flex-wrap items-center gap-x-3">
                  <PostButton
                    look="secondary"
                    action={paths.agreementHistory(id)}
                    fields={{ version: String(entry.version), base: String(head.version) }}
                  >
                    {history.restore}
                    <span className="sr-only">: {history.version(entry.version)}</span>
                  </PostButton>
                  <span className="text-sm text-soft">{history.restoreHint}</span>
                </div>
              )}
            </Card>
          </li>
        ))}
      </ol>
    </div>
  );
}
