import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  unique,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import type { AgreementContent } from "../../app/agree/agreement";
import {
  agreementScopes,
  contractModes,
  type Doer,
  parties,
  presetIds,
  reviewKinds,
} from "../../app/agree/vocabulary";
import { flag, id, instant, json, oneOf, word } from "../columns";
import { members, partnerTeachers } from "./people";

/** A role agreement between one ALT and one partner teacher. Its content is stored in its versions. */
export const agreements = sqliteTable(
  "agreements",
  {
    id: id(),
    organisationId: text("organisation_id").notNull(),
    altId: text("alt_id").notNull(),
    teacherId: text("teacher_id").notNull(),
    scope: word("scope", agreementScopes).notNull(),
    /** One or several classes in the school's notation, such as 2-B, 2-C. */
    classes: text("classes").notNull(),
    /** Japan days, YYYY-MM-DD, both included. */
    startsOn: text("starts_on").notNull(),
    endsOn: text("ends_on").notNull(),
    lessonMinutes: integer("lesson_minutes").notNull(),
    preset: word("preset", presetIds),
    /** The agreement it was copied from. */
    previousId: text("previous_id"),
    /**
     * The numbers of the newest version and of the newest one that both parties confirmed; versions count
     * from 1.
     */
    headVersion: integer("head_version").notNull().default(1),
    agreedVersion: integer("agreed_version"),
    /** A mentor may read the sheet, and the reviews, when both parties have allowed it. */
    sheetSharedByAlt: flag("sheet_shared_by_alt").notNull().default(false),
    sheetSharedByTeacher: flag("sheet_shared_by_teacher").notNull().default(false),
    reviewsSharedByAlt: flag("reviews_shared_by_alt").notNull().default(false),
    reviewsSharedByTeacher: flag("reviews_shared_by_teacher").notNull().default(false),
    createdAt: instant("created_at").notNull(),
    /** When the agreement was ended; it stays readable. */
    endedAt: instant("ended_at"),
  },
  (table) => [
    unique("agreements_org_id").on(table.organisationId, table.id),
    index("agreements_alt").on(table.organisationId, table.altId, table.endsOn),
    index("agreements_teacher").on(table.organisationId, table.teacherId, table.endsOn),
    index("agreements_previous_key").on(table.organisationId, table.previousId),
    foreignKey({
      name: "agreements_alt_fk",
      columns: [table.organisationId, table.altId],
      foreignColumns: [members.organisationId, members.id],
    }),
    foreignKey({
      name: "agreements_teacher_fk",
      columns: [table.organisationId, table.teacherId],
      foreignColumns: [partnerTeachers.organisationId, partnerTeachers.id],
    }),
    foreignKey({
      name: "agreements_previous",
      columns: [table.organisationId, table.previousId],
      foreignColumns: [table.organisationId, table.id],
    }),
    oneOf("agreements_scope", "scope", agreementScopes),
    oneOf("agreements_preset", "preset", presetIds),
    check("agreements_days", sql`${table.startsOn} <= ${table.endsOn}`),
    check("agreements_minutes", sql`${table.lessonMinutes} between 5 and 240`),
    check(
      "agreements_versions",
      sql`${table.headVersion} >= 1 and (${table.agreedVersion} is null or ${table.agreedVersion} <= ${table.headVersion})`,
    ),
  ],
);

/** The versions of an agreement, each a whole document. Rows are never changed. */
export const agreementVersions = sqliteTable(
  "agreement_versions",
  {
    agreementId: text("agreement_id")
      .notNull()
      .references(() => agreements.id),
    version: integer("version").notNull(),
    by: word("by", parties).notNull(),
    content: json<AgreementContent>("content").notNull(),
    /** A message to the other party, sent with the change. */
    message: text("message").notNull().default(""),
    /** What the contract allowed when the version was written. It decides what the teacher may see of it. */
    mode: word("mode", contractModes).notNull(),
    at: instant("at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.agreementId, table.version] }),
    oneOf("agreement_versions_by", "by", parties),
    oneOf("agreement_versions_mode", "mode", contractModes),
    check("agreement_versions_version", sql`${table.version} >= 1`),
  ],
);

/** Confirmations of versions. The author of a version has confirmed it by writing it. */
export const agreementConfirmations = sqliteTable(
  "agreement_confirmations",
  {
    agreementId: text("agreement_id").notNull(),
    version: integer("version").notNull(),
    by: word("by", parties).notNull(),
    at: instant("at").notNull(),
    /** The person at the ALT's company who confirmed the version, and the Japan day; null for none. */
    companyPerson: text("company_person"),
    companyOn: text("company_on"),
  },
  (table) => [
    primaryKey({ columns: [table.agreementId, table.version, table.by] }),
    check(
      "agreement_confirmations_company",
      sql`(${table.companyPerson} is null) = (${table.companyOn} is null)
        and (${table.companyPerson} is null or (${table.by} = 'alt' and ${table.companyPerson} <> ''))`,
    ),
    foreignKey({
      name: "agreement_confirmations_version",
      columns: [table.agreementId, table.version],
      foreignColumns: [agreementVersions.agreementId, agreementVersions.version],
    }),
    oneOf("agreement_confirmations_by", "by", parties),
  ],
);

/** Answers to a version in place of a confirmation. */
export const agreementAnswers = sqliteTable(
  "agreement_answers",
  {
    id: id(),
    agreementId: text("agreement_id").notNull(),
    version: integer("version").notNull(),
    by: word("by", parties).notNull(),
    text: text("text").notNull(),
    mode: word("mode", contractModes).notNull(),
    at: instant("at").notNull(),
  },
  (table) => [
    index("agreement_answers_version").on(table.agreementId, table.version, table.at),
    foreignKey({
      name: "agreement_answers_version_fk",
      columns: [table.agreementId, table.version],
      foreignColumns: [agreementVersions.agreementId, agreementVersions.version],
    }),
    oneOf("agreement_answers_by", "by", parties),
    oneOf("agreement_answers_mode", "mode", contractModes),
    check("agreement_answers_text", sql`length(${table.text}) between 1 and 1000`),
  ],
);

/** Links by which a partner teacher opens one agreement, and nothing else, without an account. */
export const agreementLinks = sqliteTable(
  "agreement_links",
  {
    id: id(),
    organisationId: text("organisation_id").notNull(),
    agreementId: text("agreement_id").notNull(),
    /** SHA-256 of 256 random bits. */
    tokenHash: text("token_hash").notNull(),
    /** SHA-256 of the code printed on paper. */
    codeHash: text("code_hash"),
    /**
     * argon2id hash of the four digits that the teacher chose; null until then. The next link of the agreement
     * takes it over.
     */
    pinHash: text("pin_hash"),
    /** When the teacher chose the PIN. */
    pinAt: instant("pin_at"),
    createdBy: text("created_by").notNull(),
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    revokedAt: instant("revoked_at"),
    /** When the only reminder was sent. */
    remindedAt: instant("reminded_at"),
  },
  (table) => [
    uniqueIndex("agreement_links_token").on(table.tokenHash),
    uniqueIndex("agreement_links_code").on(table.codeHash),
    index("agreement_links_agreement").on(table.organisationId, table.agreementId, table.createdAt),
    index("agreement_links_creator_key").on(table.organisationId, table.createdBy),
    foreignKey({
      name: "agreement_links_agreement_fk",
      columns: [table.organisationId, table.agreementId],
      foreignColumns: [agreements.organisationId, agreements.id],
    }),
    foreignKey({
      name: "agreement_links_creator",
      columns: [table.organisationId, table.createdBy],
      foreignColumns: [members.organisationId, members.id],
    }),
    check(
      "agreement_links_pin_has_time",
      sql`(${table.pinHash} is null) = (${table.pinAt} is null)`,
    ),
  ],
);

/**
 * E-mail addresses to which teachers asked to get the next link from one ALT; the teacher can delete their
 * address. An address counts for that ALT's sheets only: another ALT, who can open a sheet of their own for the
 * same teacher, must not receive this ALT's links.
 */
export const teacherEmails = sqliteTable(
  "teacher_emails",
  {
    organisationId: text("organisation_id").notNull(),
    teacherId: text("teacher_id").notNull(),
    altId: text("alt_id").notNull(),
    email: text("email").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.teacherId, table.altId] }),
    index("teacher_emails_alt_key").on(table.organisationId, table.altId),
    foreignKey({
      name: "teacher_emails_alt",
      columns: [table.organisationId, table.altId],
      foreignColumns: [members.organisationId, members.id],
    }),
    foreignKey({
      name: "teacher_emails_teacher",
      columns: [table.organisationId, table.teacherId],
      foreignColumns: [partnerTeachers.organisationId, partnerTeachers.id],
    }),
  ],
);

/** A lesson taught under an agreement, with its three lines and the parties' reviews. */
export const agreementLessons = sqliteTable(
  "agreement_lessons",
  {
    id: id(),
    agreementId: text("agreement_id")
      .notNull()
      .references(() => agreements.id),
    /** YYYY-MM-DD. */
    on: text("on").notNull(),
    /** 1 to 10; null where the school has no numbered periods. */
    period: integer("period"),
    className: text("class_name").notNull().default(""),
    goal: text("goal").notNull().default(""),
    page: text("page").notNull().default(""),
    language: text("language").notNull().default(""),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [
    index("agreement_lessons_agreement").on(table.agreementId, table.on, table.period),
    check(
      "agreement_lessons_period",
      sql`${table.period} is null or ${table.period} between 1 and 10`,
    ),
  ],
);

/**
 * A party's review of their own part of a lesson. The other party cannot read it before both have answered or
 * the day of the lesson is over.
 */
export const lessonReviews = sqliteTable(
  "lesson_reviews",
  {
    lessonId: text("lesson_id")
      .notNull()
      .references(() => agreementLessons.id),
    by: word("by", parties).notNull(),
    kind: word("kind", reviewKinds).notNull(),
    /** Answers by question id; empty when the person only marked the lesson as seen (確認しました). */
    answers: json<Record<string, string>>("answers").notNull(),
    /** Who did each task in the lesson, by task id; only those that the person stated. */
    done: json<Record<string, Doer>>("done").notNull(),
    mode: word("mode", contractModes).notNull(),
    at: instant("at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.lessonId, table.by] }),
    oneOf("lesson_reviews_by", "by", parties),
    oneOf("lesson_reviews_kind", "kind", reviewKinds),
    oneOf("lesson_reviews_mode", "mode", contractModes),
  ],
);
