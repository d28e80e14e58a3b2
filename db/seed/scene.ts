import type { EmploymentType, Locale, PartnerKind, SchoolStage } from "../../app/people/vocabulary";
import type { SeedLesson } from "./agreement-lessons.server";
import type { SeedAgreement } from "./agreements.server";
import type { Calendar } from "./calendar";
import { type SeedKind, seedId } from "./ids";
import type { Story } from "./story";

export type SeedMember = {
  name: string;
  reading: string;
  email: string;
  roles: ("coordinator" | "mentor" | "alt")[];
  employment: EmploymentType;
  locale: Locale | null;
  /** School day on which the account was made. */
  joined: number;
  left?: number;
};

export type SeedSchool = { name: string; stage: SchoolStage };

export type SeedTeacher = { name: string; reading: string; school: string; kind: PartnerKind };

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

/** What every writer of the seed needs: whose rows they are, their ids, and their days. */
export type Scene = {
  organisation: SeedOrganisation;
  organisationId: string;
  calendar: Calendar;
  id(kind: SeedKind, name: string): string;
};

/** The scene of an organisation in the school days of a calendar. */
export const sceneOf = (organisation: SeedOrganisation, calendar: Calendar): Scene => ({
  organisation,
  organisationId: seedId(organisation.key, "organisation", organisation.key),
  calendar,
  id: (kind, name) => seedId(organisation.key, kind, name),
});
