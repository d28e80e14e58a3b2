import { LinkButton } from "~/ui/buttons";
import { Card } from "~/ui/card";
import { Chip } from "~/ui/chip";
import { PageHeader, SectionTitle } from "~/ui/headings";
import { WhoSees } from "~/ui/who-sees";
import { Written } from "~/ui/written";
import { timeOf } from "~/web/dates";
import { useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import type { Both, ComparedMinute, ComparedNote } from "./comparison";
import { LessonFigures } from "./feedback-lesson";
import { FeedbackRibbon } from "./feedback-ribbon";
import { type Ribboned, tappedLesson, tappedRows } from "./shared-taps";

/** A criterion to which both observers gave a level, in the reader's language. */
type ComparedLevel = Both<string> & {
  id: string;
  title: string;
  question: string;
  same: boolean;
};

export type OpenComparison = {
  minutes: ComparedMinute[];
  levels: ComparedLevel[];
  /** The times, notes and taps of each observer; null when neither tapped a state or a count. */
  lessons: Both<Ribboned> | null;
  /** Criterion titles by criterion id. */
  titles: Record<string, string>;
};

type Props = {
  visitId: string;
  visitTitle: string;
  names: Both<string>;
  /** Names of the observers whose observation has not ended; null stands for the reader. */
  waitsFor: (string | null)[];
  open: OpenComparison | null;
};

/**
 * Renders the page that shows two observers' observations of one lesson side by side, on one clock. Until
 * both observations have ended, the page names the observers it waits for.
 */
export function ComparisonPage({ visitId, visitTitle, names, waitsFor, open }: Props) {
  const { compare } = useMessages().observePaper;
  return (
    <>
      <PageHeader
        back={{ to: paths.visit(visitId), label: visitTitle }}
        title={compare.title}
        lead={compare.lead}
      />
      <div className="grid gap-8">
        <WhoSees>{compare.whoSees}</WhoSees>
        {open ? (
          <>
            <Streams open={open} names={names} />
            {open.lessons && <Lessons lessons={open.lessons} names={names} />}
            <Levels levels={open.levels} names={names} />
          </>
        ) : (
          <Waiting visitId={visitId} waitsFor={waitsFor} />
        )}
      </div>
    </>
  );
}

function Waiting({ visitId, waitsFor }: Pick<Props, "visitId" | "waitsFor">) {
  const { compare } = useMessages().observePaper;
  const who = waitsFor.map((name) => (name === null ? compare.waitsYou : compare.waitsOther(name)));
  return (
    <Card tone="turn" aria-labelledby="waiting">
      <SectionTitle id="waiting">{compare.waitingTitle}</SectionTitle>
      <p className="font-medium">{compare.waitsFor(who)}</p>
      <p className="text-soft">{compare.waitingWhy}</p>
      {waitsFor.includes(null) && (
        <LinkButton to={paths.observe(visitId)} className="mt-4">
          {compare.toObservation}
        </LinkButton>
      )}
    </Card>
  );
}

const sides = ["first", "second"] as const;
const edges = { first: "border-ai", second: "border-other-line" } as const;

function Streams({ open, names }: { open: OpenComparison; names: Both<string> }) {
  const { compare } = useMessages().observePaper;
  const columns = "md:grid md:grid-cols-[5rem_minmax(0,1fr)_minmax(0,1fr)] md:gap-x-5";
  return (
    <section aria-labelledby="streams">
      <SectionTitle id="streams">{compare.streams}</SectionTitle>
      {/* Wide screens show the observers' names once, as column heads. On a phone and to a screen reader each note names its observer. */}
      <div aria-hidden="true" className={`hidden pb-2 font-medium ${columns}`}>
        <span />
        {sides.map((side) => (
          <span key={side} className={`border-s-4 ps-3 ${edges[side]}`}>
            {names[side]}
          </span>
        ))}
      </div>
      {open.minutes.length === 0 && <p className="text-soft">{compare.noNotes}</p>}
      <ol className="divide-y divide-line border-y border-line">
        {open.minutes.map((minute) => (
          <li key={minute.minute} className={`py-3 ${columns}`}>
            <p className="text-sm tabular-nums">
              <span className="font-medium">{compare.minute(minute.minute)}</span>{" "}
              <span className="text-soft md:block">{timeOf(minute.at)}</span>
            </p>
            {sides.map((side) => (
              <ul key={side} className="grid content-start gap-3 empty:hidden md:empty:block">
                {minute[side].map((note) => (
                  <Note key={note.id} note={note} name={names[side]} side={side} open={open} />
                ))}
              </ul>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Note({
  note,
  name,
  side,
  open,
}: {
  note: ComparedNote;
  name: string;
  side: "first" | "second";
  open: OpenComparison;
}) {
  const { compare } = useMessages().observePaper;
  return (
    <li className={`mt-2 border-s-4 ps-3 md:mt-0 ${edges[side]}`}>
      <p className="text-sm text-soft md:sr-only">{name}</p>
      <p className="whitespace-pre-line">
        <Written text={note.text} />
      </p>
      {(note.criteria.length > 0 || note.sign) && (
        <p className="mt-1 flex flex-wrap gap-1">
          {note.sign && <Chip tone="other">{compare[note.sign]}</Chip>}
          {note.criteria.map((id) => (
            <Chip key={id}>{open.titles[id] ?? id}</Chip>
          ))}
        </p>
      )}
    </li>
  );
}

/** What the taps of each observer say about the lesson. */
function Lessons({ lessons, names }: { lessons: Both<Ribboned>; names: Both<string> }) {
  const { observe, observePaper } = useMessages();
  return (
    <section aria-labelledby="lessons">
      <SectionTitle id="lessons">{observe.taps.title}</SectionTitle>
      <p className="mb-4 text-soft">{observePaper.compare.tapsLead}</p>
      <div className="grid gap-8 md:grid-cols-2">
        {sides.map((side) => {
          const lesson = tappedLesson(lessons[side]);
          return (
            <div key={side} className={`min-w-0 border-s-4 ps-3 ${edges[side]}`}>
              <h3 className="mb-2 font-medium">{names[side]}</h3>
              {tappedRows(lesson.taps).length === 0 ? (
                <p className="text-soft">{observePaper.compare.noTaps}</p>
              ) : (
                <>
                  <FeedbackRibbon content={lessons[side]} focus={[]} />
                  <LessonFigures lesson={lesson} className="xl:grid-cols-2" />
                </>
              )}
            </div>
          );
        })}
      </div>
    </section>
  );
}

function Levels({ levels, names }: { levels: ComparedLevel[]; names: Both<string> }) {
  const { compare } = useMessages().observePaper;
  return (
    <section aria-labelledby="levels">
      <SectionTitle id="levels">{compare.levels}</SectionTitle>
      <p className="mb-4 text-soft">
        {levels.length > 0 ? compare.levelsLead : compare.levelsNone}
      </p>
      <ul className="grid gap-4 md:grid-cols-2">
        {levels.map((level) => (
          <li key={level.id} className="rounded-2xl border border-line bg-card p-4 sm:p-5">
            <h3 className="font-medium">{level.title}</h3>
            <dl className="my-3 grid grid-cols-2 gap-4">
              {sides.map((side) => (
                <div key={side} className={`border-s-4 ps-3 ${edges[side]}`}>
                  <dt className="text-sm text-soft">{names[side]}</dt>
                  <dd className="font-medium">{level[side]}</dd>
                </div>
              ))}
            </dl>
            <p>{level.same ? compare.same : compare.different}</p>
            <p className="mt-1 text-soft">
              {compare.question} {level.question}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
