/** Mails with the next link, and one reminder, to teachers who left an address. */
import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { confirmVersion } from "~/agree/agreements.commands.server";
import {
  forgetEmail,
  halfHidden,
  leaveEmail,
  teacherEmail,
} from "~/agree/door/emails.commands.server";
import { mailLink, remindTeachers } from "~/agree/door/mails.server";
import { saidAs } from "~/agree/door/said.queries.server";
import { addDays, dayOf, instantOf } from "~/web/dates";
import { configureMail } from "~/web/mail.server";
import { db } from "~db/client.server";
import { agreementLinks, events, outbox, quietWeeks, schools } from "~db/schema";
import { transaction } from "~db/transaction.server";
import { newWorld, now, type World } from "../reflect/world";
import { freshDatabase } from "../setup/database";
import { employ, newPair, outcome, type Pair } from "./scene";

freshDatabase();
const origin = "https://kizuki.example";
let world: World;
let pair: Pair;

beforeAll(() => {
  configureMail({ smtpUrl: "smtp://127.0.0.1:9", mailFrom: null });
});
afterAll(() => {
  configureMail({ smtpUrl: null, mailFrom: null });
});
beforeEach(async () => {
  await transaction(async (tx) => {
    await tx.delete(outbox);
    await tx.update(agreementLinks).set({ revokedAt: now });
  });
  world = await newWorld();
  pair = await newPair(world);
});

/** Six school days after the link, at ten in the morning; `now` is Fri 2 October 2026. */
const later = instantOf("2026-10-13", "10:00");
/** The teacher as the receiver of mails about this ALT's sheets. */
const addressee = () => ({ ...pair.link, altId: pair.liam.id });
const mails = () => db().select().from(outbox);

test("an address is entered by the teacher, shown masked and deleted on request", async () => {
  expect(await teacherEmail(addressee())).toBeNull();
  await leaveEmail(pair.link, "suzuki@school.example");
  await leaveEmail(pair.link, "hiroshi@school.example");
  expect(await teacherEmail(addressee())).toBe("hiroshi@school.example");
  expect(halfHidden("hiroshi@school.example")).toBe("h•••@school.example");
  await forgetEmail(pair.link);
  expect(await teacherEmail(addressee())).toBeNull();
});

test("an address that is left at one ALT's sheet gets no mail about another ALT's", async () => {
  const other = await newPair(world);
  expect(other.link.teacherId).toBe(pair.link.teacherId);
  await leaveEmail(other.link, "mine@example.jp");
  expect(await teacherEmail(addressee())).toBeNull();
  expect(await mailLink(pair.liam, pair.id, `${origin}/teacher/secret`)).toBe(false);
  // Both sheets wait for the teacher; only one ALT's sheet has an address.
  expect(await remindTeachers(origin, later)).toBe(1);
  expect((await mails()).map(({ recipient }) => recipient)).toEqual(["mine@example.jp"]);
  await leaveEmail(pair.link, "suzuki@school.example");
  await forgetEmail(other.link);
  expect(await teacherEmail(addressee())).toBe("suzuki@school.example");
});

test("the teacher's page lists that an address was left and deleted, where it was", async () => {
  const other = await newPair(world);
  await leaveEmail(pair.link, "suzuki@school.example");
  await forgetEmail(pair.link);
  const acts = async ({ link, liam }: Pair) =>
    (await saidAs({ link, altId: liam.id })).map(({ act }) => act);
  const listed = ["partner-teacher.email-forgotten", "partner-teacher.email-left"];
  expect(await acts(pair)).toEqual(listed);
  expect(await acts(other)).toEqual([]);
});

test("the next link is mailed to a teacher who asked for it, but not under an information-only contract", async () => {
  const url = `${origin}/teacher/secret`;
  expect(await mailLink(pair.liam, pair.id, url)).toBe(false);
  await leaveEmail(pair.link, "suzuki@school.example");
  const stranger = await newPair(world);
  expect(await outcome(mailLink(stranger.liam, pair.id, url))).toBe("not-found");
  expect(await mailLink(pair.liam, pair.id, url)).toBe(true);
  const [mail] = await mails();
  expect(mail?.recipient).toBe("suzuki@school.example");
  expect(mail?.body).toContain(url);
  expect(mail?.body).not.toContain("決め直す");
  await mailLink(pair.liam, pair.id, url, true);
  expect((await mails()).at(-1)?.body).toContain("暗証番号を決め直す");
  await employ(pair.liam, "outsourced");
  expect(await mailLink(pair.liam, pair.id, url)).toBe(false);
  expect(await outcome(leaveEmail(pair.link, "x@school.example"))).toBe("not-found");
  // The address can be taken back at every sheet that opens.
  await employ(pair.liam, "unknown");
  expect(await outcome(forgetEmail(pair.link))).toBe("done");
  expect(await teacherEmail(addressee())).toBeNull();
});

test("a teacher who has not answered is reminded once, without the secret", async () => {
  await leaveEmail(pair.link, "suzuki@school.example");
  expect(await remindTeachers(origin, instantOf("2026-10-08", "10:00"))).toBe(0);
  expect(await remindTeachers(origin, later)).toBe(1);
  const [mail] = await mails();
  expect(mail?.subject).toContain("お時間のあるときに");
  expect(mail?.body).not.toMatch(/teacher\/\w/);
  const reminders = and(eq(events.subjectId, pair.id), eq(events.verb, "reminded"));
  expect(await db().select().from(events).where(reminders)).toMatchObject([{ actorId: null }]);
  for (let ahead = 0; ahead < 40; ahead += 1)
    await remindTeachers(origin, instantOf(addDays(dayOf(later), ahead), "10:00"));
  expect(await mails()).toHaveLength(1);
});

test("no reminder is sent without an address, after a confirmation, or at night", async () => {
  expect(await remindTeachers(origin, later)).toBe(0);
  await leaveEmail(pair.link, "suzuki@school.example");
  expect(await remindTeachers(origin, instantOf("2026-10-13", "19:00"))).toBe(0);
  await confirmVersion(pair.teacher, pair.id, 1, now);
  expect(await remindTeachers(origin, later)).toBe(0);
});

test("no reminder is sent for an ended link, under an information-only contract, or in a quiet week", async () => {
  await leaveEmail(pair.link, "suzuki@school.example");
  const [school] = await db()
    .select({ id: schools.id })
    .from(schools)
    .where(eq(schools.organisationId, pair.link.organisationId));
  const week = {
    id: crypto.randomUUID(),
    organisationId: pair.link.organisationId,
    schoolId: school?.id ?? "",
    from: "2026-10-12",
    until: "2026-10-16",
  };
  await transaction((tx) => tx.insert(quietWeeks).values(week));
  expect(await remindTeachers(origin, later)).toBe(0);
  await transaction((tx) => tx.delete(quietWeeks));
  await employ(pair.liam, "outsourced");
  expect(await remindTeachers(origin, later)).toBe(0);
  await employ(pair.liam, "jet");
  await transaction((tx) => tx.update(agreementLinks).set({ revokedAt: now }));
  expect(await remindTeachers(origin, later)).toBe(0);
});
