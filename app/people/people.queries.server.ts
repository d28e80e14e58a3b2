/** Reads of members. Every query is scoped by the viewer's organisation. */

import { and, asc, eq, gt, inArray, isNull, type SQL } from "drizzle-orm";
import { db } from "~db/client.server";
import { inOrganisation, references } from "~db/conditions";
import { lowerCase } from "~db/dialect";
import { allow, notFound } from "~db/refusal";
import { invitations, members } from "~db/schema";
import { byName, byReading, nameHas } from "./name-search";
import { nameForStaff, nameKey } from "./names";
import type { LineProblem, PastedPerson } from "./pasted-names";
import {
  canAddAlts,
  canInvite,
  canManagePeople,
  canSeePeople,
  hasJoined,
  type MemberState,
  memberState,
} from "./rules";
import type { Viewer } from "./viewer";
import type { EmploymentType, Locale } from "./vocabulary";

export type MemberName = {
  id: string;
  name: string;
  coordinator: boolean;
  mentor: boolean;
  alt: boolean;
};

/** The order of lists of people: by reading; for readers of English by name. */
const inOrder = (viewer: Viewer) => (viewer.locale === "en" ? byName : byReading);

/**
 * Loads the members of the organisation whose account is not closed, joined or not, in the order of
 * `inOrder`. Every member may read them, because plans of visits contain names.
 */
export async function membersOf(viewer: Viewer): Promise<MemberName[]> {
  const found = await db()
    .select({
      id: members.id,
      name: members.name,
      nameReading: members.nameReading,
      coordinator: members.coordinator,
      mentor: members.mentor,
      alt: members.alt,
    })
    .from(members)
    .where(and(inOrganisation(members, viewer), isNull(members.disabledAt)))
    .orderBy(asc(members.id));
  return found.sort(inOrder(viewer)).map(({ nameReading: _, ...member }) => member);
}

/**
 * Loads the names of the organisation's members as Japanese staff read them (`nameForStaff`), by id, closed
 * accounts included.
 */
export async function staffNamesOf(viewer: Viewer): Promise<Map<string, string>> {
  const all = await db()
    .select({ id: members.id, name: members.name, nameReading: members.nameReading })
    .from(members)
    .where(inOrganisation(members, viewer));
  return new Map(all.map((member) => [member.id, nameForStaff(member)]));
}

/** A member as the people pages show them. Fields for coordinators only are null for a mentor. */
export type Person = MemberName & {
  nameReading: string;
  email: string | null;
  employmentType: EmploymentType | null;
  locale: Locale | null;
  joined: boolean;
  state: MemberState;
  /** UTC milliseconds; null without an open invitation. */
  invitedUntil: number | null;
  createdAt: number;
};

async function read(viewer: Viewer, condition?: SQL): Promise<Person[]> {
  const at = Date.now();
  const rows = await db()
    .select({ member: members, invitedUntil: invitations.expiresAt })
    .from(members)
    .leftJoin(
      invitations,
      and(
        references(invitations, "memberId", members),
        isNull(invitations.usedAt),
        isNull(invitations.revokedAt),
        gt(invitations.expiresAt, at),
      ),
    )
    .where(
      and(
        inOrganisation(members, viewer),
        // Only coordinators see closed accounts.
        canManagePeople(viewer) ? undefined : isNull(members.disabledAt),
        condition,
      ),
    )
    .orderBy(asc(members.id));
  const order = inOrder(viewer);
  rows.sort((a, b) => order(a.member, b.member));
  return rows.map(({ member, invitedUntil }) => {
    const joined = hasJoined(member, viewer.sample);
    const mayKnowAddress = canManagePeople(viewer) || (canInvite(viewer, member) && !joined);
    return {
      id: member.id,
      name: member.name,
      coordinator: member.coordinator,
      mentor: member.mentor,
      alt: member.alt,
      nameReading: member.nameReading,
      email: mayKnowAddress ? member.email : null,
      employmentType: canManagePeople(viewer) ? member.employmentType : null,
      locale: canManagePeople(viewer) ? member.locale : null,
      joined,
      state: memberState({ disabledAt: member.disabledAt, joined, invitedUntil }, at),
      invitedUntil,
      createdAt: member.createdAt,
    };
  });
}

/** The number of ALTs that Home names. */
const altsNamed = 5;

/**
 * Returns the ALTs with an open account whose employment is not recorded, for a coordinator: their number and
 * the first five in the order of `inOrder`; none for anybody else.
 */
export async function altsWithoutEmployment(
  viewer: Viewer,
): Promise<{ count: number; alts: { id: string; name: string }[] }> {
  if (!canManagePeople(viewer)) return { count: 0, alts: [] };
  const found = await db()
    .select({ id: members.id, name: members.name, nameReading: members.nameReading })
    .from(members)
    .where(
      and(
        inOrganisation(members, viewer),
        eq(members.alt, true),
        eq(members.employmentType, "unknown"),
        isNull(members.disabledAt),
      ),
    );
  found.sort(inOrder(viewer));
  return {
    count: found.length,
    alts: found.slice(0, altsNamed).map(({ id, name }) => ({ id, name })),
  };
}

/**
 * Loads the members of the organisation whose name, reading or e-mail address contains `search`, in the
 * order of `inOrder`.
 *
 * @throws Refusal `not-found` unless the viewer is a coordinator or mentor
 */
export async function peopleOf(viewer: Viewer, search = ""): Promise<Person[]> {
  allow(canSeePeople(viewer));
  const everybody = await read(viewer);
  return everybody.filter((person) =>
    [person.name, person.nameReading, person.email ?? ""].some((text) => nameHas(text, search)),
  );
}

/**
 * Loads one member of the organisation.
 *
 * @throws Refusal `not-found` when there is none or the viewer may not see members
 */
export async function personOf(viewer: Viewer, memberId: string): Promise<Person> {
  allow(canSeePeople(viewer));
  const [person] = await read(viewer, eq(members.id, memberId));
  if (!person) throw notFound();
  return person;
}

/**
 * Loads the members who have not joined and whom the viewer may invite.
 *
 * @param createdAt loads only the members with this creation time (UTC milliseconds), such as those added
 * from one pasted list; null loads all
 * @throws Refusal `not-found` when the viewer may not see members
 */
export async function invitableOf(viewer: Viewer, createdAt: number | null): Promise<Person[]> {
  allow(canSeePeople(viewer));
  const waiting = await read(
    viewer,
    and(
      isNull(members.disabledAt),
      createdAt === null ? undefined : eq(members.createdAt, createdAt),
    ),
  );
  return waiting.filter((person) => !person.joined && canInvite(viewer, person));
}

/**
 * Compares pasted people with existing accounts. Returns a problem for each pasted person whose e-mail
 * address or name is in use.
 *
 * @throws Refusal `not-found`
 */
export async function duplicatesOf(viewer: Viewer, people: PastedPerson[]): Promise<LineProblem[]> {
  allow(canAddAlts(viewer));
  const addresses = people.flatMap(({ email }) => (email === null ? [] : [email]));
  // An address belongs to one account in the whole installation.
  const taken = await db()
    .select({ email: lowerCase(members.email) })
    .from(members)
    .where(inArray(lowerCase(members.email), addresses));
  const emails = new Set(taken.map(({ email }) => email));
  const names = new Set((await membersOf(viewer)).map(({ name }) => nameKey(name)));
  return people.flatMap(({ line, name, email }): LineProblem[] => {
    if (email !== null && emails.has(email)) return [{ line, text: name, problem: "email-here" }];
    return names.has(nameKey(name)) ? [{ line, text: name, problem: "name-here" }] : [];
  });
}
