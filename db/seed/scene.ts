import type { AgreementContent } from "../../app/agree/agreement";
import type {
  AgreementScope,
  Doer,
  Owner,
  Party,
  PresetId,
  ReviewKind,
} from "../../app/agree/vocabulary";
import type { EmploymentType, Locale, PartnerKind, SchoolStage } from "../../app/people/vocabulary";
import type { Calendar, Moment } from "./calendar";
import { type SeedKind, seedId } from "./ids";
import type { Story } from "./story";

export type SeedMember = {
  name: string;
  reading: string;
  email: string;
  roles: ("coordinator" | "mentor" | "alt")[];
  employment: EmploymentType;
  locale: Locale | null;
  /** School day on which the account was created. */
  joined: number;
  left?: number;
};

export type SeedSchool = { name: string; stage: SchoolStage };

export type SeedTeacher = { name: string; reading: string; school: string; kind: PartnerKind };

/** A change by one of the parties; the first version is the preset that the ALT chose. */
type SeedVersion = {
  by: Party;
  at: Moment;
  message?: string;
  owners?: Readonly<Record<string, Owner | undefined>>;
  lines?: { [Line in keyof AgreementContent["lines"]]?: string | undefined };
  /** School day on which the parties review it. */
  reviewOn?: number;
  /** When the other party confirmed it. */
  confirmed?: Moment;
  answer?: { by: Party; at: Moment; text: string };
  /** Who at the ALT's company confirmed it, and on which school day. */
  company?: { person: string; on: number };
};

/** An agreement by the keys of its ALT and teacher; days are school days from today. */
export type SeedAgreement = {
  alt: string;
  teacher: string;
  scope: AgreementScope;
  classes: string;
  from: number;
  to: number;
  preset: PresetId;
  minutes: number;
  mode: "full" | "information-only";
  versions: SeedVersion[];
  /** When the teacher's link was created; null while there is none. */
  sent: Moment | null;
  /** Both parties allow a mentor to see the sheet. */
  shared?: boolean;
  /** Both parties allow a mentor to read the reviews. */
  reviewsShared?: boolean;
};

/** A party's review; without answers the party has only marked the lesson as seen. */
type SeedReview = {
  at: Moment;
  kind?: ReviewKind;
  answers?: Readonly<Record<string, string | undefined>>;
  /** Who did the tasks that were not done as agreed; all others were. */
  otherwise?: Readonly<Record<string, Doer | undefined>>;
};

/** A lesson under an agreement, by its key; its day is a school day from today. */
export type SeedLesson = {
  agreement: string;
  on: number;
  period: number;
  className: string;
  goal?: string;
  page?: string;
  language?: string;
} & { [By in Party]?: SeedReview };

/** A made-up organisation: people, schools, and a story for each ALT by the member's key. */
export type SeedOrganisation = {
  key: string;
  name: string;
  sample: boolean;
  members: Record<string, SeedMember>;
  schools: Record<string, SeedSchool>;
  teachers: Record<string, SeedTeacher>;
  stories: Record<string, Story>;
  agreements: Record<string, SeedAgreement>;
  lessons: Record<string, SeedLesson>;
};

/** The context of every writer of the seed: the organisation, its ids, and its calendar. */
export type Scene = {
  organisation: SeedOrganisation;
  organisationId: string;
  calendar: Calendar;
  id(kind: SeedKind, name: string): string;
};

/**
 * Returns the context that all writers of made-up data need: the organisation, its ids and a calendar of
 * school days.
 */
export const sceneOf = (organisation: SeedOrganisation, calendar: Calendar): Scene => ({
  organisation,
  organisationId: seedId(organisation.key, "organisation", organisation.key),
  calendar,
  id: (kind, name) => seedId(organisation.key, kind, name),
});
