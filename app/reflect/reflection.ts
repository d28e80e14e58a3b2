/** What the pages on own views and replies are given, in the reader's language. */
import type { ReplyKind } from "./vocabulary";

type Choice = { value: string; label: string };

/** The questions of the shipped self-reflection. */
export type Questions = {
  keep: string;
  change: string;
  role: { text: string; options: Choice[] };
  feeling: { text: string; options: Choice[] };
  /** How often, in words. */
  frequencies: Choice[];
  /** Those on what the ALT asked to be watched for, then all others. */
  focusStatements: { id: string; text: string }[];
  otherStatements: { id: string; text: string }[];
};

/** A written reflection with its answers in words. */
export type Reflection = {
  id: string;
  keep: string;
  change: string;
  role: string | null;
  feeling: string | null;
  /** True when its writer would like to talk to someone. */
  wantsToTalk: boolean;
  statements: { id: string; text: string; answer: string }[];
  shared: boolean;
  /** UTC milliseconds. */
  writtenAt: number;
};

/** The own view on a visit as one of its two people sees it. */
export type OwnView =
  | { state: "none" }
  /** The ALT skipped it, and may still write it; told to the ALT only. */
  | { state: "skipped" }
  /** Skipped or kept private: the colleague is not told which. */
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

/** What was said after the feedback, and what the reader may add. */
export type Conversation = {
  replies: Reply[];
  canReply: boolean;
  /** "Read it" is a complete answer, as long as there is none. */
  canMarkRead: boolean;
};
