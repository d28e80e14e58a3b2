import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  unique,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import { rubricIds } from "~/rubrics/vocabulary";
import { visitKinds, visitStatuses } from "~/visits/vocabulary";
import { id, instant, oneOf, word } from "../columns";
import { members, partnerTeachers, schools } from "./people";

/**
 * Lesson visits. The ALT is the person whose learning the visit serves, the mentor is the colleague, if there
 * is one.
 */
export const visits = sqliteTable(
  "visits",
  {
    id: id(),
    organisationId: text("organisation_id").notNull(),
    altId: text("alt_id").notNull(),
    /** The lead ALT or peer; null for a self-observation. */
    mentorId: text("mentor_id"),
    /** The member who writes the observation: the mentor, or the ALT in a shadowing or self-observation. */
    observerId: text("observer_id").notNull(),
    requestedBy: text("requested_by").notNull(),
    kind: word("kind", visitKinds).notNull(),
    status: word("status", visitStatuses).notNull(),
    rubricId: word("rubric_id", rubricIds).notNull(),
    schoolId: text("school_id").notNull(),
    partnerTeacherId: text("partner_teacher_id"),
    /** The class in the school's notation: 2-B, 1年A組, ひまわり学級. */
    className: text("class_name").notNull().default(""),
    startsAt: instant("starts_at").notNull(),
    /** 1 to 10; null where the school has no numbered periods. */
    period: integer("period"),
    minutes: integer("minutes").notNull(),
    /** The ALT's note on what to watch. */
    focusNote: text("focus_note").notNull().default(""),
    focusChosenAt: instant("focus_chosen_at"),
    /** When the ALT agreed to the visit; null while the plan of a colleague is a proposal. */
    acceptedAt: instant("accepted_at"),
    /** Why the visit was cancelled or declined. */
    endReason: text("end_reason").notNull().default(""),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [
    unique("visits_org_id").on(table.organisationId, table.id),
    index("visits_org_start").on(table.organisationId, table.startsAt),
    index("visits_org_alt").on(table.organisationId, table.altId, table.startsAt),
    index("visits_org_mentor").on(table.organisationId, table.mentorId, table.startsAt),
    index("visits_org_observer").on(table.organisationId, table.observerId, table.startsAt),
    index("visits_org_school").on(table.organisationId, table.schoolId),
    index("visits_org_partner").on(table.organisationId, table.partnerTeacherId),
    index("visits_org_requester").on(table.organisationId, table.requestedBy),
    foreignKey({
      name: "visits_alt",
      columns: [table.organisationId, table.altId],
      foreignColumns: [members.organisationId, members.id],
    }),
    foreignKey({
      name: "visits_mentor",
      columns: [table.organisationId, table.mentorId],
      foreignColumns: [members.organisationId, members.id],
    }),
    foreignKey({
      name: "visits_observer",
      columns: [table.organisationId, table.observerId],
      foreignColumns: [members.organisationId, members.id],
    }),
    foreignKey({
      name: "visits_requester",
      columns: [table.organisationId, table.requestedBy],
      foreignColumns: [members.organisationId, members.id],
    }),
    foreignKey({
      name: "visits_school",
      columns: [table.organisationId, table.schoolId],
      foreignColumns: [schools.organisationId, schools.id],
    }),
    foreignKey({
      name: "visits_partner",
      columns: [table.organisationId, table.partnerTeacherId],
      foreignColumns: [partnerTeachers.organisationId, partnerTeachers.id],
    }),
    oneOf("visits_kind", "kind", visitKinds),
    oneOf("visits_status", "status", visitStatuses),
    oneOf("visits_rubric", "rubric_id", rubricIds),
    check("visits_minutes", sql`${table.minutes} between 5 and 240`),
    check("visits_period", sql`${table.period} is null or ${table.period} between 1 and 10`),
    check(
      "visits_two_people",
      sql`${table.mentorId} is null or ${table.mentorId} <> ${table.altId}`,
    ),
    check(
      "visits_observer_role",
      sql`case ${table.kind} when 'self' then ${table.mentorId} is null and ${table.observerId} = ${table.altId}
        when 'shadow' then ${table.mentorId} is not null and ${table.observerId} = ${table.altId}
        else ${table.mentorId} is not null and ${table.observerId} = ${table.mentorId} end`,
    ),
  ],
);

/** The focus of a visit: the criteria that the ALT asked the observer to watch, at most three. */
export const visitFocus = sqliteTable(
  "visit_focus",
  {
    visitId: text("visit_id")
      .notNull()
      .references(() => visits.id),
    criterionId: text("criterion_id").notNull(),
    position: integer("position").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.visitId, table.criterionId] }),
    uniqueIndex("visit_focus_position").on(table.visitId, table.position),
    check("visit_focus_at_most_three", sql`${table.position} between 1 and 3`),
  ],
);

/**
 * A second observer of the same lesson. Neither observer sees the other's notes before both observations have
 * ended.
 */
export const secondObservers = sqliteTable(
  "second_observers",
  {
    organisationId: text("organisation_id").notNull(),
    visitId: text("visit_id").notNull(),
    memberId: text("member_id").notNull(),
    invitedBy: text("invited_by").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [
    // At most one second observer: the comparison page shows two observations.
    primaryKey({ columns: [table.organisationId, table.visitId] }),
    index("second_observers_member").on(table.organisationId, table.memberId),
    index("second_observers_inviter_key").on(table.organisationId, table.invitedBy),
    foreignKey({
      name: "second_observers_visit",
      columns: [table.organisationId, table.visitId],
      foreignColumns: [visits.organisationId, visits.id],
    }),
    foreignKey({
      name: "second_observers_observer",
      columns: [table.organisationId, table.memberId],
      foreignColumns: [members.organisationId, members.id],
    }),
    foreignKey({
      name: "second_observers_inviter",
      columns: [table.organisationId, table.invitedBy],
      foreignColumns: [members.organisationId, members.id],
    }),
  ],
);
