import { index, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { id, instant, json, oneOf } from "../columns";
import {
  type EventDetails,
  type EventRecord,
  type EventSubject,
  eventVocabulary,
} from "../event-vocabulary";
import { organisations } from "./people";

/** The audit trail: who did what and when. Written in the transaction of the change, never altered. */
export const events = sqliteTable(
  "events",
  {
    id: id(),
    organisationId: text("organisation_id")
      .notNull()
      .references(() => organisations.id),
    /** A member or a partner teacher; null when the system acted by itself, for example with a reminder. */
    actorId: text("actor_id"),
    subject: text("subject").$type<EventSubject>().notNull(),
    subjectId: text("subject_id").notNull(),
    verb: text("verb").$type<EventRecord["verb"]>().notNull(),
    details: json<EventDetails>("details"),
    at: instant("at").notNull(),
  },
  (table) => [
    oneOf("events_subject_known", "subject", Object.keys(eventVocabulary)),
    index("events_subject").on(table.organisationId, table.subject, table.subjectId, table.at),
  ],
);
