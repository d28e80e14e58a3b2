/** Shows short facts separated by dots; lines break between facts only. Empty facts are left out. */
export function FactLine({ facts }: { facts: string[] }) {
  const parts = facts.filter(Boolean);
  return (
    <>
      {parts.map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same fact may stand twice, and none has a state
        <span key={at}>
          {at > 0 && " "}
          <span className="inline-block">
            {part}
            {at < parts.length - 1 && " ·"}
          </span>
        </span>
      ))}
    </>
  );
}
