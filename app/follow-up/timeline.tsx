import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { Chip, type ChipTone } from "~/ui/chip";
import { FactLine } from "~/ui/fact-line";
import { textLink } from "~/ui/styles";
import { Written } from "~/ui/written";
import { formatDate, formatDateTime, formatDay, timeOf } from "~/web/dates";
import { useLocale, useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import type { CheckIn, GoalTimeline, SeenMoment, StepHistory } from "./goal";
import type { StepStatus } from "./vocabulary";

const tones: Record<StepStatus, ChipTone> = {
  open: "ai",
  seen: "done",
  "not-yet": "other",
  dropped: "plain",
};

function Entry({ children, mark = "plain" }: { children: ReactNode; mark?: "plain" | "done" }) {
  return (
    <li className="relative ps-7">
      <span
        aria-hidden="true"
        className={`absolute top-2 left-0 size-3 rounded-full border-2 ${
          mark === "done" ? "border-done bg-done" : "border-edge bg-paper"
        }`}
      />
      {children}
    </li>
  );
}

function CheckInLine({ checkIn }: { checkIn: CheckIn }) {
  const { timeline } = useMessages().goals;
  const locale = useLocale();
  const { mine, authorName, text, at } = checkIn;
  return (
    <li className={`rounded-xl px-3 py-2 ${mine ? "bg-ai-soft" : "bg-other-soft"}`}>
      <p className="whitespace-pre-line">
        <Written text={text} />
      </p>
      <p className="text-sm text-soft">
        {mine ? timeline.you : authorName} ·{" "}
        <time dateTime={new Date(at).toISOString()}>{formatDateTime(at, locale)}</time>
      </p>
    </li>
  );
}

/** The note by which a step was seen, quoted for readers of that note. */
function Seen({ seen }: { seen: SeenMoment }) {
  const { timeline } = useMessages().goals;
  const locale = useLocale();
  const { quote, lessonAt } = seen;
  return (
    <div className="grid gap-1">
      <p>{timeline.seenOn(formatDate(lessonAt, locale))}</p>
      {quote && (
        <>
          <blockquote className="border-s-2 border-done ps-3 whitespace-pre-line">
            <span className="me-2 text-sm text-soft tabular-nums">{timeOf(quote.notedAt)}</span>
            <Written text={quote.text} />
          </blockquote>
          <Link
            to={paths.visit(quote.visitId)}
            className={`${textLink} justify-self-start py-1.5 text-sm`}
          >
            {timeline.inVisit}
          </Link>
        </>
      )}
    </div>
  );
}

function StepEntry({ step, n }: { step: StepHistory; n: number }) {
  const { timeline } = useMessages().goals;
  const locale = useLocale();
  const words: Record<StepStatus, string> = {
    open: timeline.open,
    seen: timeline.seen,
    "not-yet": timeline.notYet,
    dropped: timeline.dropped,
  };
  return (
    <Entry mark={step.status === "seen" ? "done" : "plain"}>
      <div className="grid gap-2">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h3 className="font-medium">{timeline.step(n)}</h3>
          <Chip tone={tones[step.status]}>{words[step.status]}</Chip>
          <span className="text-sm text-soft">
            <FactLine
              facts={[
                formatDate(step.createdAt, locale),
                timeline.look(formatDay(step.dueOn, locale)),
              ]}
            />
          </span>
        </div>
        <p className="whitespace-pre-line">
          <Written text={step.text} />
        </p>
        <p className="text-sm whitespace-pre-line text-soft">
          {timeline.evidence} <Written text={step.evidence} />
        </p>
        {step.checkIns.length > 0 && (
          <ol className="grid gap-2">
            {step.checkIns.map((checkIn) => (
              <CheckInLine key={checkIn.id} checkIn={checkIn} />
            ))}
          </ol>
        )}
        {step.endedAt !== null && (
          <div className="grid gap-1 rounded-xl border border-line px-3 py-2">
            {step.seen && <Seen seen={step.seen} />}
            {step.reason && (
              <p className="whitespace-pre-line">
                <Written text={step.reason} />
              </p>
            )}
            <p className="text-sm text-soft">
              <FactLine
                facts={[
                  words[step.status],
                  formatDate(step.endedAt, locale),
                  step.endedByName ? timeline.by(step.endedByName) : "",
                ]}
              />
            </p>
          </div>
        )}
      </div>
    </Entry>
  );
}

/** List with the history of a goal from its start to its end. */
export function Timeline({ goal }: { goal: GoalTimeline }) {
  const { timeline, page } = useMessages().goals;
  const locale = useLocale();
  const end = goal.endedAt === null ? null : formatDate(goal.endedAt, locale);
  return (
    <ol className="relative grid gap-6 before:absolute before:inset-y-2 before:left-[5px] before:w-0.5 before:bg-line">
      <Entry>
        <p>
          <span className="font-medium">{timeline.goalSet}</span>{" "}
          <span className="text-sm text-soft">{formatDate(goal.createdAt, locale)}</span>
        </p>
      </Entry>
      {goal.steps.map((step, at) => (
        <StepEntry key={step.id} step={step} n={at + 1} />
      ))}
      {end && (
        <Entry mark={goal.status === "reached" ? "done" : "plain"}>
          <p className="font-medium">
            {goal.status === "reached" ? page.endedReached(end) : page.endedAside(end)}
          </p>
        </Entry>
      )}
    </ol>
  );
}
