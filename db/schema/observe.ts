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
import type { SharedFeedback } from "../../app/observe/feedback";
import {
  feedbackParts,
  levelValues,
  observationStatuses,
  rubricIds,
  visitKinds,
  visitStatuses,
} from "../../app/observe/vocabulary";
import { id, instant, json, oneOf, word } from "../columns";
import { members, partnerTeachers, schools } from "./people";

/** One lesson visit. `alt` is the person whose learning it serves, `mentor` the colleague, if any. */
export const visits = sqliteTable(
  "visits",
  {
    id: id(),
    organisationId: text("organisation_id").notNull(),
    altId: text("alt_id").notNull(),
    /** The lead ALT or peer; null for self-observation. */
    mentorId: text("mentor_id"),
    /** Who writes the observation: the mentor, or the ALT when shadowing or observing themselves. */
    observerId: text("observer_id").notNull(),
    requestedBy: text("requested_by").notNull(),
    kind: word("kind", visitKinds).notNull(),
    status: word("status", visitStatuses).notNull(),
    rubricId: word("rubric_id", rubricIds).notNull(),
    schoolId: text("school_id").notNull(),
    partnerTeacherId: text("partner_teacher_id"),
    /** Free text, as the school writes it: 2-B, 1年A組, ひまわり学級. */
    className: text("class_name").notNull().default(""),
    startsAt: instant("starts_at").notNull(),
    /** 1 to 10; null where the school has none. */
    period: integer("period"),
    minutes: integer("minutes").notNull(),
    /** The ALT's line on what to watch. */
    focusNote: text("focus_note").notNull().default(""),
    focusChosenAt: instant("focus_chosen_at"),
    /** Why the visit was cancelled or declined. */
    endReason: text("end_reason").notNull().default(""),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [
    unique("visits_org_id").on(table.organisationId, table.id),
    index("visits_org_start").on(table.organisationId, table.startsAt),
    index("visits_org_alt").on(table.organisationId, table.altId, table.startsAt),
    index("visits_org_mentor").on(table.organisationId, table.mentorId, table.startsAt),
    index("visits_org_observer").on(table.organisationId, table.observerId, table.startsAt),
    foreignKey({
      name: "visits_alt",
      columns: [table.organisationId, table.altId],
      foreignColumns: [members.organisationId, members.id],
    }),
    foreignKey({
      name: "visits_mentor",
      columns: [table.organisationId, table.mentorId],
      foreignColumns: [members.organisationId, members.id],
    }),
    foreignKey({
      name: "visits_observer",
      columns: [table.organisationId, table.observerId],
      foreignColumns: [members.organisationId, members.id],
    }),
    foreignKey({
      name: "visits_requester",
      columns: [table.organisationId, table.requestedBy],
      foreignColumns: [members.organisationId, members.id],
    }),
    foreignKey({
      name: "visits_school",
      columns: [table.organisationId, table.schoolId],
      foreignColumns: [schools.organisationId, schools.id],
    }),
    foreignKey({
      name: "visits_partner",
      columns: [table.organisationId, table.partnerTeacherId],
      foreignColumns: [partnerTeachers.organisationId, partnerTeachers.id],
    }),
    oneOf("visits_kind", "kind", visitKinds),
    oneOf("visits_status", "status", visitStatuses),
    oneOf("visits_rubric", "rubric_id", rubricIds),
    check("visits_minutes", sql`${table.minutes} between 5 and 240`),
    check("visits_period", sql`${table.period} is null or ${table.period} between 1 and 10`),
    check(
      "visits_two_people",
      sql`${table.mentorId} is null or ${table.mentorId} <> ${table.altId}`,
    ),
    check(
      "visits_observer_role",
      sql`case ${table.kind} when 'self' then ${table.mentorId} is null and ${table.observerId} = ${table.altId}
        when 'shadow' then ${table.mentorId} is not null and ${table.observerId} = ${table.altId}
        else ${table.mentorId} is not null and ${table.observerId} = ${table.mentorId} end`,
    ),
  ],
);

/** The criteria the ALT asked to be watched for, at most three. */
export const visitFocus = sqliteTable(
  "visit_focus",
  {
    visitId: text("visit_id")
      .notNull()
      .references(() => visits.id),
    criterionId: text("criterion_id").notNull(),
    position: integer("position").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.visitId, table.criterionId] }),
    uniqueIndex("visit_focus_position").on(table.visitId, table.position),
    check("visit_focus_at_most_three", sql`${table.position} between 1 and 3`),
  ],
);

/** The observer's working copy. What the ALT reads is a shared version of it. */
export const observations = sqliteTable(
  "observations",
  {
    id: id(),
    organisationId: text("organisation_id").notNull(),
    visitId: text("visit_id").notNull(),
    observerId: text("observer_id").notNull(),
    status: word("status", observationStatuses).notNull().default("open"),
    startedAt: instant("started_at").notNull(),
    endedAt: instant("ended_at"),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [
    unique("observations_org_id").on(table.organisationId, table.id),
    uniqueIndex("observations_visit_observer").on(
      table.organisationId,
      table.visitId,
      table.observerId,
    ),
    foreignKey({
      name: "observations_visit",
      columns: [table.organisationId, table.visitId],
      foreignColumns: [visits.organisationId, visits.id],
    }),
    foreignKey({
      name: "observations_observer",
      columns: [table.organisationId, table.observerId],
      foreignColumns: [members.organisationId, members.id],
    }),
    oneOf("observations_status", "status", observationStatuses),
  ],
);

/** One line of evidence. Its id is made on the observer's device. */
export const notes = sqliteTable(
  "notes",
  {
    id: id(),
    observationId: text("observation_id")
      .notNull()
      .references(() => observations.id),
    text: text("text").notNull(),
    /** First keystroke. */
    notedAt: instant("noted_at").notNull(),
    writtenAt: instant("written_at").notNull(),
    removedAt: instant("removed_at"),
    /** The operation that last wrote this note: the base a later change must name. */
    operationId: text("operation_id").notNull(),
  },
  (table) => [index("notes_observation").on(table.observationId, table.notedAt)],
);

export const noteCriteria = sqliteTable(
  "note_criteria",
  {
    noteId: text("note_id")
      .notNull()
      .references(() => notes.id),
    criterionId: text("criterion_id").notNull(),
  },
  (table) => [primaryKey({ columns: [table.noteId, table.criterionId] })],
);

export const levels = sqliteTable(
  "levels",
  {
    observationId: text("observation_id")
      .notNull()
      .references(() => observations.id),
    criterionId: text("criterion_id").notNull(),
    /** Null when a level was taken back. */
    value: word("value", levelValues),
    operationId: text("operation_id").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.observationId, table.criterionId] }),
    oneOf("levels_value", "value", levelValues),
  ],
);

/** What the observer wants kept, wondered, and suggests to try. */
export const feedbackTexts = sqliteTable(
  "feedback_texts",
  {
    observationId: text("observation_id")
      .notNull()
      .references(() => observations.id),
    part: word("part", feedbackParts).notNull(),
    text: text("text").notNull(),
    operationId: text("operation_id").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.observationId, table.part] }),
    oneOf("feedback_texts_part", "part", feedbackParts),
  ],
);

/** Every autosaved change once, by the id its device gave it: a repeated send changes nothing. */
export const operations = sqliteTable(
  "operations",
  {
    id: id(),
    observationId: text("observation_id")
      .notNull()
      .references(() => observations.id),
    kind: text("kind").notNull(),
    /** SHA-256 of the content, so that one id can never stand for two changes. */
    contentHash: text("content_hash").notNull(),
    at: instant("at").notNull(),
  },
  (table) => [index("operations_observation").on(table.observationId, table.at)],
);

/** What was shared, word for word, with the rubric of that day. Never changed: a correction is the next version. */
export const feedbackVersions = sqliteTable(
  "feedback_versions",
  {
    id: id(),
    organisationId: text("organisation_id").notNull(),
    observationId: text("observation_id").notNull(),
    version: integer("version").notNull(),
    content: json<SharedFeedback>("content").notNull(),
    /** Why it was corrected; empty for the first version. */
    reason: text("reason").notNull().default(""),
    sharedAt: instant("shared_at").notNull(),
  },
  (table) => [
    uniqueIndex("feedback_versions_number").on(
      table.organisationId,
      table.observationId,
      table.version,
    ),
    foreignKey({
      name: "feedback_versions_observation",
      columns: [table.organisationId, table.observationId],
      foreignColumns: [observations.organisationId, observations.id],
    }),
    check("feedback_versions_reason", sql`${table.version} = 1 or length(${table.reason}) > 0`),
  ],
);
