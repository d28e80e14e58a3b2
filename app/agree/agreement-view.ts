/** Data of an agreement for pages. */
import type { EmploymentType, PartnerKind, SchoolStage } from "~/people/vocabulary";
import type { AgreementContent, Difference } from "./agreement";
import type { AgreementTurn, State } from "./rules";
import type { AgreementScope, ContractMode, Party, PresetId } from "./vocabulary";

export type VersionView = {
  version: number;
  by: Party;
  at: number;
  /** Empty when the reader may not see it. */
  message: string;
  content: AgreementContent;
};

export type AnswerView = { id: string; version: number; by: Party; at: number; text: string };

export type AgreementSummary = {
  id: string;
  altId: string;
  altName: string;
  /** The ALT's name as Japanese staff read it: the katakana name where there is one. */
  altStaffName: string;
  teacherId: string;
  /** The name by which the ALT addresses the teacher, without a title. */
  teacherName: string;
  teacherFullName: string;
  teacherKind: PartnerKind;
  school: { id: string; name: string; stage: SchoolStage };
  scope: AgreementScope;
  classes: string;
  /** Japan days, both included. */
  startsOn: string;
  endsOn: string;
  lessonMinutes: number;
  preset: PresetId | null;
  previousId: string | null;
  createdAt: number;
  endedAt: number | null;
  /** The contract mode that applies now. */
  mode: ContractMode;
  /** Only for the ALT; null for every other reader. */
  employmentType: EmploymentType | null;
  state: State;
  turn: AgreementTurn;
};

export type AgreementView = AgreementSummary & {
  /** The newest version; for a teacher under an information-only contract, the settled version. */
  head: VersionView;
  /** The newest version that both confirmed. */
  agreed: { version: number; at: number; content: AgreementContent } | null;
  /** The parties that confirmed the head version. */
  confirmedBy: Party[];
  /** The answers to the head version that are no confirmation, oldest first. */
  answers: AnswerView[];
  /** Only for the ALT: who at the company confirmed the head version, and on which Japan day. */
  company: { person: string; on: string } | null;
  /** False while the company has to confirm a version before anything goes to the school. */
  canGoOut: boolean;
  /** The number of tasks of the head version that the school is not shown. */
  withheld: number;
  shares: { sheet: Record<Party, boolean>; reviews: Record<Party, boolean> };
};

export type HistoryEntry = VersionView & {
  /** The differences from the previous version that the reader sees; empty for the first one. */
  changes: Difference[];
  confirmedBy: Party[];
  answers: AnswerView[];
};
