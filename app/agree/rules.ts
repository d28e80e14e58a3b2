/** Permissions on an agreement, its state, and whose turn it is. Pure functions. */
import type { Viewer } from "~/people/viewer";
import { instantOf } from "~/web/dates";
import { type AgreementContent, allLines, type Words } from "./agreement";
import type { ContractMode, Owner, Party } from "./vocabulary";
import { lineLimit, stepLimit, taskLimit } from "./vocabulary";

/** Whether a member can have role agreements with teachers: only ALTs can. */
export const canHaveAgreements = (viewer: Pick<Viewer, "alt">): boolean => viewer.alt;

export const acts = [
  "see-sheet",
  "see-history",
  "change-owner",
  "change-words",
  "write-message",
  "confirm",
  "answer",
  "restore",
  "send-link",
  "end",
  "share",
  "unshare",
  "review",
  "see-reviews",
] as const;
export type Act = (typeof acts)[number];

const ofAlt: Record<ContractMode, readonly Act[]> = {
  full: acts,
  // The teacher gets nothing but the sheet; the ALT's review is a private note.
  "information-only": [
    "see-sheet",
    "see-history",
    "change-owner",
    "change-words",
    "confirm",
    "restore",
    "send-link",
    "end",
    "unshare",
    "review",
    "see-reviews",
  ],
};

const ofTeacher: Record<ContractMode, readonly Act[]> = {
  full: acts.filter((act) => act !== "send-link" && act !== "end"),
  // An earlier consent can be withdrawn under any contract.
  "information-only": ["see-sheet", "unshare"],
};

/**
 * Whether the contract allows a party to perform an act on a role agreement. Under an outsourcing or unknown
 * contract, the teacher may only read the role sheet and withdraw an earlier consent.
 *
 * @param mode contract mode that applies now
 */
export const contractAllows = (party: Party, act: Act, mode: ContractMode): boolean =>
  (party === "alt" ? ofAlt : ofTeacher)[mode].includes(act);

/**
 * True when the ALT or the teacher may read a message, answer or review. A teacher never sees texts that were
 * written under an information-only contract, and no texts at all while such a contract applies.
 *
 * @param written contract mode when the text was written
 * @param now contract mode that applies now
 */
export const isReadableBy = (reader: Party, written: ContractMode, now: ContractMode): boolean =>
  reader === "alt" || (written === "full" && now === "full");

/** The states of an agreement. */
const states = ["proposed", "changed", "running", "information", "over", "ended"] as const;
export type State = (typeof states)[number];

export type Standing = {
  mode: ContractMode;
  /** True when the ALT's company has to confirm a version before the school reads it. */
  companyConfirms: boolean;
  endsOn: string;
  endedAt: number | null;
  /** True when both parties have confirmed a version. */
  agreed: boolean;
  /** True when the newest version equals the agreed one. */
  asAgreed: boolean;
  /** The parties that confirmed the newest version. */
  confirmedBy: readonly Party[];
  /** The party that last answered the newest version with a text; null without an answer. */
  answeredBy: Party | null;
  /** True when the teacher has an open link. */
  sent: boolean;
};

/**
 * Returns the state of a role agreement.
 *
 * @param today Japan day
 * @returns `ended`; `over` after the last day; `information` under an information-only contract; `proposed`
 * before the first agreed version; `running` when the newest version has the agreed content, otherwise
 * `changed`
 */
export function stateOf(standing: Standing, today: string): State {
  if (standing.endedAt !== null) return "ended";
  if (today > standing.endsOn) return "over";
  if (standing.mode === "information-only") return "information";
  if (!standing.agreed) return "proposed";
  return standing.asAgreed ? "running" : "changed";
}

/** The kinds of turns. */
const turns = ["send", "confirm", "answer", "renew", "settle", "show"] as const;
export type AgreementTurn = { who: Party; act: (typeof turns)[number] } | null;

/**
 * Returns the next act that is due on a role agreement and the party it waits for; null when nothing is due.
 *
 * @param today Japan day
 */
export function turnOf(standing: Standing, today: string): AgreementTurn {
  const state = stateOf(standing, today);
  const yes = (party: Party) => standing.confirmedBy.includes(party);
  if (state === "over") return { who: "alt", act: "renew" };
  if (state === "information" && yes("alt")) return null;
  if (state === "information")
    return { who: "alt", act: standing.companyConfirms ? "settle" : "show" };
  if (state !== "proposed" && state !== "changed") return null;
  if (!yes("alt")) return { who: "alt", act: "confirm" };
  if (standing.answeredBy === "teacher") return { who: "alt", act: "answer" };
  return standing.sent ? { who: "teacher", act: "confirm" } : { who: "alt", act: "send" };
}

/** Tasks whose owner is fixed by law or by the school's duty, with the reason. */
export type FixedOwners = Readonly<
  Record<string, { owner: Owner; reason: Record<"en" | "ja", string> }>
>;

const length = (words: Words) =>
  typeof words === "string" ? words.length : Math.max(words.en.length, words.ja.length);

const wrongIds = (each: { id: string }[]) =>
  new Set(each.map(({ id }) => id)).size < each.length ||
  each.some(({ id }) => !/^[A-Za-z0-9-]{1,64}$/.test(id));

export type ContentRefusal = {
  field: string;
  code:
    | "too-many"
    | "too-long"
    | "required"
    | "bad-number"
    | "bad-date"
    | "invalid"
    | "fixed-owner";
};

/**
 * Checks whether the content of a role agreement can be stored. Returns the first invalid field with an error
 * code; null when all fields are valid.
 *
 * @param fixed the tasks whose owner cannot be changed
 */
export function contentRefusal(
  content: AgreementContent,
  fixed: FixedOwners,
): ContentRefusal | null {
  const { tasks, plan, lines } = content;
  if (tasks.length > taskLimit) return { field: "tasks", code: "too-many" };
  if (plan.length > stepLimit) return { field: "plan", code: "too-many" };
  if (wrongIds(tasks)) return { field: "tasks", code: "invalid" };
  if (wrongIds(plan)) return { field: "plan", code: "invalid" };
  for (const task of tasks) {
    const field = (part: string) => `task/${task.id}/${part}`;
    if (length(task.title) === 0) return { field: field("title"), code: "required" };
    for (const part of ["title", "when", "how"] as const)
      if (length(task[part]) > lineLimit) return { field: field(part), code: "too-long" };
    const known = fixed[task.id];
    if (known && known.owner !== task.owner) return { field: field("owner"), code: "fixed-owner" };
  }
  for (const step of plan) {
    const field = (part: string) => `step/${step.id}/${part}`;
    if (!Number.isInteger(step.minutes) || step.minutes < 0 || step.minutes > 240)
      return { field: field("minutes"), code: "bad-number" };
    if (length(step.step) === 0) return { field: field("step"), code: "required" };
    for (const part of ["step", "teacher", "alt"] as const)
      if (length(step[part]) > lineLimit) return { field: field(part), code: "too-long" };
  }
  for (const line of allLines)
    if (lines[line].length > lineLimit) return { field: `line/${line}`, code: "too-long" };
  if (content.reviewOn && !Number.isFinite(instantOf(content.reviewOn)))
    return { field: "reviewOn", code: "bad-date" };
  return null;
}

/** Returns the total length of a role agreement's lesson plan in minutes. */
export const planMinutes = (content: AgreementContent): number =>
  content.plan.reduce((sum, step) => sum + step.minutes, 0);
