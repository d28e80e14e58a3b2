import type { ReactNode } from "react";
import { Label, type Said, Words } from "./said";
import type { Fact } from "./sheet-models";

/** Title, how it stands, and what the contract has everybody know. */
export function SheetHead({
  model,
  children,
}: {
  model: { title: Said; state: Said; notice: Said };
  children?: ReactNode;
}) {
  return (
    <header className="paper-head">
      <div className="paper-title">
        <h1>
          <Label of={model.title} />
        </h1>
        <p>
          <Label of={model.state} />
        </p>
      </div>
      {model.notice.length > 0 && (
        <div className="paper-notice">
          <Words of={model.notice} />
        </div>
      )}
      {children}
    </header>
  );
}

/** Facts two in a row, or one as wide as the sheet; what is empty is a line to write on. */
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
        <Label of={fact.label} />
      </dt>
      <dd>
        <Label of={fact.value} />
      </dd>
    </div>
  );
}
