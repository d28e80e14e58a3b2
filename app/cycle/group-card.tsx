import type { GroupCounts } from "~/follow-up/goal";
import { Card } from "~/ui/card";
import { SectionTitle } from "~/ui/headings";
import { formatSchoolYear, timeOf } from "~/web/dates";
import { useLocale, useMessages } from "~/web/i18n/messages";

function Figure({ value, label }: { value: string | number; label: string }) {
  return (
    <div className="flex flex-col-reverse">
      <dt className="text-sm text-soft">{label}</dt>
      <dd className="font-serif text-2xl font-semibold tabular-nums">{value}</dd>
    </div>
  );
}

function MostChosen({
  title,
  list,
}: {
  title: string;
  list: { id: string; title: string; count: number }[] | null;
}) {
  const { home } = useMessages();
  return (
    <div>
      <h3 className="font-medium">{title}</h3>
      {list === null || list.length === 0 ? (
        <p className="text-sm text-soft">{home.group.tooFew}</p>
      ) : (
        <ol className="mt-1 grid gap-1">
          {list.map(({ id, title, count }) => (
            <li key={id} className="flex justify-between gap-4">
              <span>{title}</span>
              <span className="shrink-0 text-soft tabular-nums">{home.group.times(count)}</span>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

/**
 * Renders the figures of the organisation that a coordinator may see: counts, and choices that many people
 * made.
 */
export function GroupCard({ counts }: { counts: GroupCounts }) {
  const { home } = useMessages();
  const locale = useLocale();
  return (
    <Card aria-labelledby="group">
      <SectionTitle id="group" flush>
        {home.group.title}
        <span className="block font-sans text-base font-normal text-soft sm:ms-3 sm:inline">
          {formatSchoolYear(counts.schoolYear, locale)}
        </span>
      </SectionTitle>
      <p className="mt-1 mb-5 text-sm text-soft">
        {home.group.note} {home.group.countedAt(timeOf(counts.countedAt))}
      </p>
      <dl className="mb-6 flex flex-wrap gap-x-10 gap-y-4">
        <Figure value={counts.visits.planned} label={home.group.planned} />
        <Figure value={counts.visits.done} label={home.group.done} />
        <Figure
          value={home.group.closedOf(counts.followUps.inTime, counts.followUps.of)}
          label={home.group.closed}
        />
      </dl>
      <div className="grid gap-6 sm:grid-cols-2">
        <MostChosen title={home.group.criteria} list={counts.criteria} />
        <MostChosen title={home.group.modules} list={counts.modules} />
      </div>
    </Card>
  );
}
