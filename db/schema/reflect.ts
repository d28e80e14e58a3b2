import { sql } from "drizzle-orm";
import { check, foreignKey, index, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import {
  feelings,
  reflectionStatuses,
  replyKinds,
  roleAnswers,
} from "../../app/reflect/vocabulary";
import { flag, id, instant, json, oneOf, word } from "../columns";
import { observations } from "./observe";
import { members } from "./people";
import { visits } from "./visits";

/** The ALT's own view: of a visited lesson, or of any lesson when there is no visit. */
export const reflections = sqliteTable(
  "reflections",
  {
    id: id(),
    organisationId: text("organisation_id").notNull(),
    altId: text("alt_id").notNull(),
    visitId: text("visit_id"),
    status: word("status", reflectionStatuses).notNull(),
    keep: text("keep").notNull().default(""),
    change: text("change").notNull().default(""),
    role: word("role", roleAnswers),
    feeling: word("feeling", feelings),
    /** Statement id to 1–4, only those answered. */
    statements: json<Record<string, number>>("statements").notNull(),
    /** Private unless its writer says otherwise. */
    shared: flag("shared").notNull().default(false),
    writtenAt: instant("written_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (table) => [
    uniqueIndex("reflections_visit").on(table.organisationId, table.visitId),
    index("reflections_alt").on(table.organisationId, table.altId, table.writtenAt),
    foreignKey({
      name: "reflections_alt_fk",
      columns: [table.organisationId, table.altId],
      foreignColumns: [members.organisationId, members.id],
    }),
    foreignKey({
      name: "reflections_visit_fk",
      columns: [table.organisationId, table.visitId],
      foreignColumns: [visits.organisationId, visits.id],
    }),
    oneOf("reflections_status", "status", reflectionStatuses),
    oneOf("reflections_role", "role", roleAnswers),
    oneOf("reflections_feeling", "feeling", feelings),
  ],
);

/** The ALT's answer to feedback; "read it" is a complete one. */
export const replies = sqliteTable(
  "replies",
  {
    id: id(),
    organisationId: text("organisation_id").notNull(),
    observationId: text("observation_id").notNull(),
    authorId: text("author_id").notNull(),
    kind: word("kind", replyKinds).notNull(),
    text: text("text").notNull().default(""),
    at: instant("at").notNull(),
  },
  (table) => [
    index("replies_observation").on(table.organisationId, table.observationId, table.at),
    foreignKey({
      name: "replies_observation_fk",
      columns: [table.organisationId, table.observationId],
      foreignColumns: [observations.organisationId, observations.id],
    }),
    foreignKey({
      name: "replies_author_fk",
      columns: [table.organisationId, table.authorId],
      foreignColumns: [members.organisationId, members.id],
    }),
    oneOf("replies_kind", "kind", replyKinds),
    check("replies_text", sql`${table.kind} = 'read' or length(${table.text}) > 0`),
  ],
);
