import type { ReactNode } from "react";

/** A `details` element with a chevron before its summary; works without JavaScript. */
export function Disclosure({
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
  /** In the text colour and bold, for a part of a form. */
  strong?: boolean;
  /** In the text colour and weight, with a summary as wide as the element. */
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
