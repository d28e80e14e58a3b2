/** Permissions on people and schools. Pure functions. */
import { nameKey } from "./names";
import type { Viewer } from "./viewer";
import type { EmploymentType, PartnerKind, SchoolStage } from "./vocabulary";

type Roles = Pick<Viewer, "coordinator" | "mentor" | "alt">;
type Person = Roles & { id: string };

/** Mentors may see and add people, because they need names first. */
export const canSeePeople = (viewer: Roles) => viewer.coordinator || viewer.mentor;
export const canAddAlts = (viewer: Roles) => viewer.coordinator || viewer.mentor;

/** Only coordinators change roles and employment types and close accounts. */
export const canManagePeople = (viewer: Roles) => viewer.coordinator;

/** A mentor may invite ALTs, but no mentors or coordinators. */
export const canInvite = (viewer: Roles, person: Roles) =>
  viewer.coordinator || (viewer.mentor && person.alt && !person.mentor && !person.coordinator);

/** A mentor may correct an ALT's name and address until the ALT has joined. */
export const canCorrectNames = (viewer: Roles, person: Roles & { joined: boolean }) =>
  viewer.coordinator || (canInvite(viewer, person) && !person.joined);

/** Only a coordinator may hand over a reset link, which opens the account, and not for themselves. */
export const canIssueReset = (viewer: Person, person: Person) =>
  viewer.coordinator && viewer.id !== person.id;

/** Coordinators cannot close their own account. */
export const canDisable = (viewer: Person, person: Person) =>
  viewer.coordinator && viewer.id !== person.id;

/**
 * True when a member has joined. Members with a password have; so have the original sample people, who sign
 * in with one click. A member added to the sample later must be invited.
 */
export const hasJoined = (
  member: { passwordHash: string | null; email: string | null },
  sample: boolean,
): boolean =>
  member.passwordHash !== null || (sample && Boolean(member.email?.endsWith("@sample.example")));

/** The state of a member's account. */
export type MemberState = "closed" | "active" | "invited" | "not-invited";

/** The state of a member's account. `invitedUntil` is the expiry of an open invitation in UTC milliseconds. */
export const memberState = (
  member: { disabledAt: number | null; joined: boolean; invitedUntil: number | null },
  now: number,
): MemberState => {
  if (member.disabledAt !== null) return "closed";
  if (member.joined) return "active";
  return member.invitedUntil !== null && member.invitedUntil > now ? "invited" : "not-invited";
};

/** True when a password is only a name or address written out (OWASP ASVS 5.0, 6.2.11). */
export const passwordIsName = (password: string, words: (string | null)[]): boolean => {
  const key = nameKey(password);
  return words.some(
    (word) =>
      word !== null && [word, word.split("@", 1)[0] ?? ""].some((each) => nameKey(each) === key),
  );
};

export const canManageSchools = (viewer: Roles) => viewer.coordinator || viewer.mentor;

/**
 * Under an outsourcing contract a school may not direct or evaluate the ALT; an unknown contract counts as
 * one (MEXT notice of 28 August 2009; MHLW answer of 27 August 2014).
 */
export const contractMode = (type: EmploymentType): "full" | "information-only" =>
  type === "outsourced" || type === "unknown" ? "information-only" : "full";

/** The default kind of partner teacher at a school of that stage. */
export const usualPartnerKind = (stage: SchoolStage): PartnerKind =>
  stage === "es" ? "homeroom" : stage === "jhs" || stage === "shs" ? "jte" : "other";
