/** Tables of the installation rather than of an organisation: its claim, its rate limits, its outgoing mail. */
import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { id, instant } from "../columns";

/** Named values of the installation, such as the hash of the claim code. */
export const settings = sqliteTable("settings", {
  name: text("name").primaryKey(),
  value: text("value").notNull(),
});

/** Counted attempts for the rate limits, such as failed sign-ins. Keys are hashed. */
export const attempts = sqliteTable(
  "attempts",
  {
    id: id(),
    limit: text("limit_name").notNull(),
    keyHash: text("key_hash").notNull(),
    at: instant("at").notNull(),
  },
  (table) => [
    index("attempts_key").on(table.limit, table.keyHash, table.at),
    index("attempts_age").on(table.at),
  ],
);

export const outbox = sqliteTable(
  "outbox",
  {
    id: id(),
    recipient: text("recipient").notNull(),
    subject: text("subject").notNull(),
    body: text("body").notNull(),
    createdAt: instant("created_at").notNull(),
    nextTryAt: instant("next_try_at").notNull(),
    tries: integer("tries").notNull().default(0),
    sentAt: instant("sent_at"),
    lastError: text("last_error"),
  },
  (table) => [index("outbox_due").on(table.sentAt, table.nextTryAt)],
);
