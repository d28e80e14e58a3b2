import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { PostButton } from "~/ui/buttons";
import { Card } from "~/ui/card";
import { Disclosure } from "~/ui/disclosure";
import { PageHeader, SectionTitle } from "~/ui/headings";
import { textLink } from "~/ui/styles";
import { Written } from "~/ui/written";
import { formatDate } from "~/web/dates";
import { useLocale, useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import type { OwnChoice, Practice } from "./learning";
import { FurtherReading } from "./library";
import type { ModuleView, Reading } from "./modules.server";
import { PracticeForm } from "./practice-form";

function StepMark({ done, n }: { done: boolean; n: number }) {
  return (
    <span
      aria-hidden="true"
      className={`flex size-8 shrink-0 items-center justify-center rounded-full border-2 font-serif font-semibold ${
        done ? "border-done bg-done-soft text-done" : "border-edge text-soft"
      }`}
    >
      {done ? "✓" : n}
    </span>
  );
}

/** One practice step: what to do and, for people who learn, whether they tried it and what happened. */
function PracticeStep({
  moduleId,
  step,
  text,
  practice,
  canTick,
}: {
  moduleId: string;
  step: number;
  text: string;
  practice: Practice | undefined;
  canTick: boolean;
}) {
  const { module } = useMessages().modules;
  const locale = useLocale();
  return (
    <li className="flex gap-3 border-t border-line pt-4 first:border-0 first:pt-0">
      <StepMark done={practice !== undefined} n={step + 1} />
      <div className="min-w-0 flex-1">
        <p className="pt-0.5">
          <span className="sr-only">{module.step(step + 1)}: </span>
          {text}
        </p>
        {practice && (
          <div className="mt-2 rounded-xl bg-done-soft px-4 py-3">
            <p className="text-sm text-done">
              {module.triedOn(formatDate(practice.triedAt, locale))}
            </p>
            {practice.whatHappened && (
              <p className="mt-1 whitespace-pre-line">
                <Written text={practice.whatHappened} />
              </p>
            )}
          </div>
        )}
        {canTick && (
          <Disclosure summary={practice ? module.edit : module.tryIt} className="no-print mt-1">
            <div className="grid gap-4 pt-2">
              <PracticeForm
                key={practice?.whatHappened}
                moduleId={moduleId}
                step={step}
                before={practice ? practice.whatHappened : null}
              />
              {practice && (
                <div className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-line pt-3">
                  <PostButton
                    action={paths.modulePractice(moduleId)}
                    fields={{ step: String(step), intent: "untick" }}
                    look="quiet"
                  >
                    {module.untick}
                  </PostButton>
                  <p className="text-sm text-soft">{module.untickHint}</p>
                </div>
              )}
            </div>
          </Disclosure>
        )}
      </div>
    </li>
  );
}

/** Shows whether the module is on the reader's list, with the button that adds or removes it. */
function ListState({ moduleId, choice }: { moduleId: string; choice: OwnChoice | null }) {
  const { module } = useMessages().modules;
  const locale = useLocale();
  const action = paths.module(moduleId);
  if (!choice)
    return (
      <PostButton action={action} fields={{ intent: "put" }}>
        {module.put}
      </PostButton>
    );
  const { visit, practices, chosenAt } = choice;
  return (
    <div className="grid gap-1 text-sm text-soft">
      {visit ? (
        <Link to={paths.visit(visit.id)} className={`${textLink} py-1.5`}>
          {module.fromVisit(formatDate(visit.startsAt, locale))}
        </Link>
      ) : (
        <p>{module.onList(formatDate(chosenAt, locale))}</p>
      )}
      {!visit && practices.length === 0 && (
        <PostButton action={action} fields={{ intent: "drop" }} look="quiet">
          {module.drop}
        </PostButton>
      )}
    </div>
  );
}

/**
 * Page of a module (mini-course): its text, three practice steps, further reading.
 *
 * @param choice the reader's choice; null when the module is not on their list
 * @param canTick false for readers who have no list
 * @param children the form of a nested route; while it is shown, the steps have no buttons
 */
export function ModulePage({
  module,
  choice,
  canTick,
  reading,
  children,
}: {
  module: ModuleView;
  choice: OwnChoice | null;
  canTick: boolean;
  reading: Reading[];
  children: ReactNode;
}) {
  const { modules, common } = useMessages();
  const words = modules.module;
  return (
    <>
      <PageHeader
        title={module.title}
        lead={common.facts([module.track, common.toRead(module.minutes)])}
        back={{ to: paths.modules, label: words.back }}
        actions={canTick && <ListState moduleId={module.id} choice={choice} />}
      />
      <div className="grid gap-6 lg:grid-cols-[1fr_20rem] lg:items-start">
        <div className="grid gap-6">
          <p className="max-w-prose text-lg leading-relaxed">{module.summary}</p>
          {children}
          <Card aria-labelledby="practice" tone="turn">
            <SectionTitle id="practice">{words.practice}</SectionTitle>
            <p className="mb-5 text-soft">{canTick ? words.practiceLead : words.readOnly}</p>
            <ol className="grid gap-4">
              {module.steps.map((text, step) => (
                <PracticeStep
                  key={text}
                  moduleId={module.id}
                  step={step}
                  text={text}
                  practice={choice?.practices.find((each) => each.step === step)}
                  canTick={canTick && !children}
                />
              ))}
            </ol>
          </Card>
        </div>
        <aside className="grid gap-6">
          <Card aria-labelledby="module-criteria">
            <h2 id="module-criteria" className="mb-2 font-serif text-lg font-semibold">
              {words.criteria}
            </h2>
            <ul className="list-disc ps-5 marker:text-soft">
              {module.criteria.map(({ id, title }) => (
                <li key={id}>{title}</li>
              ))}
            </ul>
          </Card>
          <Card aria-labelledby="module-reading">
            <h2 id="module-reading" className="mb-2 font-serif text-lg font-semibold">
              {words.reading}
            </h2>
            <FurtherReading reading={reading} />
          </Card>
        </aside>
      </div>
    </>
  );
}
