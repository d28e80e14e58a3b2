import { useMessages } from "~/web/i18n/messages";
import { DoneBar, DoneCell, doneKinds } from "../after-class/done-bar";
import { doneLine } from "../after-class/done-line";
import type { ReviewView, TaskDoneView } from "../after-class/lesson-view";

/** The review of one party. */
function Side({ name, review }: { name: string; review: ReviewView | null }) {
  const { lesson, owners } = useMessages().afterClass;
  return (
    <section aria-label={name}>
      <p className="name">{name}</p>
      {!review || review.seen ? (
        <p className={review ? undefined : "soft"}>
          {review ? lesson.seenOnly : lesson.saidNothing}
        </p>
      ) : (
        <dl>
          {review.answers.map(({ id, text, answer }) => (
            <div key={id}>
              <dt>{text}</dt>
              <dd>{answer}</dd>
            </div>
          ))}
          {review.otherwise.length > 0 && (
            <div>
              <dt>{lesson.otherwise}</dt>
              {review.otherwise.map(({ id, title, agreed, doer }) => (
                <dd key={id}>{lesson.otherwiseLine(title, owners[agreed], owners[doer])}</dd>
              ))}
            </div>
          )}
        </dl>
      )}
    </section>
  );
}

/** Folded section with the reviews of both parties on the last lesson whose reviews both can read. */
export function LastReview({
  title,
  own,
  other,
  altName,
}: {
  title: string;
  own: ReviewView | null;
  other: ReviewView | null;
  altName: string;
}) {
  const text = useMessages().doorReview;
  return (
    <details className="card fold review-sides">
      <summary>{title}</summary>
      <Side name={text.you} review={own} />
      <Side name={altName} review={other} />
    </details>
  );
}

/** Folded section with the tasks that were not always done as agreed, as bars and in words. */
export function DonePicture({ tasks }: { tasks: TaskDoneView[] }) {
  const { doorReview: text, afterClass } = useMessages();
  if (tasks.length === 0) return null;
  return (
    <details className="card fold">
      <summary>{text.picture}</summary>
      <p className="soft">{text.pictureHint}</p>
      <ul className="legend">
        {doneKinds.map((kind) => (
          <li key={kind}>
            <svg viewBox="0 0 20 14" aria-hidden="true" fill="none">
              <DoneCell kind={kind} x={0} width={20} />
            </svg>
            {afterClass.done.legend[kind]}
          </li>
        ))}
      </ul>
      <dl className="picture">
        {tasks.map((task) => (
          <div key={task.id}>
            <dt>{task.title}</dt>
            <dd>
              <DoneBar task={task} />
              {doneLine(task, afterClass)}
            </dd>
          </div>
        ))}
      </dl>
      <p>
        <strong>{afterClass.done.question}</strong>
      </p>
    </details>
  );
}
