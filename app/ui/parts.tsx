/** Short facts in one line, which breaks between them, not within. Empty ones are left out. */
export function Parts({ of }: { of: string[] }) {
  const parts = of.filter(Boolean);
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
