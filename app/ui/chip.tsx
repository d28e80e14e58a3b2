import type { ReactNode } from "react";

export type ChipTone = "plain" | "ai" | "other" | "done" | "caution";
const chipTones: Record<ChipTone, string> = {
  plain: "border-line text-soft",
  ai: "border-transparent bg-ai-soft text-ai",
  other: "border-transparent bg-other-soft text-other",
  done: "border-transparent bg-done-soft text-done",
  caution: "border-transparent bg-caution-soft text-caution",
};

export function Chip({ children, tone = "plain" }: { children: ReactNode; tone?: ChipTone }) {
  return (
    <span
      className={`inline-flex items-center rounded-full border px-2.5 py-0.5 text-sm font-medium ${chipTones[tone]}`}
    >
      {children}
    </span>
  );
}
