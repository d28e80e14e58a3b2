/** Data of the pages on own views and replies, in the reader's language. */
import type { ReplyKind } from "./vocabulary";

type Choice = { value: string; label: string };

/** The questions of the shipped self-reflection. */
export type Questions = {
  keep: string;
  change: string;
  role: { text: string; options: Choice[] };
  feeling: { text: string; options: Choice[] };
  /** The answers to "how often", as text. */
  frequencies: Choice[];
  /** Statements on the focus of the visit first, then all others. */
  focusStatements: { id: string; text: string }[];
  otherStatements: { id: string; text: string }[];
};

/** A written reflection with its answers as text. */
export type Reflection = {
  id: string;
  keep: string;
  change: string;
  role: string | null;
  feeling: string | null;
  /** True when its author would like to talk to someone. */
  wantsToTalk: boolean;
  statements: { id: string; text: string; answer: string }[];
  shared: boolean;
  /** UTC milliseconds. */
  writtenAt: number;
};

/** The person with whom the ALT of a visit can share their own view. */
export type Colleague = { id: string; name: string };

/** Returns the colleague of a visit; null for a self-observation. */
export const colleagueOf = (visit: {
  mentorId: string | null;
  mentorName: string | null;
}): Colleague | null =>
  visit.mentorId === null ? null : { id: visit.mentorId, name: visit.mentorName ?? "" };

/** The own view on a visit, as one of the two people of the visit may see it. */
export type OwnView =
  | { state: "none" }
  /** The ALT skipped it and may still write it; only the ALT sees this state. */
  | { state: "skipped" }
  /** The view is skipped or private; the colleague does not learn which. */
  | { state: "private" }
  | { state: "written"; mine: boolean; editable: boolean; reflection: Reflection };

export type Reply = {
  id: string;
  authorName: string;
  mine: boolean;
  kind: ReplyKind;
  text: string;
  /** UTC milliseconds. */
  at: number;
};

/** The replies to feedback, and what the reader may add. */
export type Conversation = {
  replies: Reply[];
  canReply: boolean;
  /** True while the reader may answer "read it", which is a complete answer. */
  canMarkRead: boolean;
};
