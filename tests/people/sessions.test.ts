/** Sessions end when their reason ends: the account, the password or the time limit. */
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { changePassword, signOutElsewhere } from "~/people/account.server";
import { closeAccount, editMember, reopenAccount } from "~/people/members.commands.server";
import { hashPassword } from "~/people/secrets.server";
import { devicesOf, endSession, startSession } from "~/people/sessions.server";
import { signIn } from "~/people/sign-in.server";
import { db } from "~db/client.server";
import { attempts, members, sessions } from "~db/schema";
import { type Tx, transaction } from "~db/transaction.server";
import { freshDatabase } from "../setup/database";
import {
  addOrganisation,
  addPerson,
  clientAt,
  expectRefusal,
  sessionsOf,
  viewerFor,
  whoIs,
} from "./scene";

freshDatabase();

const start = (memberId: string) => transaction((tx) => startSession(tx, memberId, clientAt()));

const formOf = (member: { name: string; email: string | null }, roles: string[]) => ({
  name: member.name,
  nameReading: "",
  email: member.email ?? "",
  roles,
  employmentType: "unknown" as const,
  locale: null,
});

const edit = (
  viewer: Awaited<ReturnType<typeof viewerFor>>,
  member: { id: string; name: string; email: string | null },
  roles: string[],
) => editMember(viewer, member.id, formOf(member, roles), clientAt());

async function scene() {
  const organisationId = await addOrganisation();
  const boss = await addPerson(organisationId, { coordinator: true });
  const alt = await addPerson(organisationId);
  return { boss, alt, viewer: await viewerFor(boss.id), cookie: await start(alt.id) };
}

describe("a session", () => {
  test("identifies its member and is stored as a hash only", async () => {
    const { alt, cookie } = await scene();
    expect((await whoIs(cookie))?.id).toBe(alt.id);
    const [row] = await db().select().from(sessions).where(eq(sessions.memberId, alt.id));
    expect(row?.tokenHash).toMatch(/^[\da-f]{64}$/);
    expect(cookie).not.toContain(row?.tokenHash);
    expect(await whoIs("made-up")).toBeNull();
  });

  test("ends when signing out, without ending others", async () => {
    const { alt, cookie } = await scene();
    const other = await start(alt.id);
    const viewer = await whoIs(cookie);
    if (!viewer) throw new Error("signed in above");
    await endSession(viewer);
    expect(await whoIs(cookie)).toBeNull();
    expect((await whoIs(other))?.id).toBe(alt.id);
  });

  test("is the only one left after signing out everywhere else", async () => {
    const { alt, cookie } = await scene();
    const other = await start(alt.id);
    const viewer = await whoIs(cookie);
    if (!viewer) throw new Error("signed in above");
    expect((await devicesOf(viewer)).map(({ current }) => current).sort()).toEqual([false, true]);
    await signOutElsewhere(viewer);
    expect(await whoIs(other)).toBeNull();
    expect((await whoIs(cookie))?.id).toBe(alt.id);
    expect(await devicesOf(viewer)).toHaveLength(1);
  });

  test("ends when the account is closed, and does not come back with it", async () => {
    const { alt, cookie, viewer } = await scene();
    await transaction((tx) => closeAccount(tx, viewer, alt.id));
    expect(await whoIs(cookie)).toBeNull();
    await reopenAccount(viewer, alt.id);
    expect(await whoIs(cookie)).toBeNull();
    expect((await whoIs(await start(alt.id)))?.id).toBe(alt.id);
  });

  test("ends with a change of roles, not with a change of name", async () => {
    const { alt, cookie, viewer } = await scene();
    expect(await edit(viewer, { ...alt, name: "Another Name" }, ["alt"])).toBeNull();
    expect((await whoIs(cookie))?.name).toBe("Another Name");
    expect(await edit(viewer, alt, ["alt", "mentor"])).toBeNull();
    expect(await whoIs(cookie)).toBeNull();
  });

  test("is replaced when a member changes their own roles", async () => {
    const { boss, viewer } = await scene();
    const before = await start(boss.id);
    const after = await edit(viewer, boss, ["coordinator", "mentor"]);
    expect(await whoIs(before)).toBeNull();
    expect(await whoIs(after ?? "")).toMatchObject({ id: boss.id, mentor: true });
  });

  test("is replaced when the password changes, and all others end", async () => {
    const organisationId = await addOrganisation();
    const passwordHash = await hashPassword("a quiet river");
    const member = await addPerson(organisationId, { passwordHash });
    const [here, there] = [await start(member.id), await start(member.id)];
    const viewer = await viewerFor(member.id);
    const change = (oldPassword: string, newPassword: string) =>
      changePassword(viewer, { oldPassword, newPassword }, clientAt());
    await expectRefusal(
      change("a loud river", "a new bridge"),
      "oldPassword",
      "wrong-old-password",
    );
    await expectRefusal(change("a quiet river", member.name), "newPassword", "password-is-name");
    expect(await sessionsOf(member.id)).toBe(2);
    const cookie = await change("a quiet river", "a new bridge");
    expect([await whoIs(here), await whoIs(there)]).toEqual([null, null]);
    expect((await whoIs(cookie))?.id).toBe(member.id);
    await expectRefusal(
      change("a quiet river", "a third one"),
      "oldPassword",
      "wrong-old-password",
    );
  });

  test("does not begin with a password that was replaced, or an account that was closed, meanwhile", async () => {
    const { boss, viewer } = await scene();
    const passwordHash = await hashPassword("a quiet river");
    const tries = async () => (await db().select().from(attempts)).length;
    const acts: ((tx: Tx, id: string) => Promise<unknown>)[] = [
      (tx, id) => closeAccount(tx, viewer, id),
      (tx, id) => tx.update(members).set({ passwordHash: "new" }).where(eq(members.id, id)),
    ];
    for (const act of acts) {
      const { id, email } = await addPerson(boss.organisationId, { passwordHash });
      const before = await tries();
      const entering = signIn({ email: email ?? "", password: "a quiet river" }, clientAt());
      const refused = expectRefusal(entering, "password", "wrong-password");
      // The account was read and the attempt was counted; the password is being compared.
      while ((await tries()) === before) await new Promise(setImmediate);
      await transaction((tx) => act(tx, id));
      await refused;
      expect(await sessionsOf(id)).toBe(0);
    }
  });
});
