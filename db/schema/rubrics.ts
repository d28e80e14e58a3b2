import { primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { FrozenRubric } from "~/rubrics/rubric";
import { json } from "../columns";
import { organisations } from "./people";

/**
 * Rubrics as they were worded when something was shared with them: one row for each organisation and wording,
 * which is never changed.
 */
export const frozenRubrics = sqliteTable(
  "frozen_rubrics",
  {
    organisationId: text("organisation_id")
      .notNull()
      .references(() => organisations.id),
    /** SHA-256 of the content's JSON, in base64url. */
    hash: text("hash").notNull(),
    content: json<FrozenRubric>("content").notNull(),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.hash] })],
);
