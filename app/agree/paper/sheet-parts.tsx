import type { ReactNode } from "react";
import { InlineText, type PrintedText, TextLines } from "./printed-text";
import type { Fact } from "./sheet-models";

/** Head of a printed sheet: its title, its state and the notice that the contract requires. */
export function SheetHead({
  model,
  children,
}: {
  model: { title: PrintedText; state: PrintedText; notice: PrintedText };
  children?: ReactNode;
}) {
  return (
    <header className="paper-head">
      <div className="paper-title">
        <h1>
          <InlineText of={model.title} />
        </h1>
        <p>
          <InlineText of={model.state} />
        </p>
      </div>
      {model.notice.length > 0 && (
        <div className="paper-notice">
          <TextLines of={model.notice} />
        </div>
      )}
      {children}
    </header>
  );
}

/**
 * Grid of labelled facts on a printed sheet, two in a row or one over the whole width. An empty fact is a
 * line to write on.
 */
export function FactGrid({ facts }: { facts: Fact[] }) {
  return (
    <dl className="paper-facts">
      {facts.map((fact) => (
        <FactCell key={fact.label[0]?.text} fact={fact} />
      ))}
    </dl>
  );
}

function FactCell({ fact }: { fact: Fact }) {
  return (
    <div className={fact.wide ? "paper-fact paper-wide" : "paper-fact"}>
      <dt>
        <InlineText of={fact.label} />
      </dt>
      <dd>
        <InlineText of={fact.value} />
      </dd>
    </div>
  );
}
