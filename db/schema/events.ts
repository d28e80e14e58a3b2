import { index, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { id, instant, json } from "../columns";
import type { EventDetails, EventRecord, EventSubject } from "../event-vocabulary";
import { organisations } from "./people";

/** The audit trail: who did what and when. Written in the transaction of the change, never altered. */
export const events = sqliteTable(
  "events",
  {
    id: id(),
    organisationId: text("organisation_id")
      .notNull()
      .references(() => organisations.id),
    actorId: text("actor_id").notNull(),
    subject: text("subject").$type<EventSubject>().notNull(),
    subjectId: text("subject_id").notNull(),
    verb: text("verb").$type<EventRecord["verb"]>().notNull(),
    details: json<EventDetails>("details"),
    at: instant("at").notNull(),
  },
  (table) => [
    index("events_subject").on(table.organisationId, table.subject, table.subjectId, table.at),
  ],
);
