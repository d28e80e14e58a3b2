import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  sqliteTable,
  text,
  unique,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import { id, instant } from "../columns";
import { visits } from "./observe";
import { members } from "./people";

/** A mini-course a member picked to learn from, once per member and module. */
export const moduleChoices = sqliteTable(
  "module_choices",
  {
    id: id(),
    organisationId: text("organisation_id").notNull(),
    memberId: text("member_id").notNull(),
    moduleId: text("module_id").notNull(),
    /** The visit whose feedback led here, if one did. */
    visitId: text("visit_id"),
    chosenAt: instant("chosen_at").notNull(),
  },
  (table) => [
    unique("module_choices_org_id").on(table.organisationId, table.id),
    uniqueIndex("module_choices_once").on(table.organisationId, table.memberId, table.moduleId),
    index("module_choices_visit").on(table.organisationId, table.visitId),
    foreignKey({
      name: "module_choices_member_fk",
      columns: [table.organisationId, table.memberId],
      foreignColumns: [members.organisationId, members.id],
    }),
    foreignKey({
      name: "module_choices_visit_fk",
      columns: [table.organisationId, table.visitId],
      foreignColumns: [visits.organisationId, visits.id],
    }),
  ],
);

/** A practice step that was tried, with a line on what happened. */
export const practices = sqliteTable(
  "practices",
  {
    id: id(),
    organisationId: text("organisation_id").notNull(),
    choiceId: text("choice_id").notNull(),
    /** 0 to 2: the module's practice steps in order. */
    step: integer("step").notNull(),
    whatHappened: text("what_happened").notNull(),
    triedAt: instant("tried_at").notNull(),
  },
  (table) => [
    uniqueIndex("practices_once").on(table.organisationId, table.choiceId, table.step),
    foreignKey({
      name: "practices_choice_fk",
      columns: [table.organisationId, table.choiceId],
      foreignColumns: [moduleChoices.organisationId, moduleChoices.id],
    }),
    check("practices_step", sql`${table.step} between 0 and 9`),
  ],
);
