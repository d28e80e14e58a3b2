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

/** Facts two in a row, then lines over the whole width; what is empty is a line to write on. */
export function FactGrid({ facts, lines }: { facts: Fact[]; lines: Fact[] }) {
  return (
    <dl className="paper-facts">
      {facts.map((fact) => (
        <FactCell key={fact.label[0]?.text} fact={fact} />
      ))}
      {lines.map((fact) => (
        <FactCell key={fact.label[0]?.text} fact={fact} wide />
      ))}
    </dl>
  );
}

function FactCell({ fact, wide = false }: { fact: Fact; wide?: boolean }) {
  return (
    <div className={wide ? "paper-fact paper-wide" : "paper-fact"}>
      <dt>
        <Label of={fact.label} />
      </dt>
      <dd>
        <Label of={fact.value} />
      </dd>
    </div>
  );
}
