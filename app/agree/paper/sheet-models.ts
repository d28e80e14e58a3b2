/** What the three sheets are drawn from: finished words, in the languages of the print. */
import type { Qr } from "../qr.server";
import type { Owner, Party, TaskPhase } from "../vocabulary";
import type { Paper, Sheet } from "./choice";
import type { TypeSize } from "./fit";
import type { Shares } from "./roles-layout";
import type { Said } from "./said";

/** A label and what stands beside it, empty where there is room to write; half as wide as the sheet or as wide. */
export type Fact = { label: Said; value: Said; wide?: boolean };

export type TaskLines = {
  id: string;
  owner: Owner;
  lines: { lang: Said[number]["lang"]; title: string; when: string }[];
};

/** The teacher's way in, as far as it can stand on paper: the PIN never does. */
export type DoorModel = {
  lead: Said;
  address: string;
  codeLabel: Said;
  /** Eight characters, or null where they are written by hand. */
  code: string | null;
  pin: Said;
  /** Of a link that was just made: its address is never known again. */
  qr: Qr | null;
  qrLabel: string;
};

export type RoleSheetModel = {
  kind: "roles";
  size: TypeSize;
  shares: Shares;
  title: Said;
  state: Said;
  /** What the contract has everybody know. */
  notice: Said;
  legend: { owner: Owner; letter: string; label: Said; name: string }[];
  facts: Fact[];
  columns: { phase: TaskPhase; title: Said }[];
  pages: Record<TaskPhase, TaskLines[]>[];
  more: Said;
  signs: { party: Party; label: Said }[];
  signDate: Said;
  door: DoorModel | null;
  foot: Said;
};

type PlanRow = {
  id: string;
  /** From and until in the lesson, such as 0–5. */
  span: string;
  /** In the first language of the print: a number needs no second one. */
  minutes: string;
  step: Said;
  teacher: Said;
  alt: Said;
};

export type PlanModel = {
  kind: "plan";
  size: TypeSize;
  title: Said;
  state: Said;
  notice: Said;
  facts: Fact[];
  heads: { time: Said; step: Said; teacher: Said; alt: Said };
  pages: PlanRow[][];
  more: Said;
  total: Said;
  notes: Said;
};

export type ReviewModel = {
  kind: "review";
  size: TypeSize;
  title: Said;
  /** One for each of the two, or for two lessons of the one who may write. */
  cards: { who: Said; name: string }[];
  facts: Fact[];
  questions: Said[];
  rules: Said;
  seen: Said;
};

type SheetModel = RoleSheetModel | PlanModel | ReviewModel;

/** Everything the page with a sheet shows. */
export type PrintPage = { paper: Paper; sheet: Sheet; pages: number; model: SheetModel };
