import { index, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { id, instant, json } from "../columns";
import { organisations } from "./people";

/** Who did what, when: written in the transaction of the change itself, never altered. */
export const events = sqliteTable(
  "events",
  {
    id: id(),
    organisationId: text("organisation_id")
      .notNull()
      .references(() => organisations.id),
    actorId: text("actor_id").notNull(),
    subject: text("subject").notNull(),
    subjectId: text("subject_id").notNull(),
    verb: text("verb").notNull(),
    details: json<Record<string, unknown>>("details"),
    at: instant("at").notNull(),
  },
  (table) => [
    index("events_subject").on(table.organisationId, table.subject, table.subjectId, table.at),
  ],
);
