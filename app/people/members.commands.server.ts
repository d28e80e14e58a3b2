/** Commands that add, edit, close and reopen accounts. */
import { and, eq, gt, isNotNull, isNull } from "drizzle-orm";
import type * as z from "zod/mini";
import { FieldError } from "~/web/forms/forms.server";
import { inOrganisation } from "~db/conditions";
import { recordEvent } from "~db/events.server";
import { newId } from "~db/ids";
import { allow, notFound } from "~db/refusal";
import { members } from "~db/schema";
import { type Tx, transaction } from "~db/transaction.server";
import type { addMemberForm, memberForm, namesForm } from "./forms";
import { endLinks, keepCoordinator, withEmail } from "./members.server";
import { tidyName } from "./names";
import { canAddAlts, canCloseAccount, canCorrectNames, canManagePeople, hasJoined } from "./rules";
import { tellOwner } from "./security/security-mails.server";
import { type Client, endSessions, startSession } from "./sessions.server";
import type { Viewer } from "./viewer";
import { type EmploymentType, type Role, roles } from "./vocabulary";

/** The same member added again within this time, in milliseconds, counts as a double submit. */
const doubleSubmitWindow = 60_000;

/** Converts a list of role names to an object with true or false for each role. */
export const asFlags = (chosen: readonly string[]): Record<Role, boolean> => ({
  coordinator: chosen.includes("coordinator"),
  mentor: chosen.includes("mentor"),
  alt: chosen.includes("alt"),
});

/** The member of the viewer's organisation as they are in this transaction. @throws Refusal `not-found` */
async function find(tx: Tx, viewer: Viewer, memberId: string) {
  const [member] = await tx
    .select()
    .from(members)
    .where(and(inOrganisation(members, viewer), eq(members.id, memberId)));
  if (!member) throw notFound();
  return member;
}

type Member = Awaited<ReturnType<typeof find>>;

const memberById = (viewer: Viewer, memberId: string) =>
  and(inOrganisation(members, viewer), eq(members.id, memberId));

const rolesOf = (flags: Record<Role, boolean>): Role[] => roles.filter((role) => flags[role]);

/**
 * Adds an ALT for each given name in one transaction: all of them or none.
 *
 * @returns the creation time (UTC milliseconds), which is equal for all of these ALTs, so that `invitableOf`
 * can find them
 * @throws Refusal `not-found` when the viewer may not add ALTs; FieldError on `names` when an address is in
 * use
 */
export async function addAlts(
  viewer: Viewer,
  people: { name: string; email: string | null }[],
  employmentType: EmploymentType = "unknown",
): Promise<number> {
  allow(canAddAlts(viewer) && (employmentType === "unknown" || canManagePeople(viewer)));
  const createdAt = Date.now();
  await transaction(async (tx) => {
    for (const { name, email } of people) {
      const id = newId();
      await withEmail(
        tx.insert(members).values({
          id,
          organisationId: viewer.organisationId,
          name: tidyName(name),
          email,
          alt: true,
          employmentType,
          createdAt,
        }),
        "names",
      );
      await recordEvent(tx, viewer, {
        subject: "member",
        subjectId: id,
        verb: "added",
        details: { roles: ["alt"] },
      });
    }
  });
  return createdAt;
}

/**
 * Adds one member with any roles to the organisation.
 *
 * @returns the member's id; after a double submit, the id of the member who was added before
 * @throws Refusal `not-found` unless the viewer is a coordinator; FieldError on `email`
 */
export async function addMember(
  viewer: Viewer,
  form: z.output<typeof addMemberForm>,
): Promise<string> {
  allow(canManagePeople(viewer));
  const flags = asFlags(form.roles);
  const employmentType = form.employmentType ?? "unknown";
  const [name, email, now] = [tidyName(form.name), form.email || null, Date.now()];
  return transaction(async (tx) => {
    const [same] = await tx
      .select({ id: members.id })
      .from(members)
      .where(
        and(
          inOrganisation(members, viewer),
          eq(members.name, name),
          email === null ? isNull(members.email) : eq(members.email, email),
          ...roles.map((role) => eq(members[role], flags[role])),
          eq(members.employmentType, employmentType),
          gt(members.createdAt, now - doubleSubmitWindow),
        ),
      )
      .limit(1);
    if (same) return same.id;
    const id = newId();
    const { organisationId } = viewer;
    await withEmail(
      tx.insert(members).values({
        ...{ id, organisationId, name, email, employmentType, ...flags },
        createdAt: now,
      }),
    );
    await recordEvent(tx, viewer, {
      subject: "member",
      subjectId: id,
      verb: "added",
      details: { roles: rolesOf(flags) },
    });
    return id;
  });
}

/**
 * Records a changed address. Links that were mailed to the old one end, also the invitation of somebody who has
 * not joined: a stranger at a mistyped address could otherwise join with it. The old address of a member who has
 * joined is told.
 */
async function changedAddress(tx: Tx, viewer: Viewer, before: Member): Promise<void> {
  await recordEvent(tx, viewer, {
    subject: "member",
    subjectId: before.id,
    verb: "address-changed",
  });
  // Without an old address, no link was mailed, and one that was handed over stays valid.
  if (before.email !== null) await endLinks(tx, viewer.organisationId, before.id);
  if (!hasJoined(before, viewer.sample)) return;
  await tellOwner(tx, before, "address-changed", viewer);
}

/** A member who has joined signs in with their address, so it cannot be removed. */
function addressOf(form: { email: string }, joined: boolean): string | null {
  if (form.email === "" && joined) throw new FieldError("email", "required");
  return form.email || null;
}

/**
 * Changes the name, its reading or the e-mail address of a member. Mentors may change those of ALTs who have
 * not joined; coordinators may change those of all members.
 *
 * @throws Refusal `not-found`; FieldError on `email`
 */
export async function correctNames(
  viewer: Viewer,
  memberId: string,
  form: z.output<typeof namesForm>,
): Promise<void> {
  await transaction(async (tx) => {
    const member = await find(tx, viewer, memberId);
    const joined = hasJoined(member, viewer.sample);
    allow(canCorrectNames(viewer, { ...member, joined }));
    // Only coordinators see closed accounts.
    allow(canManagePeople(viewer) || member.disabledAt === null);
    const email = addressOf(form, joined);
    await withEmail(
      tx
        .update(members)
        .set({
          name: tidyName(form.name),
          nameReading: tidyName(form.nameReading),
          email,
        })
        .where(memberById(viewer, memberId)),
    );
    await recordEvent(tx, viewer, { subject: "member", subjectId: memberId, verb: "edited" });
    if (email !== member.email) await changedAddress(tx, viewer, member);
  });
}

/**
 * Saves a coordinator's changes to a member. A change of roles ends the member's sessions and unused links;
 * a coordinator who changes their own roles gets a new session.
 *
 * @returns the token of the viewer's new session; null when the current session continues
 * @throws Refusal `not-found`; FieldError on `email` or `roles`
 */
export async function editMember(
  viewer: Viewer,
  memberId: string,
  form: z.output<typeof memberForm>,
  client: Client,
): Promise<string | null> {
  allow(canManagePeople(viewer));
  return transaction(async (tx) => {
    const member = await find(tx, viewer, memberId);
    const flags = asFlags(form.roles);
    const rolesChanged = roles.some((role) => flags[role] !== member[role]);
    const email = addressOf(form, hasJoined(member, viewer.sample));
    await withEmail(
      tx
        .update(members)
        .set({
          name: tidyName(form.name),
          nameReading: tidyName(form.nameReading),
          email,
          employmentType: form.employmentType,
          locale: form.locale,
          ...flags,
        })
        .where(memberById(viewer, memberId)),
    );
    const on = { subject: "member", subjectId: memberId } as const;
    await recordEvent(tx, viewer, { ...on, verb: "edited" });
    if (email !== member.email) await changedAddress(tx, viewer, member);
    if (form.employmentType !== member.employmentType)
      await recordEvent(tx, viewer, {
        ...on,
        verb: "employment-changed",
        details: { from: member.employmentType, to: form.employmentType },
      });
    if (!rolesChanged) return null;
    await recordEvent(tx, viewer, {
      ...on,
      verb: "roles-changed",
      details: { from: rolesOf(member), to: rolesOf(flags) },
    });
    await tellOwner(tx, member, "roles-changed", viewer);
    if (member.coordinator) await keepCoordinator(tx, viewer.organisationId);
    await endSessions(tx, memberId);
    await endLinks(tx, viewer.organisationId, memberId);
    return memberId === viewer.id ? startSession(tx, memberId, client) : null;
  });
}

/**
 * Closes a member's account, so that its sessions, links and password stop working. Texts by the member
 * stay. The rows of the sessions stay as well, so that a browser learns why its session has ended.
 *
 * @throws Refusal `not-found`; FieldError on `roles` when no coordinator would remain
 */
export async function closeAccount(tx: Tx, viewer: Viewer, memberId: string): Promise<void> {
  const member = await find(tx, viewer, memberId);
  allow(canCloseAccount(viewer, member));
  const closed = await tx
    .update(members)
    .set({ disabledAt: Date.now() })
    .where(and(memberById(viewer, memberId), isNull(members.disabledAt)))
    .returning({ id: members.id });
  // The account was closed meanwhile.
  if (closed.length === 0) return;
  if (member.coordinator) await keepCoordinator(tx, viewer.organisationId);
  await endLinks(tx, viewer.organisationId, memberId);
  await recordEvent(tx, viewer, { subject: "member", subjectId: memberId, verb: "closed" });
}

/**
 * Reopens a member's closed account; the old password is valid again, the old sessions are not.
 *
 * @throws Refusal `not-found`
 */
export async function reopenAccount(viewer: Viewer, memberId: string): Promise<void> {
  await transaction(async (tx) => {
    allow(canCloseAccount(viewer, await find(tx, viewer, memberId)));
    const opened = await tx
      .update(members)
      .set({ disabledAt: null })
      .where(and(memberById(viewer, memberId), isNotNull(members.disabledAt)))
      .returning({ id: members.id });
    if (opened.length === 0) return;
    await endSessions(tx, memberId);
    await recordEvent(tx, viewer, { subject: "member", subjectId: memberId, verb: "opened" });
  });
}
