import { Link } from "@remix-run/react";
import { memo, useCallback, useMemo, useRef, useState } from "react";
import { PostButton } from "~/ui/buttons";
import { WhoSees } from "~/ui/who-sees";
import { hasLevels } from "~/visits/rules";
import { useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import type { InstrumentSnapshot } from "../sync/instrument-snapshot";
import type { InstrumentStore } from "../sync/instrument-store";
import { InstrumentBrief } from "./instrument-brief";
import { InstrumentClock } from "./instrument-clock";
import { useRoomAboveKeyboard } from "./instrument-hooks";
import { useEvidenceCounts, useStreamNotes } from "./instrument-notes";
import { ReviewLink } from "./instrument-review-link";
import { SaveTrouble, SaveWord } from "./instrument-save";
import { allCriteria, type InstrumentProps } from "./instrument-view";
import { type View, ViewSwitch } from "./instrument-views";
import { useKindWords } from "./instrument-wording";
import { InstrumentWords } from "./instrument-words";
import { useLessonClock, useStable, useTap, useWakeLock } from "./lesson/lesson-hooks";
import { LessonPanel } from "./lesson/lesson-panel";
import { LessonView } from "./lesson/lesson-view";
import { LevelPanel } from "./level-panel";
import { ArrivingNote, useNotesOutside } from "./notes/note-arriving";
import { NoteLine } from "./notes/note-line";
import { NoteStream } from "./notes/note-stream";
import { ReviewList } from "./review-list";

type Props = InstrumentProps & {
  store: InstrumentStore;
  snapshot: InstrumentSnapshot & { startedAt: number };
};

import "~/messages/parts/instrument";
import "~/messages/parts/review";
import "~/messages/parts/lesson";

const BackLink = memo(function BackLink({ visitId }: { visitId: string }) {
  const { instrument } = useMessages();
  return (
    <Link
      to={paths.visit(visitId)}
      aria-label={instrument.toVisit}
      className="-ms-3 inline-flex min-h-11 min-w-11 items-center justify-center rounded-lg text-xl text-ai no-underline hover:bg-ai-soft"
    >
      <span aria-hidden="true">←</span>
    </Link>
  );
});

/** The observation screen while a lesson is watched and written down. */
export function Instrument({
  visit,
  criteria,
  copy,
  lastStep,
  roles,
  settings,
  version,
  now,
  store,
  snapshot,
}: Props) {
  const { instrument } = useMessages();
  const { notes, marks, levels, texts, startedAt, endedAt, save } = snapshot;
  const [view, setView] = useState<View>("notes");
  const { draftId, arrivingId, line, onEnter, onDraft } = useNotesOutside();
  const [tagging, setTagging] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const stream = useRef<HTMLElement>(null);
  const kind = useKindWords(visit);
  useRoomAboveKeyboard(frame);

  const titles = useMemo(() => {
    const known = new Map(allCriteria(criteria).map((each) => [each.id, each.title]));
    return (id: string) => known.get(id) ?? id;
  }, [criteria]);
  // What is given to the parts of the screen stays the same while a note is typed: no key draws them anew.
  const conflicts = useStable(save.conflicts);
  const { shown, outside } = useStreamNotes(notes, conflicts, draftId, arrivingId);
  const counts = useEvidenceCounts(shown, outside, criteria);
  const taps = useStable(marks);
  const clock = useLessonClock(startedAt, endedAt, taps);
  const review = endedAt !== null;
  useWakeLock(!review);
  const tap = useTap(store, settings.vibrate);
  const toLevels = useCallback(() => setView("criteria"), []);
  const { settings: own } = instrument.lesson;
  const latest = shown.at(-1)?.notedAt ?? startedAt;
  const untouched =
    version === 0 &&
    save.unsent === 0 &&
    notes.length === 0 &&
    marks.length === 0 &&
    copy.notes.length === 0 &&
    Object.keys(texts).length === 0 &&
    Object.keys(levels).length === 0;

  // A second observer's notes are for the talk with the first, not for feedback.
  const second = visit.colleague?.first ?? false;
  const next = second ? paths.sideBySide(visit.id) : paths.share(copy.id);
  const share = useMemo(
    () => <ReviewLink to={next} label={kind.review} flush={store.flush} />,
    [next, kind.review, store],
  );
  const shareWide = useMemo(
    () => <div className="hidden items-center gap-3 lg:flex lg:flex-row-reverse">{share}</div>,
    [share],
  );

  return (
    <div
      ref={frame}
      data-left={settings.leftHanded || undefined}
      data-tagging={tagging || undefined}
      className="instrument group/frame fixed inset-x-0 top-0 flex h-dvh flex-col bg-paper text-ink"
    >
      <header className="border-b border-line bg-paper px-4 will-change-transform pt-1 pb-2 sm:px-6">
        <div className="flex items-center gap-2">
          <BackLink visitId={visit.id} />
          <div className="min-w-0 flex-1">
            <h1 className="truncate leading-tight font-semibold">{kind.title}</h1>
            <p className="truncate text-xs text-soft">
              {[visit.className, visit.schoolName].filter(Boolean).join(" · ")}
            </p>
          </div>
          <SaveWord save={save} />
        </div>
        <InstrumentClock
          store={store}
          clock={clock}
          minutes={visit.minutes}
          initialNow={now}
          onTap={tap}
        >
          {shareWide}
        </InstrumentClock>
      </header>
      <noscript>
        <p className="bg-caution-soft px-4 py-2 text-caution">{instrument.noScript}</p>
      </noscript>
      <SaveTrouble store={store} save={save} visitId={visit.id} />
      <InstrumentBrief visit={visit} focus={criteria.focus} lastStep={lastStep} />
      <ViewSwitch view={view} onView={setView} />
      <main className="grid min-h-0 flex-1 grid-cols-[minmax(0,1fr)] grid-rows-[minmax(0,1fr)_auto] lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] lg:group-data-left/frame:[direction:rtl] lg:group-data-left/frame:*:[direction:ltr]">
        <section
          ref={stream}
          aria-label={instrument.note.stream}
          className={`col-start-1 row-start-1 overflow-y-auto overscroll-contain bg-paper px-4 pt-3 will-change-transform pb-4 sm:px-6 lg:block ${view === "notes" ? "" : "hidden"}`}
        >
          <div className="mb-2">
            <WhoSees>{kind.whoSees}</WhoSees>
          </div>
          {review && (
            <ReviewList
              notes={shown}
              criteria={criteria}
              withLevels={hasLevels(visit.kind)}
              forColleague={second}
              onChange={store.change}
              onLevels={toLevels}
            />
          )}
          <NoteStream
            store={store}
            area={stream}
            notes={shown}
            startedAt={startedAt}
            pauses={clock.pauses}
            review={review}
            criteria={criteria}
            titles={titles}
            conflicts={conflicts}
            onChange={store.change}
            onChoose={store.resolve}
            onHold={store.hold}
          />
          <ArrivingNote line={line} />
          {untouched && (
            <div className="mt-2 text-center">
              <p className="text-sm text-soft">{instrument.start.undoHint}</p>
              <PostButton
                action={paths.observe(visit.id)}
                fields={{ intent: "undo" }}
                look="quiet"
                className="mt-1"
              >
                {instrument.start.undo}
              </PostButton>
            </div>
          )}
        </section>
        <div
          className={`col-start-1 row-start-1 overflow-y-auto overscroll-contain px-4 pt-4 pb-6 sm:px-6 lg:col-start-2 lg:row-span-2 lg:block lg:border-s lg:border-line lg:bg-card ${view === "notes" ? "hidden" : ""}`}
        >
          <div className={`lg:block ${view === "criteria" ? "" : "hidden"}`}>
            <LevelPanel
              criteria={criteria}
              withLevels={hasLevels(visit.kind)}
              counts={counts}
              levels={levels}
              roles={roles}
              conflicts={conflicts}
              onChange={store.change}
              onChoose={store.resolve}
              titles={titles}
            />
          </div>
          <div className={`lg:mt-8 lg:block ${view === "words" ? "" : "hidden"}`}>
            <InstrumentWords
              texts={texts}
              conflicts={conflicts}
              whoSees={kind.whoSeesWords}
              onChange={store.change}
              onChoose={store.resolve}
            />
            <div className="mt-6 flex flex-wrap items-center gap-3 lg:hidden">{share}</div>
          </div>
          <div className={`lg:mt-8 lg:block ${view === "lesson" ? "" : "hidden"}`}>
            <LessonView
              store={store}
              visitId={visit.id}
              plan={roles?.plan}
              marks={taps}
              clock={clock}
              initialNow={now}
            />
          </div>
        </div>
        <div className="col-start-1 row-start-2">
          <LessonPanel
            store={store}
            marks={taps}
            clock={clock}
            minutes={visit.minutes}
            initialNow={now}
            tallies={settings.tallies ?? own.builtInTallies}
            vibrates={settings.vibrate}
          />
          <NoteLine
            store={store}
            criteria={criteria}
            phrases={settings.phrases ?? own.builtInPhrases}
            lateAt={review ? latest : null}
            onEnter={onEnter}
            onDraft={onDraft}
            onTags={setTagging}
          />
        </div>
      </main>
    </div>
  );
}
