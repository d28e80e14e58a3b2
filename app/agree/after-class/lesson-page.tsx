import type { ReactNode } from "react";
import { LinkButton, PostButton } from "~/ui/buttons";
import { Card } from "~/ui/card";
import { FactLine } from "~/ui/fact-line";
import { PageHeader, SectionTitle } from "~/ui/headings";
import { WhoSees } from "~/ui/who-sees";
import { Written } from "~/ui/written";
import { formatDay } from "~/web/dates";
import { useLocale, useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import { lessonLines } from "../vocabulary";
import type { LessonPageView } from "./lesson-view";
import { NextTimeCard } from "./review-next";
import type { ReviewWords } from "./review-questions.server";
import { ReviewSide } from "./review-side";
import { TalkHints } from "./review-talk";

type Props = LessonPageView & {
  /** True when the lesson's day is over. */
  late: boolean;
};

function Lines({ frame, lesson }: Pick<Props, "frame" | "lesson">) {
  const words = useMessages().afterClass.lesson;
  const filled = lessonLines.filter((line) => lesson[line] !== "");
  return (
    <Card aria-labelledby="lines">
      <SectionTitle id="lines">{words.lines}</SectionTitle>
      {filled.length === 0 ? (
        <p className="text-soft">{words.noLines}</p>
      ) : (
        <dl className="grid gap-3">
          {filled.map((line) => (
            <div key={line}>
              <dt className="text-sm text-soft">{words[line]}</dt>
              <dd className="whitespace-pre-line">
                <Written text={lesson[line]} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      <div className="no-print mt-4 flex flex-wrap gap-3">
        <LinkButton look="secondary" to={paths.changeLesson(frame.id, lesson.id)}>
          {words.change}
        </LinkButton>
        {!frame.ended && (
          <PostButton
            action={paths.lesson(frame.id, lesson.id)}
            fields={{ intent: "copy" }}
            look="secondary"
          >
            {words.copy}
          </PostButton>
        )}
      </div>
    </Card>
  );
}

/** The prompt for a review that is missing, with the two ways to answer. */
function Missing({ frame, lesson, late }: Props) {
  const words = useMessages().afterClass.lesson;
  const full = frame.mode === "full";
  return (
    <Card tone="turn" aria-labelledby="review">
      <SectionTitle id="review">{words.minuteTitle}</SectionTitle>
      <p>
        {!full
          ? words.minutePrivate
          : late
            ? words.late(frame.teacherName)
            : words.minuteText(frame.teacherName)}
      </p>
      <div className="mt-4 flex flex-wrap items-center gap-3">
        <LinkButton to={paths.lessonReview(frame.id, lesson.id)}>{words.write}</LinkButton>
        <PostButton
          action={paths.lesson(frame.id, lesson.id)}
          fields={{ intent: "seen" }}
          look="secondary"
        >
          {words.seen}
        </PostButton>
        <span className="text-sm text-soft">{words.seenHint}</span>
      </div>
    </Card>
  );
}

/** The reader's own review while the other party cannot read it. */
function Kept({ page, title, text }: { page: Props; title: string; text: string }) {
  const words = useMessages().afterClass.lesson;
  return (
    <Card aria-labelledby="review">
      <SectionTitle id="review">{title}</SectionTitle>
      <p className="mb-4 text-soft">{text}</p>
      <ReviewSide review={page.own} own />
      {page.canWrite && (
        <div className="mt-4">
          <LinkButton look="secondary" to={paths.lessonReview(page.frame.id, page.lesson.id)}>
            {words.changeOwn}
          </LinkButton>
        </div>
      )}
    </Card>
  );
}

/**
 * Shows the two parties' reviews of a lesson beside each other.
 *
 * @param mine true when the reader wrote the first one
 */
export function SideBySide({
  own,
  other,
  names,
  mine = true,
}: Pick<Props, "own" | "other"> & { names: Record<"own" | "other", ReactNode>; mine?: boolean }) {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Card tone="turn">
        <h3 className="mb-3 font-medium">{names.own}</h3>
        <ReviewSide review={own} own={mine} />
      </Card>
      <Card tone="other">
        <h3 className="mb-3 font-medium">{names.other}</h3>
        <ReviewSide review={other} own={false} />
      </Card>
    </div>
  );
}

function Reviews(page: Props) {
  const words = useMessages().afterClass.lesson;
  const { frame, state, own, other } = page;
  if (state === "ahead") return <p className="text-soft">{words.ahead}</p>;
  if (state === "waiting")
    return (
      <Kept page={page} title={words.waitingTitle} text={words.waitingText(frame.teacherName)} />
    );
  if (state === "private")
    return <Kept page={page} title={words.privateTitle} text={words.privateText} />;
  if (state === "resting")
    return <Kept page={page} title={words.restingTitle} text={words.restingText} />;
  return (
    <>
      {state === "own-missing" && <Missing {...page} />}
      {(state === "open" || other) && (
        <section aria-labelledby="both">
          <SectionTitle id="both">{words.openTitle}</SectionTitle>
          <p className="mb-4 text-soft">{words.openText}</p>
          <SideBySide
            own={own}
            other={other}
            names={{ own: words.you, other: frame.teacherName }}
          />
        </section>
      )}
    </>
  );
}

/** Page of a lesson of a role agreement: the plans from last time, the lesson's lines, and its reviews. */
export function LessonPage(page: Props & { words: ReviewWords }) {
  const { afterClass, common } = useMessages();
  const { list } = afterClass;
  const locale = useLocale();
  const { frame, lesson, next, words } = page;
  return (
    <div className="mx-auto max-w-4xl">
      <PageHeader
        title={formatDay(lesson.on, locale)}
        lead={
          <FactLine
            facts={[
              frame.teacherName,
              frame.schoolName,
              lesson.period === null ? "" : common.period(lesson.period),
              lesson.className,
            ]}
          />
        }
        back={{ to: paths.agreementLessons(frame.id), label: list.title(frame.teacherName) }}
      />
      <div className="grid gap-6">
        <NextTimeCard next={next} frame={frame} />
        <Lines frame={frame} lesson={lesson} />
        <Reviews {...page} />
        <TalkHints words={words} />
        <WhoSees>
          {frame.mode === "full" ? list.whoSees(frame.teacherName) : list.whoSeesPrivate}
        </WhoSees>
      </div>
    </div>
  );
}
