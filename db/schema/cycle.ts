import { foreignKey, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { declinables } from "../../app/cycle/vocabulary";
import { instant, oneOf, word } from "../columns";
import { visits } from "./visits";

/** What an ALT decided not to choose after a visit: a module or a goal. */
export const visitDeclines = sqliteTable(
  "visit_declines",
  {
    organisationId: text("organisation_id").notNull(),
    visitId: text("visit_id").notNull(),
    what: word("what", declinables).notNull(),
    declinedAt: instant("declined_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.visitId, table.what] }),
    foreignKey({
      name: "visit_declines_visit",
      columns: [table.organisationId, table.visitId],
      foreignColumns: [visits.organisationId, visits.id],
    }),
    oneOf("visit_declines_what", "what", declinables),
  ],
);
