import type { ReactNode } from "react";

export function Card({
  children,
  className = "",
  tone = "plain",
  ...rest
}: { children: ReactNode; className?: string; tone?: "plain" | "turn" | "other" | "done" } & {
  id?: string;
  "aria-labelledby"?: string;
}) {
  const tones = {
    plain: "border-line bg-card",
    turn: "border-ai bg-card shadow-[inset_4px_0_0_var(--ai)]",
    other: "border-other-line bg-card shadow-[inset_4px_0_0_var(--other-line)]",
    done: "border-line bg-done-soft",
  };
  return (
    <section className={`rounded-2xl border p-4 sm:p-6 ${tones[tone]} ${className}`} {...rest}>
      {children}
    </section>
  );
}

/** Placeholder for an empty list: says why the list is empty, and how it fills. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="rounded-2xl border border-dashed border-edge px-6 py-10 text-center">
      <p className="font-serif text-lg font-semibold">{title}</p>
      {children && <div className="mx-auto mt-2 max-w-prose text-soft">{children}</div>}
    </div>
  );
}
