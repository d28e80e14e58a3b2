import { sql } from "drizzle-orm";
import { check, foreignKey, index, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import {
  feelings,
  reflectionStatuses,
  replyKinds,
  roleAnswers,
} from "../../app/reflect/vocabulary";
import { flag, id, instant, json, oneOf, uuid, word } from "../columns";
import { observations } from "./observe";
import { members } from "./people";
import { visits } from "./visits";

/** Reflections: the ALT's own view of a visited lesson, or of any other lesson. */
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
    /** Ratings from 1 to 4 by statement id; unanswered statements are left out. */
    statements: json<Record<string, number>>("statements").notNull(),
    /** False while the reflection is private. */
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

/** The ALT's reply to feedback; "read it" without a text is a complete reply. */
export const replies = sqliteTable(
  "replies",
  {
    id: id(),
    organisationId: text("organisation_id").notNull(),
    observationId: uuid("observation_id").notNull(),
    authorId: text("author_id").notNull(),
    kind: word("kind", replyKinds).notNull(),
    text: text("text").notNull().default(""),
    at: instant("at").notNull(),
  },
  (table) => [
    index("replies_observation").on(table.organisationId, table.observationId, table.at),
    index("replies_author").on(table.organisationId, table.authorId),
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
