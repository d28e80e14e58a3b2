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

/** A member's own list: a mini-course they picked to learn from, once per member and module. */
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

/** The one mini-course an ALT picked after a visit; the same one may follow several visits. */
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
