import type { ReactNode } from "react";
import { Card } from "~/ui/card";
import { PageHeader, SectionTitle } from "~/ui/headings";
import { useMessages } from "~/web/i18n/messages";

const readers = ["alt", "visitor", "others", "coordinator"] as const;

function Points({ items }: { items: string[] }) {
  return (
    <ul className="grid list-disc gap-2 ps-5 marker:text-ai">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <SectionTitle id={id}>{title}</SectionTitle>
      {children}
    </section>
  );
}

/**
 * Page on privacy: what is stored, who reads it, what is never stored, and how to leave (domain notes 7.5).
 */
export function WhoSeesWhat() {
  const text = useMessages().agree.whoSeesWhat;
  return (
    <div className="mx-auto max-w-4xl">
      <PageHeader title={text.title} lead={text.lead} />
      <div className="grid gap-10">
        <Card tone="turn" aria-labelledby="promises">
          <SectionTitle id="promises">{text.promisesTitle}</SectionTitle>
          <Points items={text.promises} />
        </Card>
        <Part id="table" title={text.tableTitle}>
          <p className="mb-4 text-soft">{text.tableLead}</p>
          <ul className="grid gap-4">
            {Object.entries(text.rows).map(([key, row]) => (
              <li key={key} className="rounded-2xl border border-line bg-card p-4 sm:p-5">
                <h3 className="font-semibold">{row.title}</h3>
                {row.text && <p className="text-sm text-soft">{row.text}</p>}
                <dl className="mt-3 grid gap-x-4 gap-y-2 sm:grid-cols-4">
                  {readers.map((reader) => (
                    <div key={reader} className="grid grid-cols-[9rem_1fr] gap-x-3 sm:block">
                      <dt className="text-sm text-soft">{text.readers[reader]}</dt>
                      <dd className={row[reader] === text.no ? "text-soft" : "font-medium text-ai"}>
                        {row[reader]}
                      </dd>
                    </div>
                  ))}
                </dl>
              </li>
            ))}
          </ul>
        </Part>
        <Part id="never" title={text.neverTitle}>
          <Points items={text.never} />
        </Part>
        <Part id="powers" title={text.powersTitle}>
          <p className="mb-3 text-soft">{text.powersLead}</p>
          <Points items={text.powers} />
        </Part>
        <Part id="teachers" title={text.teachersTitle}>
          <p>{text.teachers}</p>
        </Part>
        <Part id="where" title={text.whereTitle}>
          <Points items={text.where} />
        </Part>
        <Part id="leave" title={text.leaveTitle}>
          <Points items={text.leave} />
        </Part>
      </div>
    </div>
  );
}
