/** Commands on the viewer's own account. */
import { and, eq } from "drizzle-orm";
import type * as z from "zod/mini";
import { FieldError } from "~/web/forms/forms.server";
import { db } from "~db/client.server";
import { inOrganisation } from "~db/conditions";
import { recordEvent } from "~db/events.server";
import { notFound } from "~db/refusal";
import { members } from "~db/schema";
import { transaction } from "~db/transaction.server";
import { countTry, forgiveTries, limits } from "./attempts.server";
import type { profileForm } from "./forms";
import { endLinks, withEmail } from "./members.server";
import { tidyName } from "./names";
import { checkNewPassword } from "./new-password.server";
import { hashPassword, passwordFits } from "./secrets.server";
import { tellOwner } from "./security/security-mails.server";
import { type Client, endSessions, startSession } from "./sessions.server";
import type { Viewer } from "./viewer";
import type { Locale } from "./vocabulary";

const own = (viewer: Viewer) => and(inOrganisation(members, viewer), eq(members.id, viewer.id));

/** Stores the display language of the signed-in member. */
export async function setLocale(viewer: Viewer, locale: Locale): Promise<void> {
  await transaction((tx) => tx.update(members).set({ locale }).where(own(viewer)));
}

/**
 * Loads the signed-in member's account data for the settings page. `hasPassword` is false for sample people,
 * who sign in with one click; `employmentType` is null for a member who is not an ALT.
 */
export async function accountOf(viewer: Viewer) {
  const [member] = await db().select().from(members).where(own(viewer));
  if (!member) throw notFound();
  const { name, nameReading, email, theme, passwordHash, employmentType } = member;
  return {
    name,
    nameReading,
    email: email ?? "",
    theme,
    employmentType: member.alt ? employmentType : null,
    hasPassword: passwordHash !== null && !viewer.sample,
  };
}

/** Saves the signed-in member's name, reading of the name, display language and theme. */
export async function saveProfile(
  viewer: Viewer,
  form: z.output<typeof profileForm>,
): Promise<void> {
  await transaction(async (tx) => {
    await tx
      .update(members)
      .set({ ...form, name: tidyName(form.name), nameReading: tidyName(form.nameReading) })
      .where(own(viewer));
    await recordEvent(tx, viewer, { subject: "member", subjectId: viewer.id, verb: "edited" });
  });
}

/**
 * Checks the viewer's current password, with a limit on attempts, so that an unlocked device does not suffice
 * to take over an account.
 *
 * @returns the viewer's row
 * @throws Refusal `too-many-tries`; FieldError on `field`; Refusal `not-found` when the account has no
 * password
 */
async function checkOwnPassword(viewer: Viewer, password: string, field: string) {
  const [member] = await db().select().from(members).where(own(viewer));
  if (!member?.passwordHash || viewer.sample) throw notFound();
  const key: [typeof limits.signInHere, string] = [limits.signInHere, `own|${viewer.id}`];
  await countTry([key]);
  if (!(await passwordFits(member.passwordHash, password)))
    throw new FieldError(field, "wrong-old-password");
  await forgiveTries([key]);
  return member;
}

/**
 * Changes the e-mail address with which the signed-in member signs in, after a check of their password. Records
 * and mails nothing when the address stays the same.
 *
 * @throws FieldError on `emailPassword` for a wrong password; FieldError on `email`; Refusal
 * `too-many-tries`; Refusal `not-found` when the account has no password
 */
export async function changeEmail(
  viewer: Viewer,
  form: { email: string; emailPassword: string },
): Promise<void> {
  const before = await checkOwnPassword(viewer, form.emailPassword, "emailPassword");
  if (form.email === before.email) return;
  await transaction(async (tx) => {
    await withEmail(tx.update(members).set({ email: form.email }).where(own(viewer)));
    // A link that was mailed to the old address would still open the account.
    await endLinks(tx, viewer.organisationId, viewer.id);
    await recordEvent(tx, viewer, {
      subject: "member",
      subjectId: viewer.id,
      verb: "address-changed",
    });
    await tellOwner(tx, before, "address-changed", viewer);
  });
}

/**
 * Changes the signed-in member's password, after a check of the old one. All sessions of the member end, and
 * a new session starts.
 *
 * @returns the token of the new session
 * @throws FieldError on `oldPassword` for a wrong password; FieldError on `newPassword`; Refusal
 * `too-many-tries`; Refusal `not-found` when the account has no password
 */
export async function changePassword(
  viewer: Viewer,
  form: { oldPassword: string; newPassword: string },
  client: Client,
): Promise<string> {
  const member = await checkOwnPassword(viewer, form.oldPassword, "oldPassword");
  checkNewPassword(form.newPassword, [member.name, member.email], "newPassword");
  const passwordHash = await hashPassword(form.newPassword);
  return transaction(async (tx) => {
    const changed = await tx
      .update(members)
      .set({ passwordHash })
      // The update requires that the checked password is still the stored one.
      .where(and(own(viewer), eq(members.passwordHash, member.passwordHash ?? "")))
      .returning({ id: members.id });
    if (changed.length === 0) throw new FieldError("oldPassword", "wrong-old-password");
    await endSessions(tx, viewer.id);
    await endLinks(tx, viewer.organisationId, viewer.id);
    await recordEvent(tx, viewer, {
      subject: "member",
      subjectId: viewer.id,
      verb: "password-changed",
    });
    await tellOwner(tx, member, "password-changed", viewer);
    return startSession(tx, viewer.id, client);
  });
}

/** Ends all sessions of the signed-in member except the current one. */
export async function signOutElsewhere(viewer: Viewer): Promise<void> {
  await transaction(async (tx) => {
    await endSessions(tx, viewer.id, viewer.sessionId);
    await recordEvent(tx, viewer, {
      subject: "member",
      subjectId: viewer.id,
      verb: "signed-out-elsewhere",
    });
  });
}
