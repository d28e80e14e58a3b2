import { Form, Link, type LinkProps } from "@remix-run/react";
import type { ButtonHTMLAttributes, ReactNode } from "react";
import { useMessages } from "~/web/i18n/messages";
import { type ButtonLook, buttonStyles } from "./styles";

export function Button({
  look = "primary",
  className = "",
  type = "submit",
  ...button
}: { look?: ButtonLook } & ButtonHTMLAttributes<HTMLButtonElement>) {
  return <button type={type} className={`${buttonStyles[look]} ${className}`} {...button} />;
}

export function LinkButton({
  look = "primary",
  className = "",
  ...link
}: { look?: ButtonLook } & LinkProps) {
  return <Link className={`${buttonStyles[look]} ${className}`} {...link} />;
}

/** A form that is no more than its button. */
export function ActButton({
  action,
  fields = {},
  children,
  look,
  className,
}: {
  action: string;
  fields?: Record<string, string>;
  children: ReactNode;
  look?: ButtonLook;
  className?: string;
}) {
  return (
    <Form method="post" action={action} className={className}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button look={look} className="w-full sm:w-auto">
        {children}
      </Button>
    </Form>
  );
}

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

/** A page's top: one h1, what it is about, and what can be done from here. */
export function PageHeader({
  title,
  lead,
  actions,
  back,
}: {
  title: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  back?: { to: string; label: string };
}) {
  return (
    <header className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
      <div className="max-w-3xl">
        {back && (
          <Link
            to={back.to}
            className="mb-1 inline-flex min-h-11 items-center gap-1 text-ai no-underline hover:underline"
          >
            <span aria-hidden="true">←</span> {back.label}
          </Link>
        )}
        <h1 className="font-serif text-2xl leading-snug font-semibold sm:text-3xl">{title}</h1>
        {lead && <p className="mt-2 text-soft">{lead}</p>}
      </div>
      {actions && <div className="flex flex-wrap gap-3">{actions}</div>}
    </header>
  );
}

export function SectionTitle({ children, id }: { children: ReactNode; id?: string }) {
  return (
    <h2 id={id} className="mb-3 font-serif text-xl font-semibold">
      {children}
    </h2>
  );
}

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

/** Nothing here yet: says why, and what would fill it. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="rounded-2xl border border-dashed border-edge px-6 py-10 text-center">
      <p className="font-serif text-lg font-semibold">{title}</p>
      {children && <div className="mx-auto mt-2 max-w-prose text-soft">{children}</div>}
    </div>
  );
}

/** Who sees this? One line beside every place that takes text. */
export function WhoSees({ children }: { children: ReactNode }) {
  const messages = useMessages();
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
        <span className="font-medium">{messages.common.whoSees}</span> {children}
      </span>
    </p>
  );
}

/** Says at once, above a refused form, that something needs another look. */
export function FormAlert({ text }: { text?: string }) {
  return text ? (
    <p role="alert" className="rounded-xl bg-caution-soft px-4 py-3 font-medium text-caution">
      {text}
    </p>
  ) : null;
}
