import { Form, Link } from "@remix-run/react";
import { useEffect, useState } from "react";
import { Button } from "~/ui/buttons";
import { textLink } from "~/ui/styles";
import { useMessages } from "~/web/i18n/messages";

export type BarChoice = {
  label: string;
  options: { label: string; to: string; current: boolean; lang?: string }[];
};

/** Bar above a sheet on the print page, not printed: a link back, the print choices and the print button. */
export function PaperBar({
  back,
  hint,
  warning,
  choices,
  carry,
}: {
  back: { to: string; label: string };
  hint: string;
  /** Shown where the sheet takes several pages. */
  warning?: string | undefined;
  choices: BarChoice[];
  /** Values that go with every choice and must not appear in an address. */
  carry?: Record<string, string> | undefined;
}) {
  return (
    <header className="no-print mb-4">
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <Link to={back.to} className={`${textLink} me-auto py-2.5`}>
          {back.label}
        </Link>
        <PrintButton />
      </div>
      <div className="mt-2 flex flex-wrap gap-x-6 gap-y-3">
        {choices.map((choice) => (
          <Choice key={choice.label} choice={choice} carry={carry} />
        ))}
      </div>
      <p className="mt-3 text-sm text-soft">{hint}</p>
      {warning && (
        <p className="mt-2 rounded-xl bg-caution-soft px-3 py-2 text-caution">{warning}</p>
      )}
    </header>
  );
}

const look = (current: boolean) =>
  `inline-flex min-h-11 min-w-11 items-center justify-center rounded-xl border px-3 no-underline ${current ? "border-ai bg-ai-soft font-medium text-ai" : "border-edge text-ink hover:border-ai"}`;

/** Links, so that a choice needs no script; forms where values go along. */
function Choice({
  choice,
  carry,
}: {
  choice: BarChoice;
  carry?: Record<string, string> | undefined;
}) {
  return (
    <nav aria-label={choice.label} className="flex flex-wrap items-center gap-1">
      <span aria-hidden="true" className="me-1 text-sm text-soft">
        {choice.label}
      </span>
      {choice.options.map(({ label, to, current, lang }) => {
        const shown = {
          lang,
          "aria-current": current ? ("true" as const) : undefined,
          className: look(current),
        };
        return carry ? (
          <Form key={to} method="post" action={to} replace>
            {Object.entries(carry).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <button {...shown}>{label}</button>
          </Form>
        ) : (
          <Link key={to} to={to} replace {...shown}>
            {label}
          </Link>
        );
      })}
    </nav>
  );
}

/** Prints the page; not shown without JavaScript. */
function PrintButton() {
  const { paper } = useMessages().agree;
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  return ready ? (
    <Button type="button" onClick={() => window.print()}>
      {paper.print}
    </Button>
  ) : null;
}
