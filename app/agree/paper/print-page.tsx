import { useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import type { ShownLink } from "../links.queries.server";
import { type PaperChoice, papers, printLanguages, printVersions, queryOf, sheets } from "./choice";
import { MinutePlan } from "./minute-plan";
import { type BarChoice, PaperBar } from "./paper-bar";
import { ReviewCards } from "./review-card";
import { RoleSheet } from "./role-sheet";
import type { PrintPage } from "./sheet-models";

/**
 * Page for printing a role sheet, lesson plan or review cards, with a bar of choices above the sheet.
 *
 * @param pageStyles address of the style sheet with the paper's size
 * @param proposal whether a proposal can be printed instead of the agreed version
 * @param shown the teacher's link on the sheet, kept over later choices; null for a sheet without one
 */
export function AgreementPrintPage({
  agreementId,
  choice,
  proposal,
  page,
  shown,
  pageStyles,
}: {
  agreementId: string;
  choice: PaperChoice;
  proposal: boolean;
  page: PrintPage;
  shown: ShownLink | null;
  pageStyles: string;
}) {
  const { paper } = useMessages().agree;
  const to = (change: Partial<PaperChoice>) =>
    paths.agreementPrint(agreementId, queryOf({ ...choice, ...change }));
  const of = <Key extends keyof PaperChoice>(
    key: Key,
    label: string,
    list: readonly PaperChoice[Key][],
    labels: Record<PaperChoice[Key], string>,
  ): BarChoice => ({
    label,
    options: list.map((each) => ({
      label: labels[each],
      to: to({ [key]: each }),
      current: choice[key] === each,
      ...(each === "en" || each === "ja" ? { lang: each } : {}),
    })),
  });
  return (
    <div className="mx-auto max-w-[230mm] px-3 py-4 sm:px-6 print:max-w-none print:p-0">
      <link rel="stylesheet" href={pageStyles} />
      <PaperBar
        back={{ to: paths.agreement(agreementId), label: paper.back }}
        hint={shown && choice.sheet === "roles" ? paper.hintLink : paper.hint}
        carry={shown ?? undefined}
        warning={page.pages > 1 ? paper.manyPages(page.pages) : undefined}
        choices={[
          of("sheet", paper.sheet, sheets, paper.sheets),
          of("paper", paper.paper, papers, paper.papers),
          of("lang", paper.language, printLanguages, paper.languages),
          ...(proposal ? [of("version", paper.version, printVersions, paper.versions)] : []),
        ]}
      />
      <main id="content" className={`paper paper-${choice.paper}`}>
        {page.model.kind === "roles" && <RoleSheet model={page.model} />}
        {page.model.kind === "plan" && <MinutePlan model={page.model} />}
        {page.model.kind === "review" && <ReviewCards model={page.model} />}
      </main>
    </div>
  );
}
