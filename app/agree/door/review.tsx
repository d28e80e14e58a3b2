import { formatDay } from "~/web/dates";
import { useLocale, useMessages } from "~/web/i18n/messages";
import { doneField } from "../after-class/review-questions";
import type { Question } from "../after-class/review-questions.server";
import { answerLimit, doers, taskPhases } from "../vocabulary";
import { DoorField } from "./door-field";
import { DonePicture, LastReview } from "./review-sides";
import type { DoorLesson, DoorReviews, RefusedReview } from "./review-view";

type Typed = (name: string) => string;

function Asked({ questions, typed }: { questions: Question[]; typed: Typed }) {
  return (
    <>
      {questions.map(({ id, text }) => (
        <DoorField key={id} id={id} label={text}>
          {(attributes) => (
            <textarea
              {...attributes}
              name={id}
              rows={2}
              maxLength={answerLimit}
              defaultValue={typed(id)}
            />
          )}
        </DoorField>
      ))}
    </>
  );
}

/** Folded optional questions; open where one has an answer. */
function More({
  summary,
  questions,
  typed,
  spoken,
}: {
  summary: string;
  questions: Question[];
  typed: Typed;
  spoken?: string;
}) {
  const text = useMessages().doorReview;
  return (
    <details className="fold" open={questions.some(({ id }) => typed(id) !== "")}>
      <summary>{summary}</summary>
      <Asked questions={questions} typed={typed} />
      {spoken && (
        <p className="soft">
          {text.spoken} {spoken}
        </p>
      )}
    </details>
  );
}

function DoneFold({ start, typed }: { start: DoorLesson["start"]; typed: Typed }) {
  const { doorReview: text, afterClass } = useMessages();
  const { review, owners } = afterClass;
  const chosen = start.tasks.some(({ id }) => typed(doneField(id)) !== "");
  return (
    <details className="fold" open={chosen}>
      <summary>{text.done}</summary>
      <p className="soft">{start.agreed ? text.doneHint : review.doneNotAgreed}</p>
      {taskPhases.map((phase) => (
        <fieldset key={phase} className="done-tasks">
          <legend>{review.phases[phase]}</legend>
          {start.tasks
            .filter((task) => task.phase === phase)
            .map(({ id, title, owner }) => (
              <DoorField key={id} id={doneField(id)} label={title}>
                {(attributes) => (
                  <select {...attributes} name={doneField(id)} defaultValue={typed(doneField(id))}>
                    <option value="">{review.asAgreed(owners[owner])}</option>
                    {doers
                      .filter((doer) => doer !== owner)
                      .map((doer) => (
                        <option key={doer} value={doer}>
                          {owners[doer]}
                        </option>
                      ))}
                  </select>
                )}
              </DoorField>
            ))}
        </fieldset>
      ))}
    </details>
  );
}

/** The initial value of a field: the submitted value, else the stored one. */
function typedIn({ start }: DoorLesson, refused: RefusedReview | null): Typed {
  const { stored, tasks } = start;
  return (name) => {
    if (refused) return refused.values[name] ?? "";
    const task = tasks.find(({ id }) => doneField(id) === name);
    if (!task) return stored?.answers[name] ?? "";
    const doer = stored?.done[task.id];
    return doer && doer !== task.owner ? doer : "";
  };
}

function ReviewForm({
  reviews,
  now,
  address,
  refused,
}: {
  reviews: DoorReviews;
  now: DoorLesson;
  address: string;
  refused: RefusedReview | null;
}) {
  const { doorReview, common } = useMessages();
  const text = doorReview;
  const { words, frame } = reviews;
  const { start, lesson, waiting, late } = now;
  const typed = typedIn(now, refused);
  const of = (kind: string) => words.kinds.find((each) => each.kind === kind)?.questions ?? [];
  return (
    <form method="post" action={address} className="review">
      <input type="hidden" name="lesson" value={lesson.id} />
      <input type="hidden" name="base" value={start.stored?.at ?? ""} />
      <p>{late ? text.late(frame.altName) : text.lead(frame.altName)}</p>
      {!start.stored && (
        <button type="submit" className="quiet" name="intent" value="seen">
          {text.seen}
        </button>
      )}
      <p className="soft">{text.optional}</p>
      <Asked questions={[...of("one-minute"), words.next]} typed={typed} />
      <DoneFold start={start} typed={typed} />
      <More
        summary={text.five}
        questions={of("five-minutes")}
        typed={typed}
        spoken={words.spoken}
      />
      <More summary={text.wrong} questions={of("went-wrong")} typed={typed} />
      <p className="soft">{common.pupilsHint}</p>
      <p className="soft">{(reviews.shared ? text.readersShared : text.readers)(frame.altName)}</p>
      <button type="submit" className="big" name="intent" value="review">
        {waiting ? text.change : text.send}
      </button>
    </form>
  );
}

/** Shows the submitted answers about a lesson that takes no more reviews, so that nothing is lost. */
function Kept({ reviews, refused }: { reviews: DoorReviews; refused: RefusedReview }) {
  const text = useMessages().doorReview;
  const { kinds, next } = reviews.words;
  const typed = [...kinds.flatMap(({ questions }) => questions), next].filter(
    ({ id }) => refused.values[id],
  );
  return (
    <section className="card">
      <p className="error" role="alert">
        {text.trouble} {refused.error}
      </p>
      <dl>
        {typed.map(({ id, text: question }) => (
          <div key={id}>
            <dt>{question}</dt>
            <dd>{refused.values[id]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/**
 * Section of the teacher's page about reviews after class: the form for the latest lesson, the last reviews
 * of both parties, and their plans for next time.
 */
export function ReviewPart({
  reviews,
  address,
  refused,
}: {
  reviews: DoorReviews;
  address: string;
  refused: RefusedReview | null;
}) {
  const { doorReview: text } = useMessages();
  const { period } = useMessages().common;
  const locale = useLocale();
  const { now, last, next, frame } = reviews;
  const names = { alt: frame.altName, teacher: text.you };
  const here = refused?.lessonId === now?.lesson.id ? refused : null;
  const form = now && <ReviewForm reviews={reviews} now={now} address={address} refused={here} />;
  return (
    <>
      {refused && !here && <Kept reviews={reviews} refused={refused} />}
      {next && (
        <section className="card other" aria-labelledby="next-time">
          <h2 id="next-time">{text.next}</h2>
          <ul className="said-list">
            {next.lines.map(({ by, text: line }) => (
              <li key={by}>
                <strong>{names[by]}</strong>
                <p>{line}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {now && (
        <section className="card" aria-labelledby="review" id="lesson-review">
          <h2 id="review">{text.title}</h2>
          <p>
            {text.lesson(
              formatDay(now.lesson.on, locale),
              [
                now.lesson.period === null ? "" : period(now.lesson.period),
                now.lesson.className,
                now.lesson.goal,
              ].filter(Boolean),
            )}
          </p>
          {here && (
            <p className="error" role="alert">
              {text.trouble} {here.error}
            </p>
          )}
          {now.waiting && !here ? (
            <>
              <p>{text.waiting(frame.altName)}</p>
              <details className="fold">
                <summary>{text.change}</summary>
                {form}
              </details>
            </>
          ) : (
            form
          )}
        </section>
      )}
      {last && (
        <LastReview
          title={text.open(formatDay(last.lesson.on, locale))}
          own={last.own}
          other={last.other}
          altName={frame.altName}
        />
      )}
      <DonePicture tasks={reviews.done} />
    </>
  );
}
