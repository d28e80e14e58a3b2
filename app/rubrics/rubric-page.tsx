import { Link } from "@remix-run/react";
import { Card } from "~/ui/card";
import { Chip } from "~/ui/chip";
import { PageHeader, SectionTitle } from "~/ui/headings";
import { ChevronIcon } from "~/ui/icons";
import { lineLink } from "~/ui/styles";
import { useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import type { CriterionView, RubricView } from "./rubrics.server";
import type { LevelValue, RubricId } from "./vocabulary";

type Scale = { value: LevelValue; label: string; meaning: string }[];

/**
 * Renders a whole rubric: domains, criteria, what to look for, the four levels in words, and a question for
 * the talk.
 */
export function RubricPage({
  rubric,
  rubrics,
  scale,
}: {
  rubric: RubricView;
  rubrics: { id: RubricId; title: string }[];
  scale: Scale;
}) {
  const { rubrics: rubricsTexts } = useMessages();
  const words = rubricsTexts;
  const folded = rubric.domains.length > 1;
  return (
    <>
      <PageHeader title={rubric.title} lead={rubric.purpose} />
      <nav aria-label={words.others} className="mb-6">
        <ul className="flex flex-wrap gap-2">
          {rubrics.map(({ id, title }) => (
            <li key={id}>
              <Link
                to={paths.rubric(id)}
                aria-current={id === rubric.id ? "page" : undefined}
                className="inline-flex min-h-11 items-center rounded-xl border border-edge px-4 py-1.5 no-underline hover:border-ai hover:text-ai aria-[current=page]:border-ai aria-[current=page]:bg-ai-soft aria-[current=page]:font-medium aria-[current=page]:text-ai"
              >
                {title}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className="grid gap-8 lg:grid-cols-[16rem_1fr] lg:items-start">
        <aside className="grid gap-6 lg:sticky lg:top-20">
          {folded && (
            <nav aria-label={words.domains}>
              <h2 className="mb-1 font-medium">{words.domains}</h2>
              <ul>
                {rubric.domains.map((domain) => (
                  <li key={domain.id}>
                    <a href={`#${domain.id}`} className={lineLink}>
                      {domain.title}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
          )}
          <ScaleNotes scale={scale} />
        </aside>
        <div className="grid min-w-0 gap-10">
          {rubric.domains.map((domain) => (
            <section key={domain.id} aria-labelledby={domain.id}>
              <SectionTitle id={domain.id} flush>
                {domain.title}
              </SectionTitle>
              <p className="mt-1 mb-4 text-soft">{domain.summary}</p>
              <ul className="grid gap-4">
                {domain.criteria.map((criterion) => (
                  <li key={criterion.id}>
                    <Criterion criterion={criterion} scale={scale} />
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      </div>
    </>
  );
}

function Criterion({ criterion, scale }: { criterion: CriterionView; scale: Scale }) {
  const { rubrics } = useMessages();
  const words = rubrics;
  const labelOf = (level: number) =>
    scale.find(({ value }) => value === String(level))?.label ?? String(level);
  return (
    <Card aria-labelledby={`criterion-${criterion.id}`}>
      <div className="flex flex-wrap items-start justify-between gap-2">
        <h3 id={`criterion-${criterion.id}`} className="text-lg font-semibold">
          {criterion.title}
        </h3>
        {criterion.outsideLesson && <Chip tone="other">{words.outside}</Chip>}
      </div>
      <h4 className="mt-3 text-sm text-soft">{words.lookFor}</h4>
      <ul className="list-disc ps-5 marker:text-soft">
        {criterion.lookFor.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <h4 className="mt-4 mb-1.5 text-sm text-soft">{words.levels}</h4>
      <dl className="grid gap-px overflow-hidden rounded-xl border border-line bg-line sm:grid-cols-2 xl:grid-cols-4">
        {criterion.levels.map(({ level, descriptor }) => (
          <div key={level} className="bg-card px-3 py-2.5">
            <dt className="text-sm font-medium text-ai">{labelOf(level)}</dt>
            <dd className="mt-0.5 text-sm">{descriptor}</dd>
          </div>
        ))}
      </dl>
      <h4 className="mt-4 text-sm text-soft">{words.question}</h4>
      <p className="border-s-2 border-other-line ps-3">{criterion.question}</p>
    </Card>
  );
}

function ScaleNotes({ scale }: { scale: Scale }) {
  const { rubrics } = useMessages();
  const words = rubrics;
  return (
    <details className="group rounded-xl border border-line bg-card px-4 py-2 open:pb-4">
      <summary className="flex min-h-11 cursor-pointer list-none items-center gap-2 font-medium [&::-webkit-details-marker]:hidden">
        <ChevronIcon />
        {words.scale}
      </summary>
      <p className="mb-3 text-sm text-soft">{words.about}</p>
      <dl className="grid gap-2.5 text-sm">
        {scale.map(({ value, label, meaning }) => (
          <div key={value}>
            <dt className="font-medium">{label}</dt>
            <dd className="text-soft">{meaning}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
