import { LinkButton } from "~/ui/buttons";
import { Card } from "~/ui/card";
import { PageHeader, SectionTitle } from "~/ui/headings";
import { WhoSees } from "~/ui/who-sees";
import { formatDate, formatDay } from "~/web/dates";
import { useLocale, useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import { ownerCounts } from "../agreement";
import type { AgreementView } from "../agreement-view";
import { Afterwards, Answers, Proposal, RefusalNotice } from "./agreement-acts";
import { AgreementFacts, StateChip } from "./agreement-list";
import { Sheet } from "./agreement-sheet";
import type { ChangeLine } from "./change-list";

/** The state of a sheet with no change to look at. */
function Standing({ agreement }: { agreement: AgreementView }) {
  const { sheet, company: texts } = useMessages().agree;
  const locale = useLocale();
  const { mode, agreed, company } = agreement;
  return (
    <Card tone={agreed && mode === "full" ? "done" : "plain"} className="grid gap-3">
      {company && <p>{texts.confirmed(company.person, formatDay(company.on, locale))}</p>}
      <p>
        {mode === "information-only"
          ? sheet.informs
          : agreed
            ? sheet.agreedOn(formatDate(agreed.at, locale))
            : sheet.notAgreed}
      </p>
      <Answers answers={agreement.answers} />
      {agreement.endedAt === null && (
        <div className="flex flex-wrap gap-3">
          <LinkButton to={paths.editAgreement(agreement.id)}>{sheet.change}</LinkButton>
          <LinkButton look="secondary" to={paths.sendAgreement(agreement.id)}>
            {sheet.sendAgain}
          </LinkButton>
        </div>
      )}
    </Card>
  );
}

/** Page of a role sheet for the ALT: its state, its changes and its content. */
export function AgreementPage({
  agreement,
  lines,
  notice,
}: {
  agreement: AgreementView;
  lines: ChangeLine[];
  notice: string | null;
}) {
  const { sheet, terms, fresh } = useMessages().agree;
  const { id, head, mode, state, confirmedBy } = agreement;
  const counts = ownerCounts(head.content);
  const open = agreement.endedAt === null;
  const proposes =
    open &&
    (state === "proposed" ||
      state === "changed" ||
      (state === "information" && !confirmedBy.includes("alt")));
  const quiet = { look: "quiet" } as const;
  return (
    <>
      <PageHeader
        title={sheet.titleWith(agreement.teacherName)}
        lead={<AgreementFacts agreement={agreement} />}
        back={{ to: paths.agreements, label: fresh.back }}
        actions={<StateChip state={state} />}
      />
      <div className="grid gap-6">
        <RefusalNotice />
        {notice && (
          <Card aria-labelledby="contract">
            <SectionTitle id="contract">{sheet.contract}</SectionTitle>
            <p>{notice}</p>
          </Card>
        )}
        {proposes ? (
          <Proposal agreement={agreement} lines={lines} />
        ) : (
          <Standing agreement={agreement} />
        )}
        <nav aria-label={terms.one} className="-mx-2 flex flex-wrap gap-x-2">
          {agreement.canGoOut && (
            <LinkButton {...quiet} to={paths.sendAgreement(id)}>
              {sheet.sendAgain}
            </LinkButton>
          )}
          <LinkButton {...quiet} to={`${paths.agreement(id)}/lessons`}>
            {sheet.lessons}
          </LinkButton>
          <LinkButton {...quiet} to={`${paths.agreement(id)}/print`}>
            {sheet.print}
          </LinkButton>
          <LinkButton {...quiet} to={paths.agreementHistory(id)}>
            {sheet.history}
          </LinkButton>
        </nav>
        <section aria-labelledby="sheet">
          <SectionTitle id="sheet" flush>
            {terms.one}
          </SectionTitle>
          <p className="mb-3 text-soft">{sheet.counts(counts.alt, counts.teacher, counts.both)}</p>
          {agreement.withheld > 0 && (
            <p className="mb-3 text-soft">{sheet.withheld(agreement.withheld)}</p>
          )}
          <Sheet content={head.content} minutes={agreement.lessonMinutes} />
        </section>
        <Afterwards agreement={agreement} />
        <WhoSees>{mode === "full" ? terms.onlyTwo : terms.onlyYouAndReads}</WhoSees>
      </div>
    </>
  );
}
