import type { ReactNode } from "react";

/** Something kept out of the way until somebody wants it; works without JavaScript. */
export function Folded({
  summary,
  open = false,
  className = "",
  strong = false,
  plain = false,
  children,
}: {
  summary: ReactNode;
  open?: boolean;
  className?: string;
  /** In the colour of text, for a part of a form rather than an extra. */
  strong?: boolean;
  /** With `strong`: in the weight of text, and as wide as there is room. */
  plain?: boolean;
  children: ReactNode;
}) {
  return (
    <details open={open} className={className}>
      <summary
        className={`flex min-h-11 cursor-pointer list-none items-center gap-2 py-1.5 [&::-webkit-details-marker]:hidden ${
          plain ? "" : strong ? "font-medium" : "text-ai"
        }`}
      >
        <svg
          viewBox="0 0 20 20"
          className="size-4 shrink-0 text-ai transition-transform [details[open]>summary>&]:rotate-90"
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
          aria-hidden="true"
        >
          <path d="m7 4 6 6-6 6" />
        </svg>
        <span className={plain ? "min-w-0 flex-1" : undefined}>{summary}</span>
      </summary>
      {children}
    </details>
  );
}
