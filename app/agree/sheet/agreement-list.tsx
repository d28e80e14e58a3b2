import { Link } from "@remix-run/react";
import { LinkButton } from "~/ui/buttons";
import { Card, EmptyState } from "~/ui/card";
import { Chip, type ChipTone } from "~/ui/chip";
import { Disclosure } from "~/ui/disclosure";
import { FactLine } from "~/ui/fact-line";
import { PageHeader, SectionTitle } from "~/ui/headings";
import { formatShortDay } from "~/web/dates";
import { useLocale, useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import type { AgreementSummary } from "../agreement-view";
import type { State } from "../rules";

const tones: Record<State, ChipTone> = {
  proposed: "plain",
  changed: "other",
  running: "done",
  information: "plain",
  over: "caution",
  ended: "plain",
};

export function StateChip({ state }: { state: State }) {
  const { terms } = useMessages().agree;
  return <Chip tone={tones[state]}>{terms.states[state]}</Chip>;
}

/** Shows the school, classes, scope and dates of a role agreement in one line. */
export function AgreementFacts({ agreement }: { agreement: AgreementSummary }) {
  const { terms } = useMessages().agree;
  const locale = useLocale();
  const { school, classes, startsOn, endsOn, scope } = agreement;
  const days = terms.days(formatShortDay(startsOn, locale), formatShortDay(endsOn, locale));
  return <FactLine facts={[school.name, classes, terms.scopes[scope], days]} />;
}

/**
 * Returns a function that tells the ALT the next act that is due on a role agreement; an empty text when
 * nothing is due.
 */
export function useTurnWords() {
  const { terms } = useMessages().agree;
  return ({ turn, teacherName }: AgreementSummary): string =>
    turn === null ? "" : turn.who === "alt" ? terms.turns[turn.act] : terms.waiting(teacherName);
}

function Line({ agreement }: { agreement: AgreementSummary }) {
  const { list } = useMessages().agree;
  const turn = useTurnWords()(agreement);
  return (
    <li>
      <Link
        to={paths.agreement(agreement.id)}
        className="block min-h-14 px-4 py-3 no-underline hover:bg-ai-soft"
      >
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="font-medium">{list.sheetWith(agreement.teacherName)}</span>
          <StateChip state={agreement.state} />
        </span>
        <span className="block text-sm text-soft">
          <AgreementFacts agreement={agreement} />
        </span>
        {turn && <span className="block text-sm">{turn}</span>}
      </Link>
    </li>
  );
}

const lines = "divide-y divide-line overflow-hidden rounded-2xl border border-line bg-card";

/** Page with the ALT's role sheets; the sheets that wait for the ALT come first. */
export function AgreementList({ agreements }: { agreements: AgreementSummary[] }) {
  const { list, terms } = useMessages().agree;
  const turnWords = useTurnWords();
  const away = agreements.filter(({ endedAt }) => endedAt !== null);
  const open = agreements.filter(({ endedAt }) => endedAt === null);
  const mine = open.filter(({ turn }) => turn?.who === "alt");
  const others = open.filter((each) => !mine.includes(each));
  const make = <LinkButton to={paths.newAgreement}>{list.make}</LinkButton>;
  return (
    <div className="mx-auto max-w-4xl">
      <PageHeader title={terms.title} lead={list.lead} actions={agreements.length > 0 && make} />
      {agreements.length === 0 && (
        <EmptyState title={list.none}>
          <p className="mb-4">{list.noneText}</p>
          {make}
        </EmptyState>
      )}
      <div className="grid gap-8">
        {mine.length > 0 && (
          <section aria-labelledby="mine">
            <SectionTitle id="mine">{list.yours}</SectionTitle>
            <ul className="grid gap-3">
              {mine.map((agreement) => (
                <li key={agreement.id}>
                  <Card tone="turn">
                    <h3 className="flex flex-wrap items-center gap-x-3 font-medium">
                      <Link
                        to={paths.agreement(agreement.id)}
                        className="inline-flex min-h-11 items-center no-underline hover:text-ai hover:underline"
                      >
                        {list.sheetWith(agreement.teacherName)}
                      </Link>
                      <StateChip state={agreement.state} />
                    </h3>
                    <p>{turnWords(agreement)}</p>
                    <p className="text-sm text-soft">
                      <AgreementFacts agreement={agreement} />
                    </p>
                  </Card>
                </li>
              ))}
            </ul>
          </section>
        )}
        {others.length > 0 && (
          <section aria-labelledby="others">
            <SectionTitle id="others">{list.others}</SectionTitle>
            <ul className={lines}>
              {others.map((agreement) => (
                <Line key={agreement.id} agreement={agreement} />
              ))}
            </ul>
          </section>
        )}
        {away.length > 0 && (
          <Disclosure strong summary={list.away}>
            <ul className={`mt-2 ${lines}`}>
              {away.map((agreement) => (
                <Line key={agreement.id} agreement={agreement} />
              ))}
            </ul>
          </Disclosure>
        )}
      </div>
    </div>
  );
}
