import { useMessages } from "~/web/i18n/messages";

/** Shows how many of a module's practice steps were tried, as text and as dots. */
export function TriedSteps({ tried, steps }: { tried: number; steps: number }) {
  const { card } = useMessages().educate;
  const words =
    tried === 0 ? card.triedNone : tried >= steps ? card.triedAll : card.tried(tried, steps);
  return (
    <span className="inline-flex items-center gap-2 text-sm text-soft">
      <span className="flex gap-1" aria-hidden="true">
        {Array.from({ length: steps }, (_, at) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: dots have no identity
            key={at}
            className={`size-2 rounded-full border ${at < tried ? "border-done bg-done" : "border-edge"}`}
          />
        ))}
      </span>
      {words}
    </span>
  );
}
