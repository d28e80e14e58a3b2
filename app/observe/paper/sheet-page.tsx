import { Link } from "@remix-run/react";
import { useEffect, useState } from "react";
import type { CriterionView } from "~/rubrics/rubrics.server";
import { Button } from "~/ui/buttons";
import { textLink } from "~/ui/styles";
import { LessonTime } from "~/visits/visit-summary";
import type { Visit } from "~/visits/visits.queries.server";
import { focusLimit } from "~/visits/vocabulary";
import { dayOf, formatEraDay } from "~/web/dates";
import { useLocale, useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";

/** More lines than fit on A4; the page's overflow is hidden. */
const lines = Array.from({ length: 28 }, (_, n) => n);

export type SheetProps = {
  visit: Pick<
    Visit,
    | "id"
    | "kind"
    | "startsAt"
    | "minutes"
    | "period"
    | "className"
    | "altName"
    | "mentorName"
    | "focusNote"
  > & { school: string; partner: string | null; observer: string };
  focus: CriterionView[];
  paper: Paper;
  /** CSS with the paper size for `@page`. */
  pageStyles: string;
};

export const papers = ["a4", "b5"] as const;
export type Paper = (typeof papers)[number];

/** Renders the paper form of the observation screen: one page to print and to write on during the lesson. */
export function SheetPage({ visit, focus, paper, pageStyles }: SheetProps) {
  const { observePaper } = useMessages();
  const { sheet } = observePaper;
  return (
    <div className="mx-auto max-w-[230mm] px-3 py-4 sm:px-6 print:max-w-none print:p-0">
      <link rel="stylesheet" href={pageStyles} />
      <header className="no-print mb-4 flex flex-wrap items-center gap-x-6 gap-y-2">
        <Link to={paths.visit(visit.id)} className={`${textLink} me-auto py-2.5`}>
          {sheet.back}
        </Link>
        <p className="text-sm text-soft">{sheet.printHint}</p>
        <PaperChoice visitId={visit.id} paper={paper} />
        <PrintButton />
      </header>
      <main id="content" className={`sheet sheet-${paper}`}>
        <h1>{sheet.title}</h1>
        <Facts visit={visit} />
        {visit.kind !== "shadow" && <Focus focus={focus} note={visit.focusNote} />}
        <div className="sheet-writing">
          <table className="sheet-lines">
            <colgroup>
              <col className="sheet-narrow" />
              <col />
              <col className="sheet-narrow" />
            </colgroup>
            <thead>
              <tr>
                <th scope="col">{sheet.time}</th>
                <th scope="col">
                  {sheet.saw}
                  <small> {sheet.noLevels}</small>
                </th>
                <th scope="col">{sheet.tag}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <tr key={line}>
                  <td />
                  <td />
                  <td />
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <div className="sheet-boxes">
          {(["keep", "wonder", "try"] as const).map((part) => (
            <section key={part}>
              <h2>{sheet.boxes[part]}</h2>
            </section>
          ))}
        </div>
        <p>
          <small>{sheet.confidential}</small>
        </p>
      </main>
    </div>
  );
}

/** Chooses the paper size by links with a query parameter, so that it works without JavaScript. */
function PaperChoice({ visitId, paper }: { visitId: string; paper: Paper }) {
  const { sheet } = useMessages().observePaper;
  return (
    <nav aria-label={sheet.paper} className="flex gap-1">
      {papers.map((each) => (
        <Link
          key={each}
          to={paths.observationSheet(visitId, each === "b5" ? each : undefined)}
          replace
          aria-current={each === paper ? "true" : undefined}
          className={`inline-flex min-h-11 min-w-11 items-center justify-center rounded-xl border px-3 no-underline ${each === paper ? "border-ai bg-ai-soft font-medium text-ai" : "border-edge text-ink hover:border-ai"}`}
        >
          {sheet.papers[each]}
        </Link>
      ))}
    </nav>
  );
}

/** Opens the print dialogue. Without JavaScript the button is hidden; the browser's menu prints. */
function PrintButton() {
  const { observePaper } = useMessages();
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  return ready ? (
    <Button type="button" onClick={() => window.print()}>
      {observePaper.sheet.print}
    </Button>
  ) : null;
}

function Facts({ visit }: Pick<SheetProps, "visit">) {
  const { observePaper, visits } = useMessages();
  const locale = useLocale();
  const { sheet } = observePaper;
  const { kinds } = visits;
  const teacher = visit.kind === "shadow" ? visit.mentorName : visit.altName;
  const facts: [string, React.ReactNode][] = [
    [sheet.teacher, teacher],
    [sheet.date, formatEraDay(dayOf(visit.startsAt), locale)],
    [sheet.observer, visit.observer],
    [sheet.lesson, <LessonTime key="time" visit={visit} />],
    [sheet.place, [visit.school, visit.className].filter(Boolean).join(" ")],
    [sheet.kind, kinds[visit.kind].name],
    [sheet.partner, visit.partner],
    [sheet.goal, ""],
  ];
  return (
    <dl className="sheet-facts">
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>
            <small>{label}</small>
          </dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Focus({ focus, note }: { focus: CriterionView[]; note: string }) {
  const { observePaper } = useMessages();
  const { sheet } = observePaper;
  return (
    <section className="sheet-focus">
      <h2>
        {sheet.focus} <small>{focus.length > 0 ? sheet.tagHint : sheet.focusEmpty}</small>
      </h2>
      {focus.length > 0 ? (
        <ol>
          {focus.map((criterion, n) => (
            <li key={criterion.id}>
              <span>{n + 1}</span>
              <span>
                {criterion.title} <small>{criterion.lookFor.join(" / ")}</small>
              </span>
            </li>
          ))}
        </ol>
      ) : (
        note === "" &&
        lines.slice(0, focusLimit).map((n) => <div key={n} className="sheet-blank" />)
      )}
      {note && (
        <p>
          <small>{note}</small>
        </p>
      )}
    </section>
  );
}
