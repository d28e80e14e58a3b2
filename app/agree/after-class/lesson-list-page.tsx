import { Link } from "@remix-run/react";
import { LinkButton, PostButton } from "~/ui/buttons";
import { EmptyState } from "~/ui/card";
import { Chip, type ChipTone } from "~/ui/chip";
import { FactLine } from "~/ui/fact-line";
import { PageHeader } from "~/ui/headings";
import { WhoSees } from "~/ui/who-sees";
import { formatDay } from "~/web/dates";
import { useLocale, useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import type { LessonSummary, LessonsFrame, NextTime } from "./lesson-view";
import { NextTimeCard } from "./review-next";
import type { ReviewState } from "./review-rules";

const tones: Record<ReviewState, ChipTone> = {
  ahead: "plain",
  "own-missing": "ai",
  waiting: "plain",
  open: "done",
  private: "plain",
  resting: "plain",
  none: "plain",
};

function LessonLink({ frame, lesson }: { frame: LessonsFrame; lesson: LessonSummary }) {
  const { afterClass, common } = useMessages();
  const { list, states } = afterClass;
  const locale = useLocale();
  return (
    <li>
      <Link
        to={paths.lesson(frame.id, lesson.id)}
        className="flex min-h-14 flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-3 no-underline hover:bg-ai-soft"
      >
        <span>
          <span className="block font-medium">{formatDay(lesson.on, locale)}</span>
          <span className="block text-sm text-soft">
            <FactLine
              facts={[
                lesson.period === null ? "" : common.period(lesson.period),
                lesson.className,
                lesson.goal || (lesson.className ? "" : list.noClass),
              ]}
            />
          </span>
        </span>
        <Chip tone={tones[lesson.state]}>{states[lesson.state]}</Chip>
      </Link>
    </li>
  );
}

/**
 * Page with the lessons of a role agreement, newest first.
 *
 * @param covers true when the agreement covers today
 */
export function LessonListPage({
  frame,
  lessons,
  next,
  covers,
}: {
  frame: LessonsFrame;
  lessons: LessonSummary[];
  next: NextTime | null;
  covers: boolean;
}) {
  const { list } = useMessages().afterClass;
  const today = (
    <PostButton action={paths.agreementLessons(frame.id)} fields={{ intent: "today" }}>
      {list.today}
    </PostButton>
  );
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        title={list.title(frame.teacherName)}
        lead={list.lead}
        back={{ to: paths.agreement(frame.id), label: list.back }}
        actions={
          <>
            {covers && lessons.length > 0 && today}
            {!frame.ended && (
              <LinkButton look="secondary" to={paths.newLesson(frame.id)}>
                {list.add}
              </LinkButton>
            )}
            {lessons.length > 0 && (
              <LinkButton look="secondary" to={paths.agreementDone(frame.id)}>
                {list.done}
              </LinkButton>
            )}
          </>
        }
      />
      <div className="grid gap-6">
        {!covers && <p className="text-soft">{list.over}</p>}
        <NextTimeCard next={next} frame={frame} ahead />
        {lessons.length === 0 ? (
          <EmptyState title={list.empty}>
            <p>{list.emptyText}</p>
            {covers && <div className="mt-4 flex justify-center">{today}</div>}
          </EmptyState>
        ) : (
          <ul className="divide-y divide-line overflow-hidden rounded-2xl border border-line bg-card">
            {lessons.map((lesson) => (
              <LessonLink key={lesson.id} frame={frame} lesson={lesson} />
            ))}
          </ul>
        )}
        <WhoSees>
          {frame.mode === "full" ? list.whoSees(frame.teacherName) : list.whoSeesPrivate}
        </WhoSees>
      </div>
    </div>
  );
}
