import type { ReactNode } from "react";
import { Button } from "~/ui/basics";
import { useMessages } from "~/web/messages";
import type { InstrumentStore } from "../sync/instrument-store";
import { elapsed, formatElapsed, progress } from "./clock";
import { useNow } from "./instrument-hooks";
import "~/messages/parts/feedback";

/**
 * The lesson's clock, from real time: how long it runs, of how many minutes, and its end.
 *
 * @param minutes the planned length of the lesson
 * @param initialNow the server's clock when the page was drawn, UTC milliseconds
 */
export function InstrumentClock({
  store,
  startedAt,
  endedAt,
  minutes,
  initialNow,
  children,
}: {
  store: InstrumentStore;
  startedAt: number;
  endedAt: number | null;
  minutes: number;
  initialNow: number;
  /** Further acts beside the clock's own. */
  children?: ReactNode;
}) {
  const { instrument } = useMessages();
  const { clock } = instrument;
  const now = useNow(store, initialNow, endedAt === null);
  const ms = elapsed(startedAt, endedAt, now);
  const share = progress(ms, minutes);
  return (
    <div className="flex items-center gap-3">
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <span
            role="timer"
            aria-label={clock.label}
            className="font-serif text-2xl leading-tight font-semibold tabular-nums sm:text-3xl"
          >
            {formatElapsed(ms)}
          </span>
          <span className="text-soft">{clock.of(minutes)}</span>
          {endedAt !== null && <span className="text-sm text-done">{clock.ended}</span>}
        </p>
        <svg
          viewBox="0 0 100 2"
          preserveAspectRatio="none"
          className="mt-1 h-1 w-full"
          aria-hidden="true"
        >
          <rect width="100" height="2" className="fill-line" />
          <rect width={share * 100} height="2" className="fill-ai" />
        </svg>
      </div>
      <Button
        type="button"
        look="secondary"
        onClick={() =>
          store.change({ kind: "clock.set", endedAt: endedAt === null ? store.now() : null }, true)
        }
      >
        {endedAt === null ? clock.end : clock.goOn}
      </Button>
      {children}
    </div>
  );
}
