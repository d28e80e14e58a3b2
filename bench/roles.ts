import type Database from "better-sqlite3";

type Role = "coordinator" | "mentor" | "alt";

/** Every combination of roles that a member can have. */
export const roleCombinations: readonly (readonly Role[])[] = [
  ["coordinator"],
  ["mentor"],
  ["alt"],
  ["coordinator", "mentor"],
  ["coordinator", "alt"],
  ["mentor", "alt"],
  ["coordinator", "mentor", "alt"],
];

/** Replaces the roles of a member. */
export function setRoles(
  connection: Database.Database,
  memberId: string,
  roles: readonly Role[],
): void {
  const has = (role: Role) => (roles.includes(role) ? 1 : 0);
  connection
    .prepare("update members set coordinator = ?, mentor = ?, alt = ? where id = ?")
    .run(has("coordinator"), has("mentor"), has("alt"), memberId);
}
