/** What the door shows of an agreement. */
import { bothNames } from "~/people/names";
import type { Locale } from "~/people/vocabulary";
import type { AgreementContent, Difference } from "../agreement";
import type { AgreementView } from "../agreement-view";
import type { OwnerClash } from "./sheet-form";

/** How the sheet stands for the teacher. */
export type DoorState =
  | "first"
  | "proposal"
  | "waiting"
  | "agreed"
  | "over"
  | "ended"
  | "information";

export type DoorView = {
  /** The role sheet; the ALT's name is in katakana for readers of Japanese. */
  sheet: AgreementView;
  /** The ALT's name at its first mention; for readers of Japanese also in Latin letters. */
  sender: string;
  /** The name of the ALT's organisation. */
  organisation: string;
  state: DoorState;
  /** What the other changed since the teacher last said yes; null before that. */
  changed: { differences: Difference[]; before: AgreementContent } | null;
  /** The text on the contract where the sheet informs only. */
  notice: string | null;
  /** Why a task's owner cannot be switched, by task. */
  fixed: Record<string, string>;
};

/** The name of a link's sender at the first mention: for Japanese readers with the katakana name first. */
export const senderName = (
  { name, staffName }: { name: string; staffName: string },
  locale: Locale,
): string => (locale === "ja" ? bothNames(staffName, name) : name);

/** What was sent and could not be taken, to be shown as it was. */
export type DoorRefusal = {
  /** What the switches show. */
  content: AgreementContent;
  message: string;
  clashes: Record<string, OwnerClash>;
  trouble: "clash" | "meanwhile" | "check";
  messageError: string | null;
};

/**
 * Whether the teacher can still confirm, change or answer the role sheet: false when the agreement has ended,
 * is past its last day, or only informs.
 */
export const canAnswer = ({ state }: Pick<DoorView, "state">): boolean =>
  state === "first" || state === "proposal" || state === "waiting" || state === "agreed";

/**
 * Returns the state of a role sheet as its teacher sees it.
 *
 * @param hasSaidYesBefore true when the teacher has confirmed any version
 * @returns `first` or `proposal` when the teacher has not confirmed the newest version; `waiting` when only
 * the teacher has confirmed it; `agreed` when both have; `ended`; `over` after the last day; `information`
 * under an information-only contract
 */
export function doorState(
  sheet: Pick<AgreementView, "state" | "mode" | "confirmedBy">,
  hasSaidYesBefore: boolean,
): DoorState {
  if (sheet.state === "ended") return "ended";
  if (sheet.state === "over") return "over";
  if (sheet.mode === "information-only") return "information";
  if (sheet.confirmedBy.includes("teacher"))
    return sheet.confirmedBy.includes("alt") ? "agreed" : "waiting";
  return hasSaidYesBefore ? "proposal" : "first";
}
