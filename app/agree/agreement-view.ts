/** What screens are given of an agreement. */
import type { EmploymentType, PartnerKind, SchoolStage } from "~/people/vocabulary";
import type { AgreementContent, Difference } from "./agreement";
import type { AgreementTurn, State } from "./rules";
import type { AgreementScope, ContractMode, Party, PresetId } from "./vocabulary";

export type VersionView = {
  version: number;
  by: Party;
  at: number;
  /** Empty for a reader whom it does not reach. */
  message: string;
  content: AgreementContent;
};

export type AnswerView = { id: string; version: number; by: Party; at: number; text: string };

export type AgreementSummary = {
  id: string;
  altId: string;
  altName: string;
  teacherId: string;
  teacherName: string;
  teacherKind: PartnerKind;
  school: { id: string; name: string; stage: SchoolStage };
  scope: AgreementScope;
  classes: string;
  /** Days, the last one included. */
  startsOn: string;
  endsOn: string;
  lessonMinutes: number;
  preset: PresetId | null;
  previousId: string | null;
  createdAt: number;
  endedAt: number | null;
  /** What the ALT's contract allows now. */
  mode: ContractMode;
  employmentType: EmploymentType;
  state: State;
  turn: AgreementTurn;
};

export type AgreementView = AgreementSummary & {
  /** The newest version; for a teacher whose partner's contract informs only, the one that is settled. */
  head: VersionView;
  /** The newest version that both confirmed. */
  agreed: { version: number; at: number; content: AgreementContent } | null;
  /** Who said yes to the head. */
  confirmedBy: Party[];
  /** What was said to the head instead of yes, oldest first. */
  answers: AnswerView[];
  shares: { sheet: Record<Party, boolean>; reviews: Record<Party, boolean> };
};

export type HistoryEntry = VersionView & {
  /** Against the version before it that the reader sees; empty for the first. */
  changes: Difference[];
  confirmedBy: Party[];
  answers: AnswerView[];
};
