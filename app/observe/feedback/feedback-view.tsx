import type { Locale } from "~/people/vocabulary";
import type { FrozenCriterion } from "~/rubrics/rubric";
import type { LevelValue } from "~/rubrics/vocabulary";
import { Card } from "~/ui/card";
import { Chip } from "~/ui/chip";
import { SectionTitle } from "~/ui/headings";
import { Written } from "~/ui/written";
import { timeOf } from "~/web/dates";
import { useMessages } from "~/web/i18n/messages";
import { formatElapsed } from "../elapsed";
import { feedbackParts } from "../vocabulary";
import type { SharedFeedback, SharedNote } from "./feedback";
import { FeedbackLesson } from "./feedback-lesson";
import { FeedbackRibbon } from "./feedback-ribbon";
import { lessonTimeIn } from "./shared-taps";
import { SignChip } from "./sign-chip";

type Props = {
  /** A shared version, or the preview of the next one. */
  content: SharedFeedback;
  locale: Locale;
  /** Ids of the criteria of the ALT's focus; null when they have not chosen a focus. */
  focus: readonly string[] | null;
};

function NoteTime({
  note,
  startedAt,
  timeIn,
}: {
  note: SharedNote;
  startedAt: number;
  /** Converts an instant to lesson time. */
  timeIn: (instant: number) => number;
}) {
  const { observe } = useMessages();
  return (
    <time
      dateTime={new Date(note.notedAt).toISOString()}
      className="text-sm leading-6 whitespace-nowrap text-soft tabular-nums"
    >
      <span className="font-medium text-ink">
        {note.notedAt < startedAt ? observe.moments.before : formatElapsed(timeIn(note.notedAt))}
      </span>
      <span className="block text-xs">{timeOf(note.notedAt)}</span>
    </time>
  );
}

function Words({ content }: Pick<Props, "content">) {
  const { observe } = useMessages();
  const written = feedbackParts.filter((part) => content.texts[part]);
  if (written.length === 0) return null;
  const columns = ["", "md:grid-cols-1", "md:grid-cols-2", "md:grid-cols-3"][written.length];
  return (
    <div className={`grid gap-4 ${columns}`}>
      {written.map((part) => (
        <Card key={part} tone={part === "try" ? "turn" : "plain"}>
          <h2 className="mb-2 font-serif text-lg font-semibold">{observe.feedback[part]}</h2>
          <p className="whitespace-pre-line">
            <Written text={content.texts[part] ?? ""} />
          </p>
        </Card>
      ))}
    </div>
  );
}

function Evidence({ content, locale, focus }: Props) {
  const { observe } = useMessages();
  const titles = new Map(content.rubric.criteria.map((each) => [each.id, each.title[locale]]));
  const timeIn = lessonTimeIn(content);
  return (
    <section aria-labelledby="feedback-evidence" className="min-w-0">
      <SectionTitle id="feedback-evidence">{observe.feedback.evidence}</SectionTitle>
      {content.notes.length === 0 && <p className="text-soft">{observe.feedback.noNotes}</p>}
      <FeedbackRibbon content={content} focus={focus ?? []} />
      <ol>
        {content.notes.map((note) => (
          <li
            key={note.id}
            className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 border-b border-line py-3 last:border-0"
          >
            <NoteTime note={note} startedAt={content.startedAt} timeIn={timeIn} />
            <div>
              <p className="whitespace-pre-line">
                <Written text={note.text} />
              </p>
              {(note.sign || note.criteria.length > 0) && (
                <p className="mt-1.5 flex flex-wrap gap-1">
                  {note.sign && <SignChip sign={note.sign} />}
                  {note.criteria.map((id) => (
                    <Chip key={id} tone={focus?.includes(id) ? "ai" : "plain"}>
                      {titles.get(id) ?? id}
                    </Chip>
                  ))}
                </p>
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Criterion({
  criterion,
  content,
  locale,
}: Omit<Props, "focus"> & { criterion: FrozenCriterion }) {
  const { observe } = useMessages();
  const value: LevelValue | undefined = content.levels.find(
    (each) => each.criterionId === criterion.id,
  )?.value;
  const descriptor = criterion.levels.find((each) => String(each.level) === value)?.descriptor;
  const notes = content.notes.filter((note) => note.criteria.includes(criterion.id));
  const timeIn = lessonTimeIn(content);
  return (
    <li className="border-b border-line py-4 last:border-0">
      <h3 className="font-medium">{criterion.title[locale]}</h3>
      {value && (
        <p className="mt-1.5">
          <Chip tone="ai">{observe.levelNames[value]}</Chip>
          {descriptor && <span className="mt-1 block text-sm">{descriptor[locale]}</span>}
        </p>
      )}
      {notes.length === 0 && value === undefined && (
        <p className="text-sm text-soft">{observe.feedback.noNote}</p>
      )}
      {notes.length > 0 && (
        <ul className="mt-2 grid gap-1.5 border-s-2 border-line ps-3 text-sm">
          {notes.map((note) => (
            <li key={note.id}>
              <span className="me-2 text-soft tabular-nums">
                {formatElapsed(timeIn(note.notedAt))}
              </span>
              <span className="whitespace-pre-line">
                <Written text={note.text} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function Criteria({ content, locale, focus }: Props) {
  const { observe } = useMessages();
  const { feedback } = observe;
  const all = content.rubric.criteria;
  const asked = (focus ?? []).flatMap((id) => all.find((each) => each.id === id) ?? []);
  const touched = all.filter(
    (each) =>
      !asked.includes(each) &&
      (content.levels.some((level) => level.criterionId === each.id) ||
        content.notes.some((note) => note.criteria.includes(each.id))),
  );
  const draw = (criterion: FrozenCriterion) => (
    <Criterion key={criterion.id} criterion={criterion} content={content} locale={locale} />
  );
  if (asked.length === 0 && touched.length === 0) return null;
  return (
    <section aria-labelledby="feedback-criteria" className="min-w-0">
      <SectionTitle id="feedback-criteria" flush>
        {asked.length > 0 ? feedback.focus : feedback.criteria}
      </SectionTitle>
      <ul>{(asked.length > 0 ? asked : touched).map(draw)}</ul>
      {asked.length > 0 && touched.length > 0 && (
        <details className="group">
          <summary className="inline-flex min-h-11 cursor-pointer list-none items-center gap-1.5 rounded-lg px-2 font-medium text-ai hover:bg-ai-soft [&::-webkit-details-marker]:hidden">
            <span aria-hidden="true" className="group-open:rotate-90">
              ›
            </span>
            {feedback.others}
          </summary>
          <ul>{touched.map(draw)}</ul>
        </details>
      )}
    </section>
  );
}

/**
 * Renders shared feedback as its readers see it: the observer's texts, the notes along the lesson's time, the
 * levels, and what the taps say about the lesson. Only the stored version is used, so a shared version always looks the same.
 */
export function FeedbackView(props: Props) {
  return (
    <div className="grid gap-8">
      <Words content={props.content} />
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Evidence {...props} />
        <Criteria {...props} />
      </div>
      <FeedbackLesson content={props.content} />
    </div>
  );
}
