import { Written } from "~/ui/written";
import { useMessages } from "~/web/i18n/messages";

/** Shows short facts separated by dots; lines break between facts only. Empty facts are left out. */
export function FactLine({ facts }: { facts: string[] }) {
  const { dot } = useMessages().common;
  const parts = facts.filter(Boolean);
  return (
    <>
      {parts.map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same fact may stand twice, and none has a state
        <span key={at}>
          {at > 0 && dot.endsWith(" ") && " "}
          <span className="inline-block">
            <Written text={part} />
            {at < parts.length - 1 && dot.trimEnd()}
          </span>
        </span>
      ))}
    </>
  );
}
