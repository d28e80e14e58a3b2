/** The models of the three sheets: finished texts in the languages of the print, and pages. */
import type { Qr } from "../qr.server";
import type { Owner, Party, TaskPhase } from "../vocabulary";
import type { Paper, Sheet } from "./choice";
import type { TypeSize } from "./page-layout";
import type { PrintedText } from "./printed-text";

/** A label and its value; an empty value is a line to write on. `wide`: over the whole width instead of half. */
export type Fact = { label: PrintedText; value: PrintedText; wide?: boolean };

export type TaskLines = {
  id: string;
  owner: Owner;
  lines: { lang: PrintedText[number]["lang"]; title: string; when: string }[];
};

/** How the teacher opens the sheet on a phone; the PIN is never printed. */
export type DoorModel = {
  lead: PrintedText;
  address: string;
  codeLabel: PrintedText;
  /** The code in twelve characters; null where it is written by hand. */
  code: string | null;
  pin: PrintedText;
  /** Null unless the link was just made: its address is not stored. */
  qr: Qr | null;
  qrLabel: string;
};

export type RoleSheetModel = {
  kind: "roles";
  size: TypeSize;
  title: PrintedText;
  state: PrintedText;
  /** The notice that the contract requires; may be empty. */
  notice: PrintedText;
  legend: { owner: Owner; letter: string; label: PrintedText; name: string }[];
  facts: Fact[];
  /** The tasks of each phase by page. */
  columns: { phase: TaskPhase; title: PrintedText; pages: TaskLines[][] }[];
  pages: number;
  more: PrintedText;
  signs: { party: Party; label: PrintedText }[];
  signDate: PrintedText;
  door: DoorModel | null;
  foot: PrintedText;
};

type PlanRow = {
  id: string;
  /** Minutes of the lesson from and until, such as 0–5. */
  span: string;
  /** In the first language of the print only. */
  minutes: string;
  step: PrintedText;
  teacher: PrintedText;
  alt: PrintedText;
};

export type PlanModel = {
  kind: "plan";
  size: TypeSize;
  title: PrintedText;
  state: PrintedText;
  notice: PrintedText;
  facts: Fact[];
  heads: { time: PrintedText; step: PrintedText; teacher: PrintedText; alt: PrintedText };
  pages: PlanRow[][];
  more: PrintedText;
  total: PrintedText;
  notes: PrintedText;
};

export type ReviewModel = {
  kind: "review";
  size: TypeSize;
  title: PrintedText;
  /** One for the ALT and one for the teacher, or two for the ALT. */
  cards: { who: PrintedText; name: string }[];
  facts: Fact[];
  questions: PrintedText[];
  rules: PrintedText;
  seen: PrintedText;
};

type SheetModel = RoleSheetModel | PlanModel | ReviewModel;

/** A sheet, its paper and its number of pages. */
export type PrintPage = { paper: Paper; sheet: Sheet; pages: number; model: SheetModel };
