import { memo, type ReactNode } from "react";
import { Button } from "~/ui/buttons";
import { useMessages } from "~/web/i18n/messages";
import { formatElapsed } from "../elapsed";
import { phaseOf, progress } from "../lesson-phase";
import { isPaused, type LessonClock, lessonTime } from "../lesson-rules";
import { useInstrument } from "./instrument-context";
import { useNow } from "./instrument-hooks";
import { useTap } from "./lesson/lesson-hooks";

const tones = {
  running: "text-soft",
  over: "text-caution",
  paused: "text-caution",
  ended: "text-done",
};

function PauseIcon({ paused }: { paused: boolean }) {
  return (
    <svg viewBox="0 0 20 20" className="size-5" fill="currentColor" aria-hidden="true">
      {paused ? <path d="M6 4v12l10-6Z" /> : <path d="M5 4h3.5v12H5zM11.5 4H15v12h-3.5z" />}
    </svg>
  );
}

/** Renders the lesson's clock with its minute, and the buttons that pause, resume and end the lesson. */
export const InstrumentClock = memo(function InstrumentClock({
  clock,
  children,
}: {
  clock: LessonClock;
  /** Further buttons beside the clock's own. */
  children?: ReactNode;
}) {
  const { instrument } = useMessages();
  const { clock: words, lesson } = instrument;
  const { store, visit } = useInstrument();
  const { minutes } = visit;
  const tap = useTap();
  const running = clock.endedAt === null;
  const now = useNow(running);
  const ms = lessonTime(clock, now);
  const share = progress(ms, minutes);
  const phase = phaseOf(clock, ms, minutes);
  const paused = isPaused(clock.pauses);
  const minute = Math.floor(ms / 60_000) + 1;
  const text = {
    running: lesson.phase.minute(minute, minutes),
    over: lesson.phase.over(minute - minutes),
    paused: lesson.phase.paused,
    ended: words.ended,
  }[phase];
  return (
    <div className="flex items-center gap-2 group-data-left/frame:flex-row-reverse">
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <span
            role="timer"
            aria-label={words.label}
            className={`font-serif text-2xl leading-tight font-semibold tabular-nums sm:text-3xl ${paused && running ? "text-soft" : ""}`}
          >
            {formatElapsed(ms)}
          </span>
          <span data-phase={phase} className={`text-sm ${tones[phase]}`}>
            {text}
          </span>
        </p>
        <svg
          viewBox="0 0 100 2"
          preserveAspectRatio="none"
          className="mt-1 h-1 w-full"
          aria-hidden="true"
        >
          <rect width="100" height="2" className="fill-line" />
          <rect
            width={share * 100}
            height="2"
            className={phase === "over" ? "fill-caution" : "fill-ai"}
          />
        </svg>
      </div>
      {running && (
        <Button
          type="button"
          look="secondary"
          aria-label={paused ? lesson.resume : lesson.pause}
          className="min-w-11 px-3"
          onClick={() => tap("clock", paused ? "resume" : "pause")}
        >
          <PauseIcon paused={paused} />
        </Button>
      )}
      <Button
        type="button"
        look="secondary"
        onClick={() =>
          store.change({ kind: "clock.set", endedAt: running ? store.now() : null }, true)
        }
      >
        {running ? words.end : words.goOn}
      </Button>
      {children}
    </div>
  );
});
