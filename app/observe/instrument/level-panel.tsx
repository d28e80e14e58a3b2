import { memo, type ReactNode } from "react";
import type { CriterionView } from "~/rubrics/rubrics.server";
import type { LevelValue } from "~/rubrics/vocabulary";
import { Chip } from "~/ui/chip";
import { SectionTitle } from "~/ui/headings";
import { hasLevels } from "~/visits/rules";
import { useMessages } from "~/web/i18n/messages";
import { canShareLevel, hasEvidence } from "../observation-rules";
import { FieldConflict } from "./field-conflict";
import { useInstrument } from "./instrument-context";
import type { RoleCard } from "./instrument-data";
import { useLazyDetails } from "./lazy-details";
import { LevelChoice } from "./level-choice";
import { RoleCardFold, RoleOffer } from "./role-card";

type Props = {
  /** The number of notes with a criterion or with any criterion of a domain, by its id. */
  counts: Readonly<Record<string, number>>;
  levels: Readonly<Record<string, LevelValue | null>>;
  roles: RoleCard | null;
};

/** Whether the observation has levels; shadowing and self-observation have none. */
const useWithLevels = () => hasLevels(useInstrument().visit.kind);

function Guidance({ criterion }: { criterion: CriterionView }) {
  const withLevels = useWithLevels();
  const { instrument, observe } = useMessages();
  const labels = instrument.levels;
  return (
    <div className="grid gap-3 border-s-2 border-line ps-4 pb-2 text-sm">
      <div>
        <p className="text-soft">{labels.lookFor}</p>
        <ul className="list-disc ps-5">
          {criterion.lookFor.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      </div>
      {withLevels && (
        <div>
          <p className="text-soft">{labels.descriptors}</p>
          <dl className="grid gap-1.5">
            {criterion.levels.map(({ level, descriptor }) => (
              <div key={level}>
                <dt className="font-medium">{observe.levelNames[String(level) as "1"]}</dt>
                <dd>{descriptor}</dd>
              </div>
            ))}
          </dl>
        </div>
      )}
      <div>
        <p className="text-soft">{labels.question}</p>
        <p>{criterion.question}</p>
      </div>
    </div>
  );
}

/** A folded guide: what to look for, and the descriptors of the levels. */
function Guide({ criterion }: { criterion: CriterionView }) {
  const labels = useMessages().instrument.levels;
  const { drawn, details } = useLazyDetails();
  return (
    <details {...details} className="group mt-1">
      <summary className="inline-flex min-h-11 cursor-pointer list-none items-center gap-1.5 rounded-lg px-2 text-sm text-ai hover:bg-ai-soft [&::-webkit-details-marker]:hidden">
        <span aria-hidden="true" className="group-open:rotate-90">
          ›
        </span>
        {labels.open}
      </summary>
      {drawn && <Guidance criterion={criterion} />}
    </details>
  );
}

function Criterion({ criterion, counts, levels, roles }: Props & { criterion: CriterionView }) {
  const { store } = useInstrument();
  const withLevels = useWithLevels();
  const { instrument } = useMessages();
  const value = levels[criterion.id] ?? null;
  const count = counts[criterion.id] ?? 0;
  // Evidence is only counted, so one made-up note stands for all.
  const evidence = count > 0 ? [{ criteria: [criterion.id] }] : [];
  const set = (next: LevelValue | null) =>
    store.change({ kind: "level.set", criterionId: criterion.id, value: next }, true);
  const descriptor = criterion.levels.find((each) => String(each.level) === value)?.descriptor;
  return (
    <li className="border-b border-line py-3 last:border-0">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <h3 className="font-medium">{criterion.title}</h3>
        {count > 0 && <Chip tone="ai">{instrument.levels.notes(count)}</Chip>}
      </div>
      {criterion.outsideLesson && <p className="text-sm text-soft">{instrument.levels.outside}</p>}
      {withLevels && (
        <>
          {value === null && roles?.withTeacher.includes(criterion.id) && (
            <RoleOffer onTake={() => set("not-in-role")} />
          )}
          <LevelChoice
            criterion={criterion}
            value={value}
            open={hasEvidence(evidence, criterion.id)}
            lost={value !== null && !canShareLevel(value, evidence, criterion.id)}
            onSet={set}
          />
          {descriptor && <p className="mt-1.5 text-sm text-soft">{descriptor}</p>}
        </>
      )}
      <FieldConflict field={`level:${criterion.id}`} />
      <Guide criterion={criterion} />
    </li>
  );
}

/** A folded domain of the rubric. */
function Domain({
  title,
  count,
  open,
  children,
}: {
  title: string;
  /** The number of notes with one of its criteria. */
  count: number;
  open: boolean;
  children: ReactNode;
}) {
  const { instrument } = useMessages();
  const { drawn, details } = useLazyDetails(open);
  return (
    <details {...details} className="group/fold border-b border-line last:border-0" open={open}>
      <summary className="flex min-h-11 cursor-pointer list-none items-center gap-1.5 rounded-lg text-ai hover:bg-ai-soft [&::-webkit-details-marker]:hidden">
        <span aria-hidden="true" className="group-open/fold:rotate-90">
          ›
        </span>
        <span className="flex-1">{title}</span>
        {count > 0 && <Chip tone="ai">{instrument.levels.notes(count)}</Chip>}
      </summary>
      {drawn && children}
    </details>
  );
}

/**
 * Renders the criteria with their guide and their levels: the focus criteria first, all others folded by
 * domain.
 */
export const LevelPanel = memo(function LevelPanel(props: Props) {
  const { criteria } = useInstrument();
  const withLevels = useWithLevels();
  const { instrument } = useMessages();
  const labels = instrument.levels;
  const draw = (each: CriterionView) => <Criterion key={each.id} {...props} criterion={each} />;
  const rest = criteria.others.map((domain) => (
    <Domain
      key={domain.id}
      title={domain.title}
      count={props.counts[domain.id] ?? 0}
      open={criteria.others.length === 1}
    >
      <ul>{domain.criteria.map(draw)}</ul>
    </Domain>
  ));
  return (
    <section aria-labelledby="criteria-title">
      <SectionTitle id="criteria-title" flush>
        {labels.title}
      </SectionTitle>
      <p className="mt-1 text-sm text-soft">{withLevels ? labels.optional : labels.none}</p>
      {props.roles && <RoleCardFold roles={props.roles} />}
      {criteria.focus.length > 0 && (
        <>
          <p className="mt-3 text-sm text-soft">{labels.focus}</p>
          <ul>{criteria.focus.map(draw)}</ul>
          <p className="mt-3 text-sm text-soft">{labels.others}</p>
        </>
      )}
      {rest}
    </section>
  );
});
