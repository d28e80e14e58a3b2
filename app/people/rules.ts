/** Who may do what to people and schools. Pure: data in, answer out. */
import { nameKey } from "./names";
import type { Viewer } from "./viewer";
import type { EmploymentType, PartnerKind, SchoolStage } from "./vocabulary";

type Roles = Pick<Viewer, "coordinator" | "mentor" | "alt">;
type Person = Roles & { id: string };

/** Mentors need names before anything else works, so they too may look at and add people. */
export const canSeePeople = (viewer: Roles) => viewer.coordinator || viewer.mentor;
export const canAddAlts = (viewer: Roles) => viewer.coordinator || viewer.mentor;

/** Roles, employment and closing an account are the coordinator's. */
export const canManagePeople = (viewer: Roles) => viewer.coordinator;

/** A mentor may hand an invitation to an ALT, never to a mentor or coordinator. */
export const canInvite = (viewer: Roles, person: Roles) =>
  viewer.coordinator || (viewer.mentor && person.alt && !person.mentor && !person.coordinator);

/** Until an ALT has joined, a mentor may set a pasted name or address right; afterwards it is the ALT's. */
export const canCorrectNames = (viewer: Roles, person: Roles & { joined: boolean }) =>
  viewer.coordinator || (canInvite(viewer, person) && !person.joined);

/** A reset link opens the account, so only the coordinator may hand one over, and not for themselves. */
export const canIssueReset = (viewer: Person, person: Person) =>
  viewer.coordinator && viewer.id !== person.id;

/** Nobody closes their own account's access by mistake. */
export const canDisable = (viewer: Person, person: Person) =>
  viewer.coordinator && viewer.id !== person.id;

/**
 * Who has a password has joined. So have the people who come with the sample: they have none, and one
 * click signs them in. Who is added to the sample later is invited like everybody.
 */
export const hasJoined = (
  member: { passwordHash: string | null; email: string | null },
  sample: boolean,
): boolean =>
  member.passwordHash !== null || (sample && Boolean(member.email?.endsWith("@sample.example")));

/** Where somebody stands on the way to an account of their own. */
export type MemberState = "closed" | "active" | "invited" | "not-invited";

/** `invitedUntil` is the end of an open invitation in UTC milliseconds. */
export const memberState = (
  member: { disabledAt: number | null; joined: boolean; invitedUntil: number | null },
  now: number,
): MemberState => {
  if (member.disabledAt !== null) return "closed";
  if (member.joined) return "active";
  return member.invitedUntil !== null && member.invitedUntil > now ? "invited" : "not-invited";
};

/** Whether a password is no more than a name or address written out (OWASP ASVS 5.0, 6.2.11). */
export const passwordIsName = (password: string, words: (string | null)[]): boolean => {
  const key = nameKey(password);
  return words.some(
    (word) =>
      word !== null && [word, word.split("@", 1)[0] ?? ""].some((each) => nameKey(each) === key),
  );
};

export const canManageSchools = (viewer: Roles) => viewer.coordinator || viewer.mentor;

/**
 * Under an outsourcing contract a school may not direct or evaluate the ALT, and where nobody knows the
 * contract we assume that one (MEXT notice of 28 August 2009; MHLW answer of 27 August 2014).
 */
export const contractMode = (type: EmploymentType): "full" | "information-only" =>
  type === "outsourced" || type === "unknown" ? "information-only" : "full";

/** Who stands beside an ALT in class at a school of that stage, when nobody has said. */
export const usualPartnerKind = (stage: SchoolStage): PartnerKind =>
  stage === "es" ? "homeroom" : stage === "jhs" || stage === "shs" ? "jte" : "other";
