import type { ReactNode } from "react";
import type { LessonClock, Tap } from "../lesson-rules";
import type { InstrumentState } from "../sync/instrument-state";
import { FeedbackTexts } from "./feedback-texts";
import type { RoleCard } from "./instrument-data";
import { LessonView } from "./lesson/lesson-view";
import { LevelPanel } from "./level-panel";
import { ReviewLink } from "./review-link";
import type { View } from "./view-switch";

function SideView({ visible, children }: { visible: boolean; children: ReactNode }) {
  return <div className={`lg:not-first:mt-8 lg:block ${visible ? "" : "hidden"}`}>{children}</div>;
}

/**
 * Renders the pane beside the notes of an observation: criteria with levels, the observer's three texts, and
 * the lesson in figures.
 */
export function SidePane({
  view,
  counts,
  state: { levels, texts },
  marks,
  clock,
  roles,
}: {
  /** What a narrow screen shows; a wide one shows all. */
  view: View;
  /** How many notes have a criterion or one of a domain's criteria, by its id. */
  counts: Readonly<Record<string, number>>;
  state: Pick<InstrumentState, "levels" | "texts">;
  marks: readonly Tap[];
  clock: LessonClock;
  roles: RoleCard | null;
}) {
  return (
    <div
      className={`col-start-1 row-start-1 overflow-y-auto overscroll-contain px-4 pt-4 pb-6 sm:px-6 lg:col-start-2 lg:row-span-2 lg:block lg:border-s lg:border-line lg:bg-card ${view === "notes" ? "hidden" : ""}`}
    >
      <SideView visible={view === "criteria"}>
        <LevelPanel counts={counts} levels={levels} roles={roles} />
      </SideView>
      <SideView visible={view === "words"}>
        <FeedbackTexts texts={texts} />
        <div className="mt-6 flex flex-wrap items-center gap-3 lg:hidden">
          <ReviewLink />
        </div>
      </SideView>
      <SideView visible={view === "lesson"}>
        <LessonView plan={roles?.plan} marks={marks} clock={clock} />
      </SideView>
    </div>
  );
}
