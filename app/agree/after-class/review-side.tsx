import { Written } from "~/ui/written";
import { useMessages } from "~/web/i18n/messages";
import type { ReviewView } from "./lesson-view";

/**
 * Shows one party's review of a lesson, or says that there is none.
 *
 * @param own true when the reader wrote the review
 */
export function ReviewSide({ review, own }: { review: ReviewView | null; own: boolean }) {
  const { lesson, owners } = useMessages().afterClass;
  if (!review) return <p className="text-soft">{lesson.saidNothing}</p>;
  if (review.seen) return <p>{own ? lesson.seenOnlyOwn : lesson.seenOnly}</p>;
  return (
    <div className="grid gap-4">
      {review.answers.length > 0 && (
        <dl className="grid gap-3">
          {review.answers.map(({ id, text, answer }) => (
            <div key={id}>
              <dt className="text-sm text-soft">{text}</dt>
              <dd className="mt-0.5 whitespace-pre-line">
                <Written text={answer} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {review.spokeOfTasks &&
        (review.otherwise.length === 0 ? (
          <p className="text-sm text-soft">{lesson.asAgreed}</p>
        ) : (
          <div>
            <p className="text-sm text-soft">{lesson.otherwise}</p>
            <ul className="mt-1 list-disc ps-5 marker:text-soft">
              {review.otherwise.map(({ id, title, agreed, doer }) => (
                <li key={id}>{lesson.otherwiseLine(title, owners[agreed], owners[doer])}</li>
              ))}
            </ul>
          </div>
        ))}
    </div>
  );
}
