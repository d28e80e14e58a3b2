import { Link } from "@remix-run/react";
import { LinkButton } from "~/ui/buttons";
import { Card, EmptyState } from "~/ui/card";
import { Chip } from "~/ui/chip";
import { FactLine } from "~/ui/fact-line";
import { PageHeader } from "~/ui/headings";
import { lineLink } from "~/ui/styles";
import { WhoSees } from "~/ui/who-sees";
import { formatDate, formatShortDate, timeOf } from "~/web/dates";
import { useLocale, useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import { ReflectionAnswers } from "./reflection-view";
import type { OwnReflection } from "./reflections.queries.server";

function Entry({ reflection }: { reflection: OwnReflection }) {
  const { list, view } = useMessages().reflect;
  const locale = useLocale();
  const { visit, writtenAt, shared, wantsToTalk } = reflection;
  return (
    <li>
      <Card>
        <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
          <h2 className="font-serif text-lg font-semibold">
            <time dateTime={new Date(writtenAt).toISOString()}>
              {formatDate(writtenAt, locale)}
            </time>{" "}
            <span className="font-sans text-sm font-normal text-soft">{timeOf(writtenAt)}</span>
          </h2>
          {shared && <Chip tone="other">{list.shared}</Chip>}
        </div>
        <p className="mb-3 text-sm text-soft">
          {visit ? (
            <Link to={paths.visit(visit.id)} className={lineLink}>
              <FactLine
                facts={[formatShortDate(visit.startsAt, locale), visit.school, visit.className]}
              />
            </Link>
          ) : (
            list.alone
          )}
        </p>
        <ReflectionAnswers reflection={reflection} />
        {wantsToTalk && !shared && <p className="mt-3 text-sm text-soft">{view.talk}</p>}
      </Card>
    </li>
  );
}

/** Shows the reader's own reflections, newest first, with and without a visit. */
export function OwnReflections({
  reflections,
  more,
  page,
}: {
  reflections: OwnReflection[];
  more: boolean;
  page: number;
}) {
  const { list } = useMessages().reflect;
  const write = <LinkButton to={paths.newReflection}>{list.write}</LinkButton>;
  const to = (n: number) => (n === 1 ? paths.reflections : `${paths.reflections}?page=${n}`);
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader title={list.title} lead={list.lead} actions={write} />
      <div className="mb-6">
        <WhoSees>{list.whoSees}</WhoSees>
      </div>
      {reflections.length === 0 ? (
        <EmptyState title={list.empty}>
          <p>{list.emptyText}</p>
        </EmptyState>
      ) : (
        <ul className="grid gap-4">
          {reflections.map((reflection) => (
            <Entry key={reflection.id} reflection={reflection} />
          ))}
        </ul>
      )}
      {(page > 1 || more) && (
        <div className="mt-6 flex justify-between gap-4">
          {page > 1 ? (
            <LinkButton look="secondary" to={to(page - 1)}>
              {list.newer}
            </LinkButton>
          ) : (
            <span />
          )}
          {more && (
            <LinkButton look="secondary" to={to(page + 1)}>
              {list.older}
            </LinkButton>
          )}
        </div>
      )}
    </div>
  );
}
