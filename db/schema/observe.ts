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
import type { SharedWords } from "~/observe/feedback/feedback";
import { feedbackParts, markAbouts, noteSigns } from "~/observe/vocabulary";
import { levelValues } from "~/rubrics/vocabulary";
import { observationStatuses } from "~/visits/vocabulary";
import { flag, id, instant, json, oneOf, packedJson, uuid, word } from "../columns";
import { members } from "./people";
import { frozenRubrics } from "./rubrics";
import { visits } from "./visits";

/** Observations: the observer's working copy. The ALT reads shared versions of it. */
export const observations = sqliteTable(
  "observations",
  {
    id: uuid("id").primaryKey(),
    organisationId: text("organisation_id").notNull(),
    visitId: text("visit_id").notNull(),
    observerId: text("observer_id").notNull(),
    status: word("status", observationStatuses).notNull().default("open"),
    startedAt: instant("started_at").notNull(),
    endedAt: instant("ended_at"),
    createdAt: instant("created_at").notNull(),
    /** When the observer discarded it before sharing. It then counts as not begun, until it is brought back. */
    discardedAt: instant("discarded_at"),
  },
  (table) => [
    unique("observations_org_id").on(table.organisationId, table.id),
    index("observations_visit_observer").on(table.organisationId, table.visitId, table.observerId),
    uniqueIndex("observations_one_kept")
      .on(table.organisationId, table.visitId, table.observerId)
      .where(sql`${table.discardedAt} is null`),
    index("observations_observer_key").on(table.organisationId, table.observerId),
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
    check(
      "observations_shared_is_kept",
      sql`${table.discardedAt} is null or ${table.status} = 'open'`,
    ),
  ],
);

/** A note: one line of evidence. Its id is created on the observer's device. */
export const notes = sqliteTable(
  "notes",
  {
    id: uuid("id").primaryKey(),
    observationId: uuid("observation_id")
      .notNull()
      .references(() => observations.id),
    text: text("text").notNull(),
    /** When the first character of the note was typed. */
    notedAt: instant("noted_at").notNull(),
    writtenAt: instant("written_at").notNull(),
    removedAt: instant("removed_at"),
    /** When Enter put the line into the stream, by the device; null while it is still being typed. */
    committedAt: instant("committed_at"),
    sign: word("sign", noteSigns),
    /** True when the observer keeps the note private. */
    keptBack: flag("kept_back").notNull().default(false),
    /** The operation that last wrote this note: the base a later change must name. */
    operationId: uuid("operation_id").notNull(),
  },
  (table) => [
    index("notes_observation").on(table.observationId, table.notedAt),
    oneOf("notes_sign", "sign", noteSigns),
  ],
);

export const noteCriteria = sqliteTable(
  "note_criteria",
  {
    noteId: uuid("note_id")
      .notNull()
      .references(() => notes.id),
    criterionId: text("criterion_id").notNull(),
  },
  (table) => [primaryKey({ columns: [table.noteId, table.criterionId] })],
);

/** The taps of a lesson: states, counts, and pauses of the clock. Ids are created on the device. */
export const marks = sqliteTable(
  "marks",
  {
    id: uuid("id").primaryKey(),
    observationId: uuid("observation_id")
      .notNull()
      .references(() => observations.id),
    about: word("about", markAbouts).notNull(),
    /** A state of the row's vocabulary, or the name of the counted thing. */
    value: text("value").notNull(),
    at: instant("at").notNull(),
    removedAt: instant("removed_at"),
    operationId: uuid("operation_id").notNull(),
  },
  (table) => [
    index("marks_observation").on(table.observationId, table.at),
    oneOf("marks_about", "about", markAbouts),
    check("marks_value", sql`length(${table.value}) between 1 and 40`),
  ],
);

export const levels = sqliteTable(
  "levels",
  {
    observationId: uuid("observation_id")
      .notNull()
      .references(() => observations.id),
    criterionId: text("criterion_id").notNull(),
    /** Null after the observer has removed the level. */
    value: word("value", levelValues),
    operationId: uuid("operation_id").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.observationId, table.criterionId] }),
    oneOf("levels_value", "value", levelValues),
  ],
);

/** The observer's texts: what to keep, what they wonder about, and what to try. */
export const feedbackTexts = sqliteTable(
  "feedback_texts",
  {
    observationId: uuid("observation_id")
      .notNull()
      .references(() => observations.id),
    part: word("part", feedbackParts).notNull(),
    text: text("text").notNull(),
    operationId: uuid("operation_id").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.observationId, table.part] }),
    oneOf("feedback_texts_part", "part", feedbackParts),
  ],
);

/**
 * Append-only log of the changes to an observation, in the order of their arrival. `id` is an idempotency key
 * that the device generates; a repeated request finds it and changes nothing.
 */
export const operations = sqliteTable(
  "operations",
  {
    id: uuid("id").primaryKey(),
    observationId: uuid("observation_id")
      .notNull()
      .references(() => observations.id),
    kind: text("kind").notNull(),
    /** The operation that the change was made on; null for something new. */
    base: uuid("base"),
    /** The note or mark that is changed; null for other kinds. */
    about: uuid("about"),
    /** The other fields as they came, without those at their default, and the correction of the clock. */
    content: packedJson<Record<string, unknown>>("content").notNull(),
    at: instant("at").notNull(),
  },
  (table) => [index("operations_observation").on(table.observationId)],
);

/** A person's settings of the observation screen: things to count, phrases, and left- or right-handed use. */
export const instrumentSettings = sqliteTable(
  "instrument_settings",
  {
    organisationId: text("organisation_id").notNull(),
    memberId: text("member_id").notNull(),
    phrases: json<string[]>("phrases").notNull(),
    tallies: json<string[]>("tallies").notNull(),
    leftHanded: flag("left_handed").notNull().default(false),
    vibrate: flag("vibrate").notNull().default(false),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.memberId] }),
    foreignKey({
      name: "instrument_settings_member",
      columns: [table.organisationId, table.memberId],
      foreignColumns: [members.organisationId, members.id],
    }),
    check("instrument_settings_phrases", sql`json_array_length(${table.phrases}) <= 12`),
    check("instrument_settings_tallies", sql`json_array_length(${table.tallies}) <= 6`),
  ],
);

/** What was shared, word for word. Never changed: a correction is the next version. */
export const feedbackVersions = sqliteTable(
  "feedback_versions",
  {
    id: id(),
    organisationId: text("organisation_id").notNull(),
    observationId: uuid("observation_id").notNull(),
    version: integer("version").notNull(),
    content: packedJson<SharedWords>("content").notNull(),
    /** The wording of the rubric on that day. */
    rubricHash: text("rubric_hash").notNull(),
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
    foreignKey({
      name: "feedback_versions_rubric",
      columns: [table.organisationId, table.rubricHash],
      foreignColumns: [frozenRubrics.organisationId, frozenRubrics.hash],
    }),
    check("feedback_versions_reason", sql`${table.version} = 1 or length(${table.reason}) > 0`),
  ],
);
