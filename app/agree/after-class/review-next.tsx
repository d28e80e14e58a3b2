import { Card } from "~/ui/card";
import { Written } from "~/ui/written";
import { formatDay } from "~/web/dates";
import { useLocale, useMessages } from "~/web/i18n/messages";
import type { LessonsFrame, NextTime } from "./lesson-view";

/**
 * Card with the answers of both parties to "What will we do next time, and who brings what?". Renders nothing
 * without answers.
 */
export function NextTimeCard({
  next,
  frame,
  ahead = false,
}: {
  next: NextTime | null;
  frame: LessonsFrame;
  /** True between two lessons, false on the page of the next lesson. */
  ahead?: boolean;
}) {
  const { lesson } = useMessages().afterClass;
  const locale = useLocale();
  if (!next) return null;
  const names = { alt: frame.altName, teacher: frame.teacherName };
  return (
    <Card tone="other" aria-labelledby="next-time">
      <h2 id="next-time" className="font-serif text-lg font-semibold">
        {ahead ? lesson.nextTitleList : lesson.nextTitle}
      </h2>
      <dl className="mt-2 grid gap-2">
        {next.lines.map(({ by, text }) => (
          <div key={by}>
            <dt className="text-sm text-soft">{names[by]}</dt>
            <dd className="whitespace-pre-line">
              <Written text={text} />
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-2 text-sm text-soft">{lesson.nextFrom(formatDay(next.from, locale))}</p>
    </Card>
  );
}
