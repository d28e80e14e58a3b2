import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  sqliteTable,
  text,
  unique,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import {
  employmentTypes,
  locales,
  partnerKinds,
  schoolStages,
  themes,
} from "../../app/people/vocabulary";
import { flag, id, instant, oneOf, word } from "../columns";

export const organisations = sqliteTable("organisations", {
  id: id(),
  name: text("name").notNull(),
  /** True for the organisation of the sample data, where signing in takes one click. */
  sample: flag("sample").notNull().default(false),
  createdAt: instant("created_at").notNull(),
});

export const members = sqliteTable(
  "members",
  {
    id: id(),
    organisationId: text("organisation_id")
      .notNull()
      .references(() => organisations.id),
    /** The name as the person writes it, in their own order; it is never split. */
    name: text("name").notNull(),
    /** The reading of the name: katakana for ALTs, kana for Japanese names. */
    nameReading: text("name_reading").notNull().default(""),
    email: text("email"),
    passwordHash: text("password_hash"),
    coordinator: flag("coordinator").notNull().default(false),
    mentor: flag("mentor").notNull().default(false),
    alt: flag("alt").notNull().default(false),
    employmentType: word("employment_type", employmentTypes).notNull().default("unknown"),
    locale: word("locale", locales),
    theme: word("theme", themes).notNull().default("system"),
    createdAt: instant("created_at").notNull(),
    disabledAt: instant("disabled_at"),
  },
  (table) => [
    unique("members_org_id").on(table.organisationId, table.id),
    uniqueIndex("members_email").on(sql`lower(${table.email})`),
    index("members_org_name").on(table.organisationId, table.name),
    oneOf("members_employment_type", "employment_type", employmentTypes),
    oneOf("members_locale", "locale", locales),
    oneOf("members_theme", "theme", themes),
    check("members_some_role", sql`${table.coordinator} or ${table.mentor} or ${table.alt}`),
  ],
);

export const schools = sqliteTable(
  "schools",
  {
    id: id(),
    organisationId: text("organisation_id")
      .notNull()
      .references(() => organisations.id),
    name: text("name").notNull(),
    stage: word("stage", schoolStages).notNull(),
    lessonMinutes: integer("lesson_minutes").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [
    unique("schools_org_id").on(table.organisationId, table.id),
    unique("schools_org_name").on(table.organisationId, table.name),
    oneOf("schools_stage", "stage", schoolStages),
    check("schools_lesson_minutes", sql`${table.lessonMinutes} between 5 and 240`),
  ],
);

/** Periods in which nobody at the school gets reminders, such as test weeks. */
export const quietWeeks = sqliteTable(
  "quiet_weeks",
  {
    id: id(),
    organisationId: text("organisation_id").notNull(),
    schoolId: text("school_id").notNull(),
    /** Japan days, YYYY-MM-DD, both included. */
    from: text("from").notNull(),
    until: text("until").notNull(),
  },
  (table) => [
    index("quiet_weeks_school").on(table.organisationId, table.schoolId, table.from),
    foreignKey({
      name: "quiet_weeks_school_fk",
      columns: [table.organisationId, table.schoolId],
      foreignColumns: [schools.organisationId, schools.id],
    }),
    check("quiet_weeks_days", sql`${table.from} <= ${table.until}`),
  ],
);

/** JTEs and homeroom teachers of a school. They have no account. */
export const partnerTeachers = sqliteTable(
  "partner_teachers",
  {
    id: id(),
    organisationId: text("organisation_id").notNull(),
    schoolId: text("school_id").notNull(),
    name: text("name").notNull(),
    nameReading: text("name_reading").notNull().default(""),
    /** The name by which the ALT addresses the teacher, such as the family name; "" for the whole name. */
    addressedAs: text("addressed_as").notNull().default(""),
    kind: word("kind", partnerKinds).notNull().default("other"),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [
    unique("partner_teachers_org_id").on(table.organisationId, table.id),
    unique("partner_teachers_school_name").on(table.organisationId, table.schoolId, table.name),
    foreignKey({
      name: "partner_teachers_school",
      columns: [table.organisationId, table.schoolId],
      foreignColumns: [schools.organisationId, schools.id],
    }),
    oneOf("partner_teachers_kind", "kind", partnerKinds),
  ],
);

/** Invitations: links by which a member sets an e-mail address and a password for the first time. */
export const invitations = sqliteTable(
  "invitations",
  {
    id: id(),
    organisationId: text("organisation_id").notNull(),
    memberId: text("member_id").notNull(),
    tokenHash: text("token_hash").notNull(),
    createdBy: text("created_by").notNull(),
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    usedAt: instant("used_at"),
    revokedAt: instant("revoked_at"),
  },
  (table) => [
    uniqueIndex("invitations_token").on(table.tokenHash),
    index("invitations_member").on(table.organisationId, table.memberId),
    index("invitations_creator").on(table.organisationId, table.createdBy),
    foreignKey({
      name: "invitations_member_fk",
      columns: [table.organisationId, table.memberId],
      foreignColumns: [members.organisationId, members.id],
    }),
    foreignKey({
      name: "invitations_creator_fk",
      columns: [table.organisationId, table.createdBy],
      foreignColumns: [members.organisationId, members.id],
    }),
  ],
);

export const passwordResets = sqliteTable(
  "password_resets",
  {
    id: id(),
    memberId: text("member_id")
      .notNull()
      .references(() => members.id),
    tokenHash: text("token_hash").notNull(),
    /** The coordinator who issued the link; null when the person requested it by mail. */
    issuedBy: text("issued_by").references(() => members.id),
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    usedAt: instant("used_at"),
  },
  (table) => [
    uniqueIndex("password_resets_token").on(table.tokenHash),
    index("password_resets_issuer").on(table.issuedBy),
    index("password_resets_member").on(table.memberId),
  ],
);

export const sessions = sqliteTable(
  "sessions",
  {
    id: id(),
    memberId: text("member_id")
      .notNull()
      .references(() => members.id),
    tokenHash: text("token_hash").notNull(),
    /** A short name of the browser, by which a person recognises their devices. */
    device: text("device").notNull().default(""),
    createdAt: instant("created_at").notNull(),
    lastSeenAt: instant("last_seen_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
  },
  (table) => [
    uniqueIndex("sessions_token").on(table.tokenHash),
    index("sessions_member").on(table.memberId),
    index("sessions_expiry").on(table.expiresAt),
  ],
);
