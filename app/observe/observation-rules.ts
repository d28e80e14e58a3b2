/** What may be written into an observation, and what it still lacks before it is shared. Pure. */
import type { Viewer } from "~/people/viewer";
import type { LevelValue } from "~/rubrics/vocabulary";
import { hasLevels, needsEvidence } from "~/visits/rules";
import type { ObservationStatus, VisitKind } from "~/visits/vocabulary";
import type { NoteState } from "./sync/operation";
import type { FeedbackPart } from "./vocabulary";

type Observation = { observerId: string; status: ObservationStatus };

/** The observer writes, until it is shared; a correction opens it again. */
export const canWrite = (viewer: Pick<Viewer, "id">, observation: Observation) =>
  viewer.id === observation.observerId && observation.status === "open";

/** What was shared is corrected by the person who wrote it, as a new version that everybody can see. */
export const canCorrect = (
  viewer: Pick<Viewer, "id">,
  observation: Observation & { version: number },
) =>
  viewer.id === observation.observerId &&
  observation.status === "shared" &&
  observation.version > 0;

/** Whether the observation is made for somebody else to read. */
export const isForOthers = (kind: VisitKind) => kind !== "self" && kind !== "shadow";

const hour = 3_600_000;
const minute = 60_000;
/** A note or tap may be put before the start, when that button was pressed late, but not on another day. */
const earliness = 2 * hour;
/** A lesson may be moved on the day; one that begins a month early is a wrong clock. */
const longestEarly = 31 * 24 * hour;
/** How far a device's clock may run ahead before its instants are taken as now. */
const lead = 2 * minute;

const within = (instant: number, from: number, until: number) =>
  Math.min(Math.max(instant, from), until);

/**
 * The instant a note or tap is kept under: as the device says, not before the lesson's day and not in the
 * future.
 *
 * @param now the server's clock, UTC milliseconds
 */
export const keptInstant = (instant: number, startedAt: number, now: number): number =>
  within(instant, startedAt - earliness, Math.max(now + lead, startedAt));

/** The instant a lesson is kept as begun: not in the future, and not in another year. */
export const keptStartedAt = (startedAt: number, plannedAt: number, now: number): number =>
  within(startedAt, Math.min(plannedAt, now) - longestEarly, now);

/** A device further off than this was wrong when it wrote; below, the way of the request explains it. */
const skewTolerance = 2 * minute;

/**
 * How far the instants of an operation must be moved to be the server's.
 *
 * @param sentAt the device's uncorrected clock when it sent, undefined from pages that do not tell
 * @param offset what the device had added to its clock when the instants were made
 * @returns milliseconds to add; 0 while the difference tells nothing
 */
export function skewOf(sentAt: number | undefined, offset: number | null, now: number): number {
  if (sentAt === undefined) return 0;
  const skew = now - sentAt - (offset ?? 0);
  return Math.abs(skew) > skewTolerance ? skew : 0;
}

/** The instant a lesson is kept as ended: not before its start and not in the future. */
export const keptEndedAt = (endedAt: number, startedAt: number, now: number): number =>
  within(endedAt, startedAt, Math.max(now, startedAt));

type Tagged = Pick<NoteState, "criteria">;

export const hasEvidence = (notes: readonly Tagged[], criterionId: string) =>
  notes.some((note) => note.criteria.includes(criterionId));

/** Whether a level stands: one that lost its last note waits for another, and is not shared until then. */
export const stands = (
  value: LevelValue | null,
  notes: readonly Tagged[],
  criterionId: string,
): boolean => value !== null && (!needsEvidence(value) || hasEvidence(notes, criterionId));

type Draft = {
  notes: (Tagged & { text: string })[];
  levels: { criterionId: string; value: LevelValue | null }[];
  texts: { part: FeedbackPart; text: string }[];
};

/** Sharing needs something to read: one note or one text. */
export const hasContent = ({ notes, texts }: Pick<Draft, "notes" | "texts">) =>
  notes.some((note) => note.text.trim() !== "") || texts.some((each) => each.text.trim() !== "");

/** What a careful reader would ask before sharing. Hints, never obstacles. */
export type Gaps = {
  /** Focus criteria without any note. */
  focusWithoutNote: string[];
  /** Levels 1–4 whose notes are gone: they stay out of the shared version. */
  levelWithoutNote: string[];
  untagged: number;
  emptyTexts: FeedbackPart[];
};

export function gapsOf(draft: Draft, kind: VisitKind, focus: readonly string[]): Gaps {
  const { notes, levels, texts } = draft;
  return {
    focusWithoutNote: focus.filter((id) => !hasEvidence(notes, id)),
    levelWithoutNote: hasLevels(kind)
      ? levels
          .filter(({ value, criterionId }) => value && !stands(value, notes, criterionId))
          .map(({ criterionId }) => criterionId)
      : [],
    untagged: notes.filter((note) => note.criteria.length === 0).length,
    emptyTexts: (["keep", "wonder", "try"] as const).filter(
      (part) => !texts.some((each) => each.part === part && each.text.trim() !== ""),
    ),
  };
}
