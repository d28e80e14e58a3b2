import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { sectionTitle } from "./styles";

/** Top of a page: its title, a lead paragraph, a link back and the page's actions. */
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

export function SectionTitle({
  children,
  id,
  flush = false,
  className = flush ? "" : "mb-3",
}: {
  children: ReactNode;
  id?: string;
  /** Without a margin below. */
  flush?: boolean;
  className?: string;
}) {
  return (
    <h2 id={id} className={`${sectionTitle} ${className}`}>
      {children}
    </h2>
  );
}
