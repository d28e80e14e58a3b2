/** Invitation and reset links are single-use, at most one is open for a member, and they expire. */
import { eq } from "drizzle-orm";
import { afterEach, describe, expect, test, vi } from "vitest";
import { limits } from "~/people/attempts.server";
import { acceptInvitation, invitationLife, invite } from "~/people/invitations.commands.server";
import { invitationOf } from "~/people/invitations.queries.server";
import { closeAccount, correctNames, editMember } from "~/people/members.commands.server";
import {
  askForReset,
  handedLife,
  issueReset,
  mailedLife,
  resetOf,
  resetPassword,
} from "~/people/password-resets.server";
import { personOf } from "~/people/people.queries.server";
import { hashPassword } from "~/people/secrets.server";
import { startSession } from "~/people/sessions.server";
import { signIn } from "~/people/sign-in.server";
import { configureMail } from "~/web/mail.server";
import { db } from "~db/client.server";
import { invitations, outbox, passwordResets } from "~db/schema";
import { transaction } from "~db/transaction.server";
import { freshDatabase } from "../setup/database";
import {
  addOrganisation,
  addPerson,
  clientAt,
  contextOf,
  expectCode,
  expectRefusal,
  origin,
  viewerFor,
  whoIs,
} from "./scene";

freshDatabase();

afterEach(() => {
  vi.useRealTimers();
  configureMail({ smtpUrl: null, mailFrom: null });
});

let visitors = 0;
/** Another IP address for each test, so that rate limits do not carry over. */
const newAddress = () => `198.51.100.${++visitors}`;

/** Lets pending promises settle without advancing timers. */
const aMoment = () => new Promise<void>((resolve) => setImmediate(resolve));

const tokenOf = (url: string) => url.slice(url.lastIndexOf("/") + 1);

async function scene() {
  const organisationId = await addOrganisation();
  const boss = await addPerson(organisationId, { coordinator: true });
  const mentor = await addPerson(organisationId, { mentor: true });
  const alt = await addPerson(organisationId, { passwordHash: null, email: null });
  const viewer = await viewerFor(boss.id);
  return { organisationId, boss, mentor, alt, viewer, address: newAddress() };
}
type Scene = Awaited<ReturnType<typeof scene>>;

async function linkFor({ viewer, alt }: Scene, send = false): Promise<string> {
  const [link] = await invite(viewer, [alt.id], { origin, send });
  if (!link) throw new Error("no link");
  return link.url;
}

const accept = (
  url: string,
  { address }: Scene,
  more: { email?: string; password?: string } = {},
) =>
  acceptInvitation(
    tokenOf(url),
    {
      email: `${tokenOf(url).slice(0, 12).toLowerCase()}@example.jp`,
      password: "green tea at noon",
      nameReading: "リアム",
      ...more,
    },
    "ja",
    clientAt(address),
    null,
  );

describe("an invitation", () => {
  test("names the inviting person, opens the account, and works once", async () => {
    const it = await scene();
    const url = await linkFor(it);
    expect(url.startsWith(`${origin}/invitations/`)).toBe(true);
    expect(Buffer.from(tokenOf(url), "base64url")).toHaveLength(32);
    expect(await invitationOf(tokenOf(url), it.address)).toMatchObject({
      memberName: it.alt.name,
      inviterName: it.boss.name,
      organisationName: it.viewer.organisationName,
    });
    const cookie = await accept(url, it);
    expect(await whoIs(cookie)).toMatchObject({ id: it.alt.id, locale: "ja" });
    expect(await personOf(it.viewer, it.alt.id)).toMatchObject({
      state: "active",
      nameReading: "リアム",
    });
    await expectCode(accept(url, it), "ended-link");
    await expectCode(invitationOf(tokenOf(url), it.address), "ended-link");
  });

  test("is stored as a hash, and looking at it changes nothing", async () => {
    const it = await scene();
    const url = await linkFor(it);
    await invitationOf(tokenOf(url), it.address);
    const [row] = await db().select().from(invitations).where(eq(invitations.memberId, it.alt.id));
    expect(row).toMatchObject({ usedAt: null, revokedAt: null, createdBy: it.boss.id });
    expect(JSON.stringify(row)).not.toContain(tokenOf(url));
  });

  test("accepts one of two concurrent uses", async () => {
    const it = await scene();
    const url = await linkFor(it);
    const results = await Promise.allSettled([accept(url, it), accept(url, it)]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("ends when a newer one is made", async () => {
    const it = await scene();
    const first = await linkFor(it);
    const second = await linkFor(it);
    await expectCode(accept(first, it), "ended-link");
    expect(await whoIs(await accept(second, it))).not.toBeNull();
  });

  test("ends after 30 days", async () => {
    const it = await scene();
    const url = await linkFor(it);
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + invitationLife });
    await expectCode(invitationOf(tokenOf(url), it.address), "ended-link");
    expect(await personOf(it.viewer, it.alt.id)).toMatchObject({ state: "not-invited" });
  });

  test("ends with the account, and with a change of roles", async () => {
    const it = await scene();
    const first = await linkFor(it);
    await editMember(
      it.viewer,
      it.alt.id,
      {
        name: it.alt.name,
        nameReading: "",
        email: "",
        roles: ["alt", "mentor"],
        employmentType: "jet",
        locale: null,
      },
      clientAt(),
    );
    await expectCode(accept(first, it), "ended-link");
    const second = await linkFor(it);
    await transaction((tx) => closeAccount(tx, it.viewer, it.alt.id));
    await expectCode(accept(second, it), "ended-link");
    await expectCode(invite(it.viewer, [it.alt.id], { origin, send: false }), "not-found");
  });

  test("ends when a mistyped address is corrected, and stays open when the first is typed", async () => {
    const it = await scene();
    const correct = (email: string) =>
      correctNames(it.viewer, it.alt.id, { name: it.alt.name, nameReading: "", email });
    const handed = await linkFor(it);
    await correct("mistyped@example.jp");
    await invitationOf(tokenOf(handed), it.address);
    const mailed = await linkFor(it, true);
    await correct("mistyped@example.jp");
    await invitationOf(tokenOf(mailed), it.address);
    await correct("right@example.jp");
    await expectCode(accept(mailed, it), "ended-link");
    expect(await personOf(it.viewer, it.alt.id)).toMatchObject({ state: "not-invited" });
  });

  test("stays open when what was typed is refused", async () => {
    const it = await scene();
    const url = await linkFor(it);
    const { alt, boss } = it;
    await expectRefusal(accept(url, it, { password: alt.name }), "password", "password-is-name");
    await expectRefusal(accept(url, it, { email: boss.email ?? "" }), "email", "email-taken");
    expect((await whoIs(await accept(url, it)))?.id).toBe(alt.id);
  });

  test("can be issued by a mentor for ALTs, and for nobody who has joined", async () => {
    const { mentor, alt, boss } = await scene();
    const viewer = await viewerFor(mentor.id);
    expect(await invite(viewer, [alt.id], { origin, send: false })).toHaveLength(1);
    await expectCode(invite(viewer, [boss.id], { origin, send: false }), "not-found");
    await expectCode(
      invite(await viewerFor(alt.id), [alt.id], { origin, send: false }),
      "not-found",
    );
    const joined = await addPerson(boss.organisationId);
    expect(await invite(viewer, [joined.id], { origin, send: false })).toEqual([]);
  });

  test("goes by mail in the member's language, or in both", async () => {
    configureMail({ smtpUrl: "smtp://localhost:2525", mailFrom: null });
    const it = await scene();
    const to = `${it.alt.id}@example.jp`;
    const unknown = await addPerson(it.organisationId, { passwordHash: null, email: to });
    const japanese = await addPerson(it.organisationId, {
      passwordHash: null,
      email: `ja-${to}`,
      locale: "ja",
    });
    const links = await invite(it.viewer, [unknown.id, japanese.id, it.alt.id], {
      origin,
      send: true,
    });
    expect(links.map(({ mailedTo }) => mailedTo)).toEqual([to, `ja-${to}`, null]);
    const [both] = await db().select().from(outbox).where(eq(outbox.recipient, to));
    expect(both?.body.split(links[0]?.url ?? "?")).toHaveLength(3);
    expect(both?.body).toMatch(/Nobody scores you/);
    const [one] = await db()
      .select()
      .from(outbox)
      .where(eq(outbox.recipient, `ja-${to}`));
    expect(one?.body.split(links[1]?.url ?? "?")).toHaveLength(2);
    expect(one?.body).not.toMatch(/Nobody scores you/);
  });
});

describe("guessing a link", () => {
  test("is limited per address; valid links do not count", async () => {
    const it = await scene();
    const url = await linkFor(it);
    for (let i = 0; i < 3; i += 1) await invitationOf(tokenOf(url), it.address);
    for (let i = 0; i < limits.linkAddress.most; i += 1)
      await expectCode(
        i % 2 ? resetOf(`guess-${i}`, it.address) : invitationOf(`guess-${i}`, it.address),
        "ended-link",
      );
    await expectCode(invitationOf("one more", it.address), "too-many-tries");
    await expectCode(resetOf("one more", it.address), "too-many-tries");
    await expectCode(invitationOf(tokenOf(url), it.address), "too-many-tries");
    expect(await invitationOf(tokenOf(url), newAddress())).toMatchObject({
      memberName: it.alt.name,
    });
  });
});

async function joined() {
  const it = await scene();
  const member = await addPerson(it.organisationId, {
    passwordHash: await hashPassword("the old password"),
  });
  return { ...it, member, email: member.email ?? "" };
}

const reset = (url: string, address: string, password = "the new lantern") =>
  resetPassword(tokenOf(url), password, clientAt(address), null);

describe("a password reset", () => {
  test("handed over by the coordinator ends all sessions and works once", async () => {
    const { viewer, member, email, address } = await joined();
    const before = await transaction((tx) => startSession(tx, member.id, clientAt()));
    const { url } = await issueReset(viewer, member.id, origin);
    await expectRefusal(reset(url, address, member.name), "password", "password-is-name");
    const cookie = await reset(url, address);
    expect(await whoIs(before)).toBeNull();
    expect((await whoIs(cookie))?.id).toBe(member.id);
    await expectCode(reset(url, address), "ended-link");
    const enter = (password: string) => signIn({ email, password }, clientAt(address));
    await expectRefusal(enter("the old password"), "password", "wrong-password");
    expect(await whoIs(await enter("the new lantern"))).toMatchObject({ id: member.id });
  });

  test("can be handed over by a coordinator only, for open accounts", async () => {
    const { viewer, mentor, member, alt, boss } = await joined();
    await expectCode(issueReset(await viewerFor(mentor.id), member.id, origin), "not-found");
    await expectCode(issueReset(viewer, boss.id, origin), "not-found");
    await expectCode(issueReset(viewer, alt.id, origin), "not-found");
    const { url } = await issueReset(viewer, member.id, origin);
    await transaction((tx) => closeAccount(tx, viewer, member.id));
    await expectCode(resetOf(tokenOf(url), newAddress()), "ended-link");
    await expectCode(issueReset(viewer, member.id, origin), "not-found");
  });

  test("ends after its day, and when a newer one is made", async () => {
    const { viewer, member, address } = await joined();
    const first = await issueReset(viewer, member.id, origin);
    const second = await issueReset(viewer, member.id, origin);
    await expectCode(resetOf(tokenOf(first.url), address), "ended-link");
    expect(await resetOf(tokenOf(second.url), address)).toMatchObject({ name: member.name });
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + handedLife });
    await expectCode(resetOf(tokenOf(second.url), address), "ended-link");
  });

  test("requested by mail expires after two hours and does not end a handed-over link", async () => {
    configureMail({ smtpUrl: "smtp://localhost:2525", mailFrom: null });
    const { viewer, member, email, address } = await joined();
    const handed = await issueReset(viewer, member.id, origin);
    await askForReset(email, contextOf(address));
    const mails = await db().select().from(outbox).where(eq(outbox.recipient, email));
    // The mail that tells of the handed-over link contains none.
    const [url = "", ...others] = mails.flatMap(({ body }) => /https:\S+/.exec(body) ?? []);
    expect(others).toEqual([]);
    expect(await resetOf(tokenOf(url), address)).toMatchObject({ id: member.id });
    expect(await resetOf(tokenOf(handed.url), address)).toMatchObject({ id: member.id });
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + mailedLife });
    await expectCode(resetOf(tokenOf(url), address), "ended-link");
    vi.useRealTimers();
    await reset(handed.url, address);
    const left = await db()
      .select()
      .from(passwordResets)
      .where(eq(passwordResets.memberId, member.id));
    expect(left.filter(({ usedAt }) => usedAt === null)).toEqual([]);
  });

  test("answers equally for unknown, closed and not yet joined accounts", async () => {
    configureMail({ smtpUrl: "smtp://localhost:2525", mailFrom: null });
    const { organisationId, email } = await joined();
    const closed = await addPerson(organisationId, { disabledAt: 1 });
    const invited = await addPerson(organisationId, { passwordHash: null });
    vi.useFakeTimers({ toFake: ["setTimeout", "Date"] });
    for (const each of [email, closed.email, invited.email, "nobody@example.jp"]) {
      const answers: string[] = [];
      const asking = askForReset(each ?? "", contextOf(newAddress())).then(
        (answer) => void answers.push(String(answer)),
      );
      while (vi.getTimerCount() === 0) await aMoment();
      for (let turn = 0; turn < 20; turn += 1) await aMoment();
      // The work has finished, but the response waits for the timer, so its time reveals nothing.
      await vi.advanceTimersByTimeAsync(249);
      expect(answers, String(each)).toEqual([]);
      await vi.advanceTimersByTimeAsync(1);
      await asking;
      expect(answers).toEqual(["undefined"]);
    }
    const mails = await db().select().from(outbox);
    expect(mails.filter(({ recipient }) => recipient === email)).toHaveLength(1);
    expect(
      mails.filter(({ recipient }) => [closed.email, invited.email].includes(recipient)),
    ).toEqual([]);
  });

  test("is limited to three requests an hour for any address", async () => {
    configureMail({ smtpUrl: "smtp://localhost:2525", mailFrom: null });
    for (const each of [(await joined()).email, "nobody-else@example.jp"]) {
      for (let i = 0; i < limits.resetAccount.most; i += 1)
        await askForReset(each, contextOf(newAddress()));
      await expect(askForReset(each, contextOf(newAddress()))).rejects.toThrow();
    }
  });

  test("is refused when the installation cannot send mail", async () => {
    configureMail({ smtpUrl: null, mailFrom: null });
    await expectCode(askForReset("nobody@example.jp", contextOf()), "not-found");
  });
});
