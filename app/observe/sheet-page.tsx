import { Link } from "@remix-run/react";
import { useEffect, useState } from "react";
import { Button } from "~/ui/basics";
import { textLink } from "~/ui/styles";
import { formatDate } from "~/web/dates";
import { useLocale, useMessages } from "~/web/messages";
import { paths } from "~/web/paths";
import type { CriterionView } from "./rubrics.server";
import { LessonTime } from "./visit-summary";
import type { Visit } from "./visits.queries.server";
import { focusLimit } from "./vocabulary";
import "~/messages/parts/rubric";
import "~/messages/parts/visit";

/** More than fit on A4; the page cuts what is too many. */
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
  > & { school: string; partner: string | null };
  focus: CriterionView[];
};

/** The paper twin of the observation: one page to write on in the lesson. */
export function SheetPage({ visit, focus }: SheetProps) {
  const { observe } = useMessages();
  const { sheet } = observe;
  return (
    <div className="mx-auto max-w-[230mm] px-3 py-4 sm:px-6 print:max-w-none print:p-0">
      <header className="no-print mb-4 flex flex-wrap items-center gap-x-6 gap-y-2">
        <Link to={paths.visit(visit.id)} className={`${textLink} me-auto py-2.5`}>
          {sheet.back}
        </Link>
        <p className="text-sm text-soft">{sheet.printHint}</p>
        <PrintButton />
      </header>
      <main id="content" className="sheet">
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

/** Printing from the page itself; without JavaScript the browser's own menu does it. */
function PrintButton() {
  const { observe } = useMessages();
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  return ready ? (
    <Button type="button" onClick={() => window.print()}>
      {observe.sheet.print}
    </Button>
  ) : null;
}

function Facts({ visit }: Pick<SheetProps, "visit">) {
  const { observe } = useMessages();
  const locale = useLocale();
  const { sheet, kinds } = observe;
  const people =
    visit.kind === "shadow"
      ? { teacher: visit.mentorName, observer: visit.altName }
      : { teacher: visit.altName, observer: visit.mentorName ?? visit.altName };
  const facts: [string, React.ReactNode][] = [
    [sheet.teacher, people.teacher],
    [sheet.date, formatDate(visit.startsAt, locale)],
    [sheet.observer, people.observer],
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
  const { observe } = useMessages();
  const { sheet } = observe;
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
