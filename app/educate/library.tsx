import { Form, Link } from "@remix-run/react";
import { Button } from "~/ui/buttons";
import { Card, EmptyState } from "~/ui/card";
import { Disclosure } from "~/ui/disclosure";
import { PageHeader, SectionTitle } from "~/ui/headings";
import { controlStyles, labelText, lineLink, textLink } from "~/ui/styles";
import { useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import type { ListedModule, SuggestedModule } from "./learning";
import type { ModuleSummary, Reading } from "./modules.server";
import { useSuggestionReason } from "./suggestion-reason";
import { TriedSteps } from "./tried-steps";

function ModuleCard({
  module,
  note,
  level = "h3",
}: {
  module: ModuleSummary;
  note?: React.ReactNode;
  level?: "h3" | "h2";
}) {
  const { common } = useMessages();
  const Heading = level;
  return (
    <li className="relative flex flex-col rounded-2xl border border-line bg-card p-4 hover:border-ai sm:p-5">
      <div className="flex items-baseline justify-between gap-3">
        <Heading className="font-serif text-lg leading-snug font-semibold">
          <Link
            to={paths.module(module.id)}
            className="no-underline after:absolute after:inset-0 after:rounded-2xl"
          >
            {module.title}
          </Link>
        </Heading>
        <span className="shrink-0 text-sm text-soft">{common.toRead(module.minutes)}</span>
      </div>
      <p className="mt-1.5 line-clamp-2 text-sm text-soft">{module.summary}</p>
      {note && <div className="mt-auto pt-3">{note}</div>}
    </li>
  );
}

const grid = "grid gap-3 sm:grid-cols-2 lg:grid-cols-3";
const listShown = 3;

function OwnList({ list }: { list: ListedModule[] }) {
  const { library } = useMessages().modules;
  const card = (module: ListedModule) => (
    <ModuleCard
      key={module.id}
      module={module}
      note={<TriedSteps tried={module.tried} steps={module.steps} />}
    />
  );
  return (
    <section aria-labelledby="own-list">
      <SectionTitle id="own-list">{library.list}</SectionTitle>
      {list.length === 0 ? (
        <p className="text-soft">{library.listEmpty}</p>
      ) : (
        <ul className={grid}>{list.slice(0, listShown).map(card)}</ul>
      )}
      {list.length > listShown && (
        <Disclosure summary={library.listMore(list.length - listShown)} className="mt-2">
          <ul className={`${grid} mt-1`}>{list.slice(listShown).map(card)}</ul>
        </Disclosure>
      )}
    </section>
  );
}

function Search({ query }: { query: string }) {
  const { library } = useMessages().modules;
  return (
    <Form method="get" action={paths.modules} role="search" className="max-w-xl">
      <label htmlFor="q" className={labelText}>
        {library.search}
      </label>
      <p id="q-hint" className="mt-0.5 text-sm text-soft">
        {library.searchHint}
      </p>
      <div className="flex items-end gap-2">
        <input
          key={query}
          id="q"
          name="q"
          type="search"
          defaultValue={query}
          maxLength={100}
          aria-describedby="q-hint"
          className={`${controlStyles} min-w-0`}
        />
        <Button look="secondary" className="shrink-0">
          {library.find}
        </Button>
      </div>
    </Form>
  );
}

/** List of links to other websites about teaching, each marked as external. */
export function FurtherReading({ reading }: { reading: Reading[] }) {
  const { library } = useMessages().modules;
  return (
    <ul className="grid gap-3">
      {reading.map(({ title, url, note }) => (
        <li key={url}>
          <a
            href={url}
            rel="noreferrer"
            className={`${textLink} inline-block py-1.5`}
            aria-label={`${title} (${library.external})`}
          >
            {title}
            {/* A no-break space keeps the arrow on the line of the last word. */}
            <span aria-hidden="true">{"\u00a0↗"}</span>
          </a>
          <p className="text-sm text-soft">{note}</p>
        </li>
      ))}
    </ul>
  );
}

/**
 * Page with the library of modules (mini-courses): the reader's list, suggestions, then all modules by track.
 *
 * @param own the reader's list; null for readers who have no list
 * @param found search results; null without a search
 */
export function Library({
  own,
  suggestions,
  tracks,
  reading,
  query,
  found,
}: {
  own: ListedModule[] | null;
  suggestions: SuggestedModule[];
  tracks: { id: string; title: string; modules: ModuleSummary[] }[];
  reading: Reading[];
  query: string;
  found: ModuleSummary[] | null;
}) {
  const { library } = useMessages().modules;
  const because = useSuggestionReason();
  return (
    <div className="grid gap-10">
      <div>
        <PageHeader title={library.title} lead={library.lead} />
        <Search query={query} />
      </div>
      {found ? (
        <section aria-labelledby="found">
          <SectionTitle id="found">{library.found(found.length, query)}</SectionTitle>
          {found.length === 0 && (
            <EmptyState title={library.foundNone}>
              <Link to={paths.modules} className={textLink}>
                {library.showAll}
              </Link>
            </EmptyState>
          )}
          <ul className={grid}>
            {found.map((module) => (
              <ModuleCard key={module.id} module={module} />
            ))}
          </ul>
          {found.length > 0 && (
            <Link to={paths.modules} className={`${lineLink} mt-4`}>
              {library.showAll}
            </Link>
          )}
        </section>
      ) : (
        <>
          {own && <OwnList list={own} />}
          {suggestions.length > 0 && (
            <section aria-labelledby="suggested">
              <SectionTitle id="suggested">{library.suggested}</SectionTitle>
              <ul className={grid}>
                {suggestions.map((module) => (
                  <ModuleCard
                    key={module.id}
                    module={module}
                    note={<p className="text-sm text-other">{because(module.because)}</p>}
                  />
                ))}
              </ul>
            </section>
          )}
          <section aria-labelledby="all-modules">
            <SectionTitle id="all-modules">{library.all}</SectionTitle>
            <div className="grid gap-6">
              {tracks.map((track) => (
                <section key={track.id} aria-labelledby={`track-${track.id}`}>
                  <h3 id={`track-${track.id}`} className="mb-2 font-medium text-soft">
                    {track.title}
                  </h3>
                  <ul className={grid}>
                    {track.modules.map((module) => (
                      <ModuleCard key={module.id} module={module} />
                    ))}
                  </ul>
                </section>
              ))}
            </div>
          </section>
          <Card aria-labelledby="reading">
            <SectionTitle id="reading">{library.reading}</SectionTitle>
            <FurtherReading reading={reading} />
          </Card>
        </>
      )}
    </div>
  );
}
