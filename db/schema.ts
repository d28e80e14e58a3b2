/** All tables, for drizzle-kit and the connections; the only barrel file. */
export * from "./schema/agree";
export * from "./schema/cycle";
export * from "./schema/educate";
export * from "./schema/events";
export * from "./schema/follow-up";
export * from "./schema/installation";
export * from "./schema/observe";
export * from "./schema/people";
export * from "./schema/reflect";
export * from "./schema/rubrics";
export * from "./schema/visits";
