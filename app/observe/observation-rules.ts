/**
 * Rules on who may change an observation, which instants are accepted, and what it lacks before sharing. Pure
 * functions.
 */
import type { Viewer } from "~/people/viewer";
import type { LevelValue } from "~/rubrics/vocabulary";
import { canObserve, hasLevels, needsEvidence, type VisitFacts } from "~/visits/rules";
import type { ObservationStatus, VisitKind } from "~/visits/vocabulary";
import type { NoteState } from "./sync/operation";
import type { FeedbackPart } from "./vocabulary";

type Observation = { observerId: string; status: ObservationStatus };
type ObservedVisit = Pick<VisitFacts, "observerId" | "status" | "second" | "observation">;

/**
 * Whether the signed-in member may change an observation: they are its observer, and it is not yet shared or
 * is reopened for a correction.
 */
export const canWrite = (viewer: Pick<Viewer, "id">, observation: Observation) =>
  viewer.id === observation.observerId && observation.status === "open";

/**
 * Whether the signed-in member may reopen an observation for a correction: they are its observer, and it is
 * shared. A correction becomes a new feedback version that its readers see.
 */
export const canCorrect = (
  viewer: Pick<Viewer, "id">,
  observation: Observation & { version: number },
) =>
  viewer.id === observation.observerId &&
  observation.status === "shared" &&
  observation.version > 0;

/**
 * Whether the signed-in member may discard the observation that they see on a visit: they are its observer,
 * and it was never shared.
 */
export const canDiscard = (viewer: Pick<Viewer, "id">, visit: ObservedVisit) =>
  canObserve(viewer, visit) &&
  visit.observation?.status === "open" &&
  !visit.observation.everShared;

/**
 * Whether the observation of a visit of this kind is made for another person to read: false for
 * self-observations and shadowing.
 */
export const isForOthers = (kind: VisitKind) => kind !== "self" && kind !== "shadow";

const hour = 3_600_000;
const minute = 60_000;
/**
 * How long before the start a note or tap may lie, for an observer who started the clock late; not on another
 * day.
 */
const earliness = 2 * hour;
/**
 * How long before its planned time a lesson may start. A longer time means that the device's clock is wrong.
 */
const longestEarly = 31 * 24 * hour;
/** How far a device's clock may run ahead before its instants are replaced by the server's. */
const lead = 2 * minute;

const clamp = (instant: number, from: number, until: number) =>
  Math.min(Math.max(instant, from), until);

/**
 * Returns the instant of a note or tap, moved into the allowed time when it lies outside: from two hours
 * before the start of the lesson to two minutes after the current time.
 *
 * @param instant UTC milliseconds by the device
 * @param startedAt start of the lesson, UTC milliseconds
 * @param now the server's clock, UTC milliseconds
 */
export const keptInstant = (instant: number, startedAt: number, now: number): number =>
  clamp(instant, startedAt - earliness, Math.max(now + lead, startedAt));

/**
 * Limits the start of a lesson as a device reports it: not in the future, and at most 31 days before its
 * planned time. All instants are UTC milliseconds.
 *
 * @param now the server's clock
 */
export const keptStartedAt = (startedAt: number, plannedAt: number, now: number): number =>
  clamp(startedAt, Math.min(plannedAt, now) - longestEarly, now);

/** Smallest clock difference that is corrected, in milliseconds. Network latency can explain smaller ones. */
const skewTolerance = 2 * minute;

/**
 * Returns the milliseconds to add to the instants of a sync operation (a change that a device sends) because
 * the device's clock was wrong; 0 when it was wrong by at most two minutes.
 *
 * @param sentAt the device's uncorrected clock when it sent the operation, UTC milliseconds; undefined when
 * the page does not send it, which gives 0
 * @param offset the milliseconds that the device itself had already added to the instants
 * @param now the server's clock, UTC milliseconds
 */
export function skewOf(sentAt: number | undefined, offset: number | null, now: number): number {
  if (sentAt === undefined) return 0;
  const skew = now - sentAt - (offset ?? 0);
  return Math.abs(skew) > skewTolerance ? skew : 0;
}

/**
 * Corrects the end of a lesson that a device reports with a wrong clock. Returns the end itself, the start
 * of the lesson when the end is earlier, or `now` when the end is later. All instants are UTC milliseconds.
 *
 * @param now the current time by the server's clock
 */
export const keptEndedAt = (endedAt: number, startedAt: number, now: number): number =>
  clamp(endedAt, startedAt, Math.max(now, startedAt));

type Tagged = Pick<NoteState, "criteria">;

/** Whether at least one note is tagged with a criterion. */
export const hasEvidence = (notes: readonly Tagged[], criterionId: string) =>
  notes.some((note) => note.criteria.includes(criterionId));

/**
 * Whether the level of a criterion may be shared: levels 1 to 4 need at least one note that is tagged with
 * the criterion. False when there is no level.
 */
export const canShareLevel = (
  value: LevelValue | null,
  notes: readonly Tagged[],
  criterionId: string,
): boolean => value !== null && (!needsEvidence(value) || hasEvidence(notes, criterionId));

type Draft = {
  notes: (Tagged & { text: string })[];
  levels: { criterionId: string; value: LevelValue | null }[];
  texts: { part: FeedbackPart; text: string }[];
};

/** Whether an observation has something to share: at least one note or text that is not blank. */
export const hasContent = ({ notes, texts }: Pick<Draft, "notes" | "texts">) =>
  notes.some((note) => note.text.trim() !== "") || texts.some((each) => each.text.trim() !== "");

/** Hints on what is missing before sharing. They never block it. */
export type Gaps = {
  /** Focus criteria without any note. */
  focusWithoutNote: string[];
  /** Criteria whose level lost its last note; these levels are left out of the shared version. */
  levelWithoutNote: string[];
  untagged: number;
  emptyTexts: FeedbackPart[];
};

/**
 * Returns hints on what an observation lacks before it is shared, such as focus criteria without a note,
 * levels without evidence, and empty texts.
 *
 * @param focus ids of the criteria that the ALT asked to be observed on
 */
export function gapsOf(draft: Draft, kind: VisitKind, focus: readonly string[]): Gaps {
  const { notes, levels, texts } = draft;
  return {
    focusWithoutNote: focus.filter((id) => !hasEvidence(notes, id)),
    levelWithoutNote: hasLevels(kind)
      ? levels
          .filter(({ value, criterionId }) => value && !canShareLevel(value, notes, criterionId))
          .map(({ criterionId }) => criterionId)
      : [],
    untagged: notes.filter((note) => note.criteria.length === 0).length,
    emptyTexts: (["keep", "wonder", "try"] as const).filter(
      (part) => !texts.some((each) => each.part === part && each.text.trim() !== ""),
    ),
  };
}
