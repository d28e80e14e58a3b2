import { memo, useId, useMemo, useState } from "react";
import { useMessages } from "~/web/i18n/messages";
import { type LessonClock, lastTap, presentState, type Tap, tallyCounts } from "../../lesson-rules";
import type { InstrumentStore } from "../../sync/instrument-store";
import {
  type MarkAbout,
  type StateRow,
  type StateValue,
  stateRows,
  stateValues,
} from "../../vocabulary";
import { isUndo } from "../notes/note-keys";
import { useKeydown, useRemembered, useTap, vibrate } from "./lesson-hooks";
import { LessonRibbon, Swatch } from "./lesson-ribbon";
import { useTapWords } from "./lesson-words";
import "~/messages/parts/lesson";

const key =
  "inline-flex min-h-11 min-w-0 cursor-pointer items-center justify-center gap-1.5 rounded-lg border border-edge bg-card px-0.5 text-[0.8125rem] leading-tight wrap-normal select-none hover:border-ai aria-pressed:border-ai aria-pressed:bg-ai-soft aria-pressed:font-semibold aria-pressed:text-ai aria-pressed:shadow-[inset_0_0_0_1px_var(--ai)]";

/** The keyboard of a phone stays as it is: a tap on the lesson takes no focus from the note line. */
const keepFocus = (event: { preventDefault: () => void }) => event.preventDefault();

const Row = memo(function Row({
  row,
  present,
  onTap,
}: {
  row: StateRow;
  present: StateValue | null;
  onTap: (about: MarkAbout, value: string) => void;
}) {
  const { lesson } = useMessages().instrument;
  return (
    <fieldset className="flex min-w-0 items-center gap-1.5 group-data-left/frame:flex-row-reverse md:flex-col md:items-stretch">
      <legend className="float-start w-10 shrink-0 text-xs text-soft md:w-auto">
        <span aria-hidden="true">{lesson.rows[row]}</span>
        <span className="sr-only">{lesson.rowNames[row]}</span>
      </legend>
      <div className="grid min-w-0 flex-1 grid-cols-4 gap-1.5 md:grid-cols-2">
        {stateValues[row].map((value) => (
          <button
            key={value}
            type="button"
            aria-pressed={present === value}
            onMouseDown={keepFocus}
            onClick={() => onTap(row, present === value ? "off" : value)}
            className={`${key} flex-col md:flex-row md:text-sm`}
          >
            <Swatch row={row} value={value} />
            <span>{lesson.states[value]}</span>
          </button>
        ))}
      </div>
    </fieldset>
  );
});

const Tallies = memo(function Tallies({
  names,
  marks,
  onTap,
}: {
  names: readonly string[];
  marks: readonly Tap[];
  onTap: (about: MarkAbout, value: string) => void;
}) {
  const { lesson } = useMessages().instrument;
  const counts = tallyCounts(marks, names).filter(({ name }) => names.includes(name));
  if (names.length === 0) return null;
  return (
    <fieldset className="flex min-w-0 items-center gap-1.5 group-data-left/frame:flex-row-reverse">
      <legend className="float-start w-10 shrink-0 text-xs text-soft md:w-auto">
        {lesson.count}
      </legend>
      <div className="-my-1 flex min-w-0 flex-1 gap-1.5 overflow-x-auto py-1">
        {counts.map(({ name, count }) => (
          <button
            key={name}
            type="button"
            aria-label={lesson.countOf(name, count)}
            onMouseDown={keepFocus}
            onClick={() => onTap("tally", name)}
            className={`${key} shrink-0 px-3`}
          >
            {name}
            <span className="min-w-5 rounded-full bg-ai-soft px-1.5 text-center font-semibold text-ai tabular-nums">
              {count}
            </span>
          </button>
        ))}
      </div>
    </fieldset>
  );
});

/** Takes back the newest tap: by its button, or Alt + Z wherever one is. */
function useUndo(store: InstrumentStore, last: Tap | null, vibrates: boolean) {
  const { lesson } = useMessages().instrument;
  const words = useTapWords();
  const [said, setSaid] = useState("");
  const undo = () => {
    setSaid(last ? lesson.undone(words(last)) : lesson.nothingToUndo);
    if (!last) return;
    store.change({ kind: "mark.remove", markId: last.id }, true);
    vibrate(vibrates);
  };
  useKeydown((event) => {
    if (!isUndo(event)) return;
    event.preventDefault();
    undo();
  });
  return { undo, said };
}

/**
 * What happens in the lesson now, one tap each: who leads, which language is heard, how the class works,
 * and what is counted. Folds down to a line with the ribbon.
 */
export const LessonPanel = memo(function LessonPanel({
  store,
  marks,
  clock,
  minutes,
  initialNow,
  tallies,
  vibrates,
}: {
  store: InstrumentStore;
  marks: readonly Tap[];
  clock: LessonClock;
  minutes: number;
  initialNow: number;
  /** The names of what is counted. */
  tallies: readonly string[];
  vibrates: boolean;
}) {
  const { lesson } = useMessages().instrument;
  const [open, setOpen] = useRemembered("kizuki-lesson-open", true);
  const id = useId();
  const words = useTapWords();
  const tap = useTap(store, vibrates);
  const last = useMemo(() => lastTap(marks), [marks]);
  const { undo, said } = useUndo(store, last, vibrates);
  const present = stateRows.map((row) => [row, presentState(row, marks)] as const);
  const now = present.flatMap(([, value]) => (value ? [lesson.states[value]] : [])).join(" · ");
  const ribbon = (
    <LessonRibbon
      store={store}
      marks={marks}
      clock={clock}
      minutes={minutes}
      initialNow={initialNow}
    />
  );
  // After the bell nothing changes any more: what is left is the picture.
  if (clock.endedAt !== null)
    return marks.length === 0 ? null : (
      <section
        aria-label={lesson.title}
        className="border-t border-line bg-paper px-4 will-change-transform py-2 group-data-keyboard/frame:hidden sm:px-6"
      >
        {ribbon}
      </section>
    );
  return (
    // While all criteria lie open below, it makes room: the note line stays in sight.
    <section
      aria-label={lesson.title}
      className="border-t border-line bg-paper px-4 will-change-transform pb-2 group-data-keyboard/frame:hidden group-data-tagging/frame:hidden sm:px-6"
    >
      <div className="flex items-center gap-2 group-data-left/frame:flex-row-reverse">
        <button
          type="button"
          aria-expanded={open}
          aria-controls={id}
          onMouseDown={keepFocus}
          onClick={() => setOpen(!open)}
          className="-ms-2 flex min-h-11 min-w-0 flex-1 cursor-pointer items-center gap-2 rounded-lg px-2 text-start text-sm hover:bg-ai-soft"
        >
          <span aria-hidden="true" className={`text-ai ${open ? "rotate-90" : ""}`}>
            ›
          </span>
          <span className="sr-only">{lesson.title}: </span>
          <span className={`truncate ${now ? "font-medium" : "text-soft"}`}>
            {now || lesson.nothingYet}
          </span>
        </button>
        <button
          type="button"
          aria-label={last ? lesson.undoTapOf(words(last)) : lesson.nothingToUndo}
          aria-disabled={last === null}
          aria-keyshortcuts="Alt+Z"
          onMouseDown={keepFocus}
          onClick={undo}
          className="-me-2 inline-flex min-h-11 shrink-0 cursor-pointer items-center gap-1 rounded-lg px-2 text-sm text-ai hover:bg-ai-soft aria-disabled:cursor-default aria-disabled:text-soft"
        >
          <span aria-hidden="true">↶</span> <span aria-hidden="true">{lesson.undoTap}</span>
        </button>
      </div>
      {ribbon}
      <div
        id={id}
        hidden={!open}
        className="mt-1.5 grid grid-cols-[minmax(0,1fr)] gap-1.5 [&[hidden]]:hidden"
      >
        <div className="grid grid-cols-[minmax(0,1fr)] gap-1.5 md:grid-cols-3 md:gap-4">
          {present.map(([row, value]) => (
            <Row key={row} row={row} present={value} onTap={tap} />
          ))}
        </div>
        <Tallies names={tallies} marks={marks} onTap={tap} />
      </div>
      <p role="status" className="sr-only">
        {said}
      </p>
    </section>
  );
});
