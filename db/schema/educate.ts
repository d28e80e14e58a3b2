import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  integer,
  primaryKey,
  sqliteTable,
  text,
  unique,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import { id, instant } from "../columns";
import { members } from "./people";
import { visits } from "./visits";

/** A member's list of modules (mini-courses), each at most once. */
export const moduleChoices = sqliteTable(
  "module_choices",
  {
    id: id(),
    organisationId: text("organisation_id").notNull(),
    memberId: text("member_id").notNull(),
    moduleId: text("module_id").notNull(),
    chosenAt: instant("chosen_at").notNull(),
  },
  (table) => [
    unique("module_choices_org_id").on(table.organisationId, table.id),
    uniqueIndex("module_choices_once").on(table.organisationId, table.memberId, table.moduleId),
    foreignKey({
      name: "module_choices_member_fk",
      columns: [table.organisationId, table.memberId],
      foreignColumns: [members.organisationId, members.id],
    }),
  ],
);

/**
 * The module that an ALT picked after a visit, one for each visit; the same module may follow several visits.
 */
export const visitModules = sqliteTable(
  "visit_modules",
  {
    organisationId: text("organisation_id").notNull(),
    visitId: text("visit_id").notNull(),
    moduleId: text("module_id").notNull(),
    chosenAt: instant("chosen_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.visitId] }),
    foreignKey({
      name: "visit_modules_visit_fk",
      columns: [table.organisationId, table.visitId],
      foreignColumns: [visits.organisationId, visits.id],
    }),
  ],
);

/** A practice step of a module that a member has tried, with a line on what happened. */
export const practices = sqliteTable(
  "practices",
  {
    id: id(),
    organisationId: text("organisation_id").notNull(),
    choiceId: text("choice_id").notNull(),
    /** Index of the practice step within the module, 0 to 2. */
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
