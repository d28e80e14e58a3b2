import type { ReactNode } from "react";
import { useMessages } from "~/web/i18n/messages";

/** Line beside a form field that names the people who can read the text. */
export function WhoSees({ children }: { children: ReactNode }) {
  const { common } = useMessages();
  return (
    <p className="flex items-start gap-2 text-sm text-soft">
      <svg viewBox="0 0 20 20" className="mt-1 size-4 shrink-0" aria-hidden="true" fill="none">
        <path
          d="M1.5 10s3-5.5 8.5-5.5S18.5 10 18.5 10s-3 5.5-8.5 5.5S1.5 10 1.5 10Z"
          stroke="currentColor"
          strokeWidth="1.5"
        />
        <circle cx="10" cy="10" r="2.5" stroke="currentColor" strokeWidth="1.5" />
      </svg>
      <span>
        <span className="font-medium">{common.whoSees}</span>
        {!common.whoSees.endsWith("：") && " "}
        {children}
      </span>
    </p>
  );
}
