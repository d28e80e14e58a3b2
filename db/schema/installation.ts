/** What belongs to the installation and to no organisation: its claim, its limits, its outgoing mail. */
import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { id, instant } from "../columns";

/** Named values of the installation, such as the hash of the code that claims it. */
export const settings = sqliteTable("settings", {
  name: text("name").primaryKey(),
  value: text("value").notNull(),
});

/** Failed and counted tries, the memory behind every limit on guessing. Keys are hashed. */
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
