/** Permissions on people and schools. Pure functions. */
import { nameKey } from "./names";
import type { Viewer } from "./viewer";
import type { EmploymentType, PartnerKind, SchoolStage } from "./vocabulary";

type Roles = Pick<Viewer, "coordinator" | "mentor" | "alt">;
type Person = Roles & { id: string };

/** Whether the viewer may open the list of members: coordinators and mentors may. */
export const canSeePeople = (viewer: Roles) => viewer.coordinator || viewer.mentor;

/** Whether the viewer may add ALTs: coordinators and mentors may. */
export const canAddAlts = (viewer: Roles) => viewer.coordinator || viewer.mentor;

/** Whether the viewer may change roles and employment types and close accounts: only coordinators may. */
export const canManagePeople = (viewer: Roles) => viewer.coordinator;

/**
 * Whether the viewer may invite a person: coordinators may invite everybody, mentors only a person whose
 * only role is ALT.
 */
export const canInvite = (viewer: Roles, person: Roles) =>
  viewer.coordinator || (viewer.mentor && person.alt && !person.mentor && !person.coordinator);

/**
 * Whether the viewer may change a person's name and address: coordinators always, mentors for an ALT who has
 * not joined.
 */
export const canCorrectNames = (viewer: Roles, person: Roles & { joined: boolean }) =>
  viewer.coordinator || (canInvite(viewer, person) && !person.joined);

/**
 * Whether the viewer may issue a password reset link for a person: only coordinators may, and not for
 * themselves.
 */
export const canIssueReset = (viewer: Person, person: Person) =>
  viewer.coordinator && viewer.id !== person.id;

/** Whether the viewer may close a person's account: only coordinators may, and not their own account. */
export const canCloseAccount = (viewer: Person, person: Person) =>
  viewer.coordinator && viewer.id !== person.id;

/**
 * Whether a member has joined. True for a member with a password, and for the original people of the sample
 * organisation, who sign in with one click. A member who was added to the sample organisation later must be
 * invited.
 *
 * @param sample true for a member of the sample organisation
 */
export const hasJoined = (
  member: { passwordHash: string | null; email: string | null },
  sample: boolean,
): boolean =>
  member.passwordHash !== null || (sample && Boolean(member.email?.endsWith("@sample.example")));

/** The state of a member's account. */
export type MemberState = "closed" | "active" | "invited" | "not-invited";

/**
 * Returns the state of a member's account: `closed`, `active`, `invited` or `not-invited`. `invitedUntil` is
 * the expiry of an open invitation, in UTC milliseconds.
 *
 * @param now UTC milliseconds
 */
export const memberState = (
  member: { disabledAt: number | null; joined: boolean; invitedUntil: number | null },
  now: number,
): MemberState => {
  if (member.disabledAt !== null) return "closed";
  if (member.joined) return "active";
  return member.invitedUntil !== null && member.invitedUntil > now ? "invited" : "not-invited";
};

/**
 * Whether a password is equal to one of the given words, such as the person's name or e-mail address, or to
 * the part of such an address before the at sign. Width, case and blanks are ignored. Such a password must
 * be refused (OWASP ASVS 5.0, 6.2.11).
 */
export const passwordIsName = (password: string, words: (string | null)[]): boolean => {
  const key = nameKey(password);
  return words.some(
    (word) =>
      word !== null && [word, word.split("@", 1)[0] ?? ""].some((each) => nameKey(each) === key),
  );
};

/**
 * Whether the viewer may see and change schools, partner teachers and quiet weeks: coordinators and mentors
 * may.
 */
export const canManageSchools = (viewer: Roles) => viewer.coordinator || viewer.mentor;

/**
 * Returns `information-only` for an ALT with an outsourcing contract, because the law does not allow the
 * school to direct or evaluate this ALT (MEXT notice of 28 August 2009; MHLW answer of 27 August 2014), and
 * to be safe for an unknown employment type; otherwise `full`.
 */
export const contractMode = (type: EmploymentType): "full" | "information-only" =>
  type === "outsourced" || type === "unknown" ? "information-only" : "full";

/**
 * Whether the company that employs an ALT has to confirm a role sheet before the school reads it. True under
 * an outsourcing contract, where directions go through the company (MEXT notice of 28 August 2009).
 */
export const companyConfirms = (type: EmploymentType): boolean => type === "outsourced";

/**
 * Returns the default kind of partner teacher at a school of the given stage, such as homeroom teacher at an
 * elementary school.
 */
export const usualPartnerKind = (stage: SchoolStage): PartnerKind =>
  stage === "es" ? "homeroom" : stage === "jhs" || stage === "shs" ? "jte" : "other";
