import { memo, type ReactNode, useId, useMemo, useState } from "react";
import { useMessages } from "~/web/i18n/messages";
import { type LessonClock, lastTap, presentState, type Tap, tallyCounts } from "../../lesson-rules";
import { Swatch } from "../../state-bar";
import {
  type MarkAbout,
  type StateRow,
  type StateValue,
  stateRows,
  stateValues,
} from "../../vocabulary";
import { useInstrument } from "../instrument-context";
import { isUndo } from "../notes/note-keys";
import { useKeydown, useStoredFlag, useTap, vibrate } from "./lesson-hooks";
import { LessonRibbon } from "./lesson-ribbon";
import { useTapLabel } from "./tap-label";

const key =
  "inline-flex min-h-11 min-w-0 cursor-pointer items-center justify-center gap-1.5 rounded-lg border border-edge bg-card px-0.5 text-[0.8125rem] leading-tight wrap-normal select-none hover:border-ai aria-pressed:border-ai aria-pressed:bg-ai-soft aria-pressed:font-semibold aria-pressed:text-ai aria-pressed:shadow-[inset_0_0_0_1px_var(--ai)]";

/** A tap leaves the focus in the note line, so that the on-screen keyboard stays as it is. */
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
  const { instrument, observe } = useMessages();
  const { lesson } = instrument;
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
            <span>{observe.taps.states[value]}</span>
          </button>
        ))}
      </div>
    </fieldset>
  );
});

const Tallies = memo(function Tallies({
  marks,
  onTap,
}: {
  marks: readonly Tap[];
  onTap: (about: MarkAbout, value: string) => void;
}) {
  const { lesson } = useMessages().instrument;
  const names = useInstrument().settings.tallies ?? lesson.settings.builtInTallies;
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

/** Undoes the newest tap, by the button or by Alt + Z. */
function useUndoTap(last: Tap | null) {
  const { store, settings } = useInstrument();
  const { lesson } = useMessages().instrument;
  const words = useTapLabel();
  const [said, setSaid] = useState("");
  const undo = () => {
    setSaid(last ? lesson.undone(words(last)) : lesson.nothingToUndo);
    if (!last) return;
    store.change({ kind: "mark.remove", markId: last.id }, true);
    vibrate(settings.vibrate);
  };
  useKeydown((event) => {
    if (!isUndo(event)) return;
    event.preventDefault();
    undo();
  });
  return { undo, said };
}

function PanelFrame({ running, children }: { running: boolean; children: ReactNode }) {
  const { lesson } = useMessages().instrument;
  return (
    // While the list of all criteria below is open, the panel is hidden: the note line stays in sight.
    <section
      aria-label={lesson.title}
      className={`border-t border-line bg-paper px-4 will-change-transform group-data-keyboard/frame:hidden sm:px-6 ${running ? "pb-2 group-data-tagging/frame:hidden" : "py-2"}`}
    >
      {children}
    </section>
  );
}

/** The states that hold now, as the button that folds the panel, and the undo button. */
function PanelHeader({
  summary,
  open,
  onOpen,
  controls,
  last,
  onUndo,
}: {
  summary: string;
  open: boolean;
  onOpen: (open: boolean) => void;
  /** The id of the element that the button folds. */
  controls: string;
  /** The tap that undo removes. */
  last: Tap | null;
  onUndo: () => void;
}) {
  const { lesson } = useMessages().instrument;
  const words = useTapLabel();
  return (
    <div className="flex items-center gap-2 group-data-left/frame:flex-row-reverse">
      <button
        type="button"
        aria-expanded={open}
        aria-controls={controls}
        onMouseDown={keepFocus}
        onClick={() => onOpen(!open)}
        className="-ms-2 flex min-h-11 min-w-0 flex-1 cursor-pointer items-center gap-2 rounded-lg px-2 text-start text-sm hover:bg-ai-soft"
      >
        <span aria-hidden="true" className={`text-ai ${open ? "rotate-90" : ""}`}>
          ›
        </span>
        <span className="sr-only">{lesson.title}: </span>
        <span className={`truncate ${summary ? "font-medium" : "text-soft"}`}>
          {summary || lesson.nothingYet}
        </span>
      </button>
      <button
        type="button"
        aria-label={last ? lesson.undoTapOf(words(last)) : lesson.nothingToUndo}
        aria-disabled={last === null}
        aria-keyshortcuts="Alt+Z"
        onMouseDown={keepFocus}
        onClick={onUndo}
        className="-me-2 inline-flex min-h-11 shrink-0 cursor-pointer items-center gap-1 rounded-lg px-2 text-sm text-ai hover:bg-ai-soft aria-disabled:cursor-default aria-disabled:text-soft"
      >
        <span aria-hidden="true">↶</span> <span aria-hidden="true">{lesson.undoTap}</span>
      </button>
    </div>
  );
}

/**
 * Renders the buttons with which one tap records each change of the lesson: who leads, which language is
 * heard, how the class works, and things that are counted. The panel folds to its header and the ribbon;
 * after the end of the lesson only the ribbon is left.
 */
export const LessonPanel = memo(function LessonPanel({
  marks,
  clock,
}: {
  marks: readonly Tap[];
  clock: LessonClock;
}) {
  const { observe, common } = useMessages();
  const { states } = observe.taps;
  const [open, setOpen] = useStoredFlag("kizuki-lesson-open", true);
  const id = useId();
  const tap = useTap();
  const last = useMemo(() => lastTap(marks), [marks]);
  const { undo, said } = useUndoTap(last);
  const present = stateRows.map((row) => [row, presentState(row, marks)] as const);
  const ribbon = <LessonRibbon marks={marks} clock={clock} />;
  if (clock.endedAt !== null)
    return marks.length === 0 ? null : <PanelFrame running={false}>{ribbon}</PanelFrame>;
  return (
    <PanelFrame running>
      <PanelHeader
        summary={common.facts(present.map(([, value]) => (value ? states[value] : "")))}
        open={open}
        onOpen={setOpen}
        controls={id}
        last={last}
        onUndo={undo}
      />
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
        <Tallies marks={marks} onTap={tap} />
      </div>
      <p role="status" className="sr-only">
        {said}
      </p>
    </PanelFrame>
  );
});
