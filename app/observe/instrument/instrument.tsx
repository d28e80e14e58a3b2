import { useCallback, useMemo, useRef, useState } from "react";
import { useMessages } from "~/web/i18n/messages";
import type { InstrumentStore } from "../sync/instrument-store";
import type { InstrumentSnapshot } from "../sync/snapshot";
import { InstrumentBrief } from "./instrument-brief";
import { InstrumentContext } from "./instrument-context";
import { allCriteria, type InstrumentProps } from "./instrument-data";
import { InstrumentHeader } from "./instrument-header";
import { useRoomAboveKeyboard } from "./instrument-hooks";
import { useLessonClock, useStableList, useWakeLock } from "./lesson/lesson-hooks";
import { LessonPanel } from "./lesson/lesson-panel";
import { NoteLine } from "./notes/note-line";
import { useUnlistedNotes } from "./notes/note-preview";
import { SaveProblems } from "./save-status";
import { SidePane } from "./side-pane";
import { useEvidenceCounts, useStreamNotes } from "./stream-notes";
import { StreamPane } from "./stream-pane";
import { type View, ViewSwitch } from "./view-switch";

type Props = InstrumentProps & {
  store: InstrumentStore;
  snapshot: InstrumentSnapshot & { startedAt: number };
};

/** Whether nothing was written, here or on the server, and nothing was shared. */
function isUntouched({ version, copy, snapshot }: Props): boolean {
  const { notes, marks, levels, texts, save } = snapshot;
  return (
    version === 0 &&
    save.unsent === 0 &&
    notes.length === 0 &&
    marks.length === 0 &&
    copy.notes.length === 0 &&
    Object.keys(texts).length === 0 &&
    Object.keys(levels).length === 0
  );
}

function useContextValue({ store, visit, criteria, settings, copy, now }: Props) {
  const observationId = copy.id;
  return useMemo(() => {
    const titles = new Map(allCriteria(criteria).map((each) => [each.id, each.title]));
    const titleOf = (id: string) => titles.get(id) ?? id;
    return { store, visit, observationId, criteria, settings, titleOf, renderedAt: now };
  }, [store, visit, observationId, criteria, settings, now]);
}

/**
 * Renders the observation screen while a lesson is observed. It renders with every change of the snapshot;
 * the lists and the clock that its memoised parts get stay the same objects while only the note being typed
 * changes.
 */
export function Instrument(props: Props) {
  const { visit, criteria, lastStep, roles, settings, snapshot } = props;
  const { notes, marks, startedAt, endedAt, save } = snapshot;
  const { instrument } = useMessages();
  const context = useContextValue(props);
  const [view, setView] = useState<View>("notes");
  const toLevels = useCallback(() => setView("criteria"), []);
  const [tagging, setTagging] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  useRoomAboveKeyboard(frame);
  const { draftId, committedId, line, onCommit, onDraft } = useUnlistedNotes();
  const { listed, unlisted } = useStreamNotes(notes, save.conflicts, draftId, committedId);
  const counts = useEvidenceCounts(listed, unlisted, criteria);
  const taps = useStableList(marks);
  const clock = useLessonClock(startedAt, endedAt, taps);
  useWakeLock(endedAt === null);
  const lateAt = endedAt === null ? null : (listed.at(-1)?.notedAt ?? startedAt);
  return (
    <InstrumentContext.Provider value={context}>
      <div
        ref={frame}
        data-left={settings.leftHanded || undefined}
        data-tagging={tagging || undefined}
        className="instrument group/frame fixed inset-x-0 top-0 flex h-dvh flex-col bg-paper text-ink"
      >
        <InstrumentHeader clock={clock} save={save} />
        <noscript>
          <p className="bg-caution-soft px-4 py-2 text-caution">{instrument.noScript}</p>
        </noscript>
        <SaveProblems save={save} />
        <InstrumentBrief visit={visit} focus={criteria.focus} lastStep={lastStep} />
        <ViewSwitch view={view} onView={setView} />
        <main className="grid min-h-0 flex-1 grid-cols-[minmax(0,1fr)] grid-rows-[minmax(0,1fr)_auto] lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] lg:group-data-left/frame:[direction:rtl] lg:group-data-left/frame:*:[direction:ltr]">
          <StreamPane
            notes={listed}
            clock={clock}
            previewLine={line}
            untouched={isUntouched(props)}
            visible={view === "notes"}
            onLevels={toLevels}
          />
          <SidePane
            view={view}
            counts={counts}
            state={snapshot}
            marks={taps}
            clock={clock}
            roles={roles}
          />
          <div className="col-start-1 row-start-2">
            <LessonPanel marks={taps} clock={clock} />
            <NoteLine lateAt={lateAt} onCommit={onCommit} onDraft={onDraft} onTags={setTagging} />
          </div>
        </main>
      </div>
    </InstrumentContext.Provider>
  );
}
