/** Members are told what a coordinator did with their account. */
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { changeEmail, changePassword } from "~/people/account.server";
import { editMember } from "~/people/members.commands.server";
import { askForReset, issueReset, resetOf, resetPassword } from "~/people/password-resets.server";
import { hashPassword } from "~/people/secrets.server";
import { powersUsedOn, securityEventsOf } from "~/people/security/security-events.queries.server";
import type { Viewer } from "~/people/viewer";
import { dayMs } from "~/web/dates";
import { configureMail } from "~/web/mail.server";
import { db } from "~db/client.server";
import { recordEvent } from "~db/events.server";
import { outbox } from "~db/schema";
import { transaction } from "~db/transaction.server";
import { freshDatabase } from "../setup/database";
import { addOrganisation, addPerson, clientAt, origin, viewerFor, whoIs } from "./scene";

freshDatabase();
beforeAll(() => configureMail({ smtpUrl: "smtp://127.0.0.1:9", mailFrom: null }));
afterAll(() => configureMail({ smtpUrl: null, mailFrom: null }));

const password = "a quiet river bend";
let boss: Viewer;
let liam: { id: string; email: string };

beforeEach(async () => {
  const organisationId = await addOrganisation();
  const coordinator = await addPerson(organisationId, { name: "K. Sato", coordinator: true });
  boss = await viewerFor(coordinator.id);
  const passwordHash = await hashPassword(password);
  const member = await addPerson(organisationId, { name: "Liam", alt: true, passwordHash });
  liam = { id: member.id, email: member.email ?? "" };
});

const mailsTo = (address: string) =>
  db().select().from(outbox).where(eq(outbox.recipient, address));
const tokenOf = (url: string) => url.split("/").at(-1) ?? "";
const edit = (more: Partial<Parameters<typeof editMember>[2]>) =>
  editMember(
    boss,
    liam.id,
    {
      name: "Liam",
      nameReading: "",
      email: liam.email,
      roles: ["alt"],
      employmentType: "unknown",
      locale: null,
      ...more,
    },
    clientAt(),
  );

const verbsOf = async (read: Promise<{ verb: string; by: string | null }[]>) =>
  (await read).map(({ verb, by }) => `${verb} ${by}`);

describe("a coordinator", () => {
  test("who uses a member's reset link is named on the member's pages and in a mail", async () => {
    const { url } = await issueReset(boss, liam.id, origin);
    const [first, ...none] = await mailsTo(liam.email);
    expect(none).toEqual([]);
    expect(first?.body).toContain("Whoever uses it within 24 hours is signed in as you");
    expect(first?.body).toContain("K. Sato");
    expect(first?.body).not.toContain(tokenOf(url));

    const session = await resetPassword(tokenOf(url), "umbrella stand 48", clientAt(), null);
    const [, second] = await mailsTo(liam.email);
    expect(second?.body).toMatch(/set anew with a link[\s\S]*K\. Sato/);
    const viewer = await whoIs(session);
    if (!viewer) throw new Error("The session is not valid.");
    const told = ["password-reset K. Sato", "reset-handed-over K. Sato"];
    expect(await verbsOf(powersUsedOn(viewer, Date.now()))).toEqual(told);
    expect(await verbsOf(securityEventsOf(viewer))).toEqual(told);
    // Home forgets it after two weeks; the settings do not.
    expect(await powersUsedOn(viewer, Date.now() + 15 * dayMs)).toEqual([]);
  });

  test("who changes an address tells the old one and ends the links that were mailed there", async () => {
    await askForReset(liam.email, { address: "192.0.2.9", origin });
    const [asked] = await mailsTo(liam.email);
    const token = /reset-password\/([\w-]+)/.exec(asked?.body ?? "")?.[1] ?? "";
    expect((await resetOf(token, "192.0.2.9")).id).toBe(liam.id);
    await edit({ email: "mine@example.jp" });
    expect((await mailsTo(liam.email)).at(-1)?.body).toMatch(/address of your account was changed/);
    expect(await mailsTo("mine@example.jp")).toEqual([]);
    await expect(resetOf(token, "192.0.2.9")).rejects.toMatchObject({ code: "ended-link" });
    const viewer = await viewerFor(liam.id);
    expect(await verbsOf(powersUsedOn(viewer, Date.now()))).toEqual(["address-changed K. Sato"]);
  });

  test("who changes roles tells the person", async () => {
    await edit({ roles: ["alt", "mentor"] });
    expect((await mailsTo(liam.email)).at(-1)?.body).toMatch(/Your roles were changed/);
    const viewer = await viewerFor(liam.id);
    expect(await verbsOf(powersUsedOn(viewer, Date.now()))).toEqual(["roles-changed K. Sato"]);
  });

  test("who signs in as the person cannot push it out of the lists with acts of theirs", async () => {
    await edit({ roles: ["alt", "mentor"] });
    const viewer = await viewerFor(liam.id);
    await transaction(async (tx) => {
      for (let i = 0; i < 40; i += 1)
        for (const verb of ["signed-in", "address-changed"] as const)
          await recordEvent(tx, viewer, { subject: "member", subjectId: liam.id, verb });
    });
    expect(await verbsOf(powersUsedOn(viewer, Date.now()))).toEqual(["roles-changed K. Sato"]);
    const listed = await verbsOf(securityEventsOf(viewer));
    expect(listed).toHaveLength(31);
    expect(listed.at(-1)).toBe("roles-changed K. Sato");
  });

  test("who changes only a name tells nothing", async () => {
    await edit({ nameReading: "リアム" });
    expect(await mailsTo(liam.email)).toEqual([]);
    expect(await powersUsedOn(await viewerFor(liam.id), Date.now())).toEqual([]);
  });

  test("of another organisation is in nobody's list", async () => {
    await edit({ roles: ["alt", "mentor"] });
    const stranger = await addPerson(await addOrganisation(), { alt: true });
    expect(await securityEventsOf(await viewerFor(stranger.id))).toEqual([]);
    expect(await verbsOf(securityEventsOf(boss))).toEqual([]);
  });
});

test("one's own changes are told by mail and listed, but not on Home", async () => {
  const viewer = await viewerFor(liam.id);
  await changePassword(
    viewer,
    { oldPassword: password, newPassword: "umbrella stand 48" },
    clientAt(),
  );
  await changeEmail(viewer, { email: `new-${liam.email}`, emailPassword: "umbrella stand 48" });
  const bodies = (await mailsTo(liam.email)).map(({ body }) => body);
  expect(bodies).toHaveLength(2);
  expect(bodies.join()).not.toContain("It was done by");
  expect(await powersUsedOn(viewer, Date.now())).toEqual([]);
  expect(await verbsOf(securityEventsOf(viewer))).toEqual([
    "address-changed null",
    "password-changed null",
  ]);
});

test("an address that stays the same is no act", async () => {
  const viewer = await viewerFor(liam.id);
  await changeEmail(viewer, { email: liam.email, emailPassword: password });
  expect(await securityEventsOf(viewer)).toEqual([]);
  expect(await mailsTo(liam.email)).toEqual([]);
});

test("nobody is told by mail who has not joined, or where no mail is sent", async () => {
  const invited = await addPerson(boss.organisationId, { alt: true, passwordHash: null });
  await editMember(
    boss,
    invited.id,
    {
      ...{ name: "New", nameReading: "", email: "typed@example.jp", roles: ["alt"] },
      ...{ employmentType: "unknown", locale: null },
    },
    clientAt(),
  );
  configureMail({ smtpUrl: null, mailFrom: null });
  await issueReset(boss, liam.id, origin);
  configureMail({ smtpUrl: "smtp://127.0.0.1:9", mailFrom: null });
  expect(await mailsTo(invited.email ?? "")).toEqual([]);
  expect(await mailsTo(liam.email)).toEqual([]);
});
