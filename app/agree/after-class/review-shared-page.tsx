import { EmptyState } from "~/ui/card";
import { FactLine } from "~/ui/fact-line";
import { PageHeader, SectionTitle } from "~/ui/headings";
import { formatDay } from "~/web/dates";
import { useLocale, useMessages } from "~/web/i18n/messages";
import { SideBySide } from "./lesson-page";
import type { LessonPageView, LessonsFrame } from "./lesson-view";

/** Page with the open reviews of a role agreement, for a mentor to whom both parties gave consent. */
export function SharedReviewsPage({
  frame,
  lessons,
}: {
  frame: LessonsFrame;
  lessons: Omit<LessonPageView, "next">[];
}) {
  const { afterClass, common } = useMessages();
  const { shared } = afterClass;
  const locale = useLocale();
  return (
    <div className="mx-auto max-w-4xl">
      <PageHeader title={shared.title(frame.altName, frame.teacherName)} lead={shared.lead} />
      {lessons.length === 0 ? (
        <EmptyState title={shared.empty}>
          <p>{shared.emptyText}</p>
        </EmptyState>
      ) : (
        <div className="grid gap-8">
          {lessons.map(({ lesson, own, other }) => (
            <section key={lesson.id} aria-labelledby={lesson.id}>
              <SectionTitle id={lesson.id}>{formatDay(lesson.on, locale)}</SectionTitle>
              <p className="mb-3 text-sm text-soft">
                <FactLine
                  facts={[
                    lesson.period === null ? "" : common.period(lesson.period),
                    lesson.className,
                    lesson.goal,
                  ]}
                />
              </p>
              <SideBySide
                own={own}
                other={other}
                mine={false}
                names={{ own: frame.altName, other: frame.teacherName }}
              />
            </section>
          ))}
        </div>
      )}
    </div>
  );
}
