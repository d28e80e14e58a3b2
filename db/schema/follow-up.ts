import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  sqliteTable,
  text,
  unique,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import { goalStatuses, stepStatuses } from "../../app/follow-up/vocabulary";
import { id, instant, isDay, oneOf, uuid, word } from "../columns";
import { notes } from "./observe";
import { members } from "./people";
import { visits } from "./visits";

/** A goal on one criterion. An ALT has at most one running goal (product rule 5). */
export const goals = sqliteTable(
  "goals",
  {
    id: id(),
    organisationId: text("organisation_id").notNull(),
    altId: text("alt_id").notNull(),
    /** The mentor who follows the goal with the ALT; null when the ALT follows it alone. */
    mentorId: text("mentor_id"),
    visitId: text("visit_id"),
    criterionId: text("criterion_id").notNull(),
    title: text("title").notNull(),
    status: word("status", goalStatuses).notNull().default("open"),
    createdAt: instant("created_at").notNull(),
    endedAt: instant("ended_at"),
  },
  (table) => [
    unique("goals_org_id").on(table.organisationId, table.id),
    uniqueIndex("goals_one_running")
      .on(table.organisationId, table.altId)
      .where(sql`${table.status} = 'open'`),
    index("goals_alt").on(table.organisationId, table.altId, table.createdAt),
    index("goals_mentor").on(table.organisationId, table.mentorId, table.createdAt),
    index("goals_visit").on(table.organisationId, table.visitId),
    foreignKey({
      name: "goals_alt_fk",
      columns: [table.organisationId, table.altId],
      foreignColumns: [members.organisationId, members.id],
    }),
    foreignKey({
      name: "goals_mentor_fk",
      columns: [table.organisationId, table.mentorId],
      foreignColumns: [members.organisationId, members.id],
    }),
    foreignKey({
      name: "goals_visit_fk",
      columns: [table.organisationId, table.visitId],
      foreignColumns: [visits.organisationId, visits.id],
    }),
    oneOf("goals_status", "status", goalStatuses),
  ],
);

export const steps = sqliteTable(
  "steps",
  {
    id: id(),
    organisationId: text("organisation_id").notNull(),
    goalId: text("goal_id").notNull(),
    text: text("text").notNull(),
    /** What will count as evidence. */
    evidence: text("evidence").notNull(),
    /** Japan date, YYYY-MM-DD. */
    dueOn: text("due_on").notNull(),
    status: word("status", stepStatuses).notNull().default("open"),
    createdAt: instant("created_at").notNull(),
    endedAt: instant("ended_at"),
    endedBy: text("ended_by"),
    /** Why the step was dropped, or what happened when it was tried. */
    reason: text("reason").notNull().default(""),
    /** The note of a later observation that shows the step. */
    noteId: uuid("note_id").references(() => notes.id),
  },
  (table) => [
    unique("steps_org_id").on(table.organisationId, table.id),
    uniqueIndex("steps_one_open").on(table.goalId).where(sql`${table.status} = 'open'`),
    index("steps_goal").on(table.organisationId, table.goalId, table.createdAt),
    index("steps_due").on(table.organisationId, table.status, table.dueOn),
    index("steps_note").on(table.noteId),
    foreignKey({
      name: "steps_goal_fk",
      columns: [table.organisationId, table.goalId],
      foreignColumns: [goals.organisationId, goals.id],
    }),
    oneOf("steps_status", "status", stepStatuses),
    check("steps_seen_by_note", sql`${table.status} <> 'seen' or ${table.noteId} is not null`),
    check(
      "steps_dropped_with_reason",
      sql`${table.status} <> 'dropped' or length(${table.reason}) > 0`,
    ),
    isDay("steps_due_on", "due_on"),
  ],
);

/** A short message on how the step is going. */
export const checkIns = sqliteTable(
  "check_ins",
  {
    id: id(),
    organisationId: text("organisation_id").notNull(),
    stepId: text("step_id").notNull(),
    authorId: text("author_id").notNull(),
    text: text("text").notNull(),
    at: instant("at").notNull(),
  },
  (table) => [
    index("check_ins_step").on(table.organisationId, table.stepId, table.at),
    index("check_ins_author").on(table.organisationId, table.authorId),
    foreignKey({
      name: "check_ins_step_fk",
      columns: [table.organisationId, table.stepId],
      foreignColumns: [steps.organisationId, steps.id],
    }),
    foreignKey({
      name: "check_ins_author_fk",
      columns: [table.organisationId, table.authorId],
      foreignColumns: [members.organisationId, members.id],
    }),
  ],
);
