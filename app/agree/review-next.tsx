import { Card } from "~/ui/basics";
import { formatDay } from "~/web/dates";
import { useLocale, useMessages } from "~/web/messages";
import type { LessonsFrame, NextTime } from "./lesson-view";
import "~/messages/parts/after-class";

/** What the two answered to "What will we do next time, and who brings what?". */
export function NextTimeCard({
  next,
  frame,
  level = 2,
}: {
  next: NextTime | null;
  frame: LessonsFrame;
  level?: 2 | 3;
}) {
  const { lesson } = useMessages().agree.afterClass;
  const locale = useLocale();
  if (!next) return null;
  const Title = level === 2 ? "h2" : "h3";
  const names = { alt: frame.altName, teacher: frame.teacherName };
  return (
    <Card tone="other" aria-labelledby="next-time">
      <Title id="next-time" className="font-serif text-lg font-semibold">
        {lesson.nextTitle}
      </Title>
      <dl className="mt-2 grid gap-2">
        {next.lines.map(({ by, text }) => (
          <div key={by}>
            <dt className="text-sm text-soft">{names[by]}</dt>
            <dd className="whitespace-pre-line">{text}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-2 text-sm text-soft">{lesson.nextFrom(formatDay(next.from, locale))}</p>
    </Card>
  );
}
