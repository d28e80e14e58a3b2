/** Commands on agreements, on a real database. */
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { AgreementContent } from "~/agree/agreement";
import {
  changeAgreement,
  confirmVersion,
  endAgreement,
  restoreVersion,
  share,
  withdraw,
} from "~/agree/agreements.commands.server";
import { agreementsOf, findAgreement, historyOf } from "~/agree/agreements.queries.server";
import { answerVersion } from "~/agree/answers.commands.server";
import { makeLink, revokeLink } from "~/agree/links.commands.server";
import { openLinkOf, pinSinceOf } from "~/agree/links.queries.server";
import { createAgreement } from "~/agree/new-agreement.commands.server";
import { presetContent } from "~/agree/presets.server";
import type { Owner } from "~/agree/vocabulary";
import { sharedSheet } from "~/visits/shared-agreements.queries.server";
import { db } from "~db/client.server";
import { agreementLinks, agreements, agreementVersions } from "~db/schema";
import { day, newMember, newVisit, newWorld, now, type World } from "../reflect/world";
import { freshDatabase } from "../setup/database";
import { input, newPair, outcome, type Pair } from "./scene";

freshDatabase();

let world: World;
let pair: Pair;

beforeAll(async () => {
  world = await newWorld();
});
beforeEach(async () => {
  pair = await newPair(world);
});

const read = (as: Pair["alt"] = pair.alt, at = now) => findAgreement(as, pair.id, at);
const withOwner = (content: AgreementContent, id: string, owner: Owner): AgreementContent => ({
  ...content,
  tasks: content.tasks.map((task) => (task.id === id ? { ...task, owner } : task)),
});
const withLine = (content: AgreementContent, goal: string): AgreementContent => ({
  ...content,
  lines: { ...content.lines, goal },
});
const change = (as: Pair["alt"], content: AgreementContent, base = 1, message = "") =>
  changeAgreement(as, pair.id, { base, content, message, confirm: true }, now);
const agree = () => confirmVersion(pair.teacher, pair.id, 1, now);
const first = presetContent("jhs-jte-led");

describe("creating an agreement", () => {
  test("starts with the preset and the ALT's confirmation, and gives the teacher the turn", async () => {
    const sheet = await read();
    expect(sheet.head).toMatchObject({ version: 1, by: "alt", content: first });
    expect(sheet).toMatchObject({
      altName: "Liam",
      teacherName: "Suzuki",
      school: { name: "North", stage: "jhs" },
      confirmedBy: ["alt"],
      agreed: null,
      state: "proposed",
      turn: { who: "teacher", act: "confirm" },
    });
  });

  test("before anything was sent, sending is the ALT's turn", async () => {
    await revokeLink(pair.liam, pair.id, now);
    expect((await read()).turn).toEqual({ who: "alt", act: "send" });
  });

  test("from an earlier one copies the agreed content without the lines of a lesson", async () => {
    const content = withLine(withOwner(first, "b-print", "both"), "Order lunch");
    await change(pair.alt, { ...content, lines: { ...content.lines, slot: "Mon 3" } });
    await confirmVersion(pair.teacher, pair.id, 2, now);
    await change(pair.alt, withOwner(content, "b-print", "alt"), 2);
    const { teacherId } = await read();
    const next = await createAgreement(
      pair.liam,
      { ...input, start: "copy", from: pair.id, startsOn: "2027-01-08", endsOn: "2027-03-24" },
      now,
    );
    const sheet = await findAgreement(pair.alt, next, now);
    expect(sheet.previousId).toBe(pair.id);
    expect(sheet.teacherId).toBe(teacherId);
    expect(sheet.head.content.tasks.find(({ id }) => id === "b-print")?.owner).toBe("both");
    expect(sheet.head.content.lines).toMatchObject({ goal: "", slot: "Mon 3" });
  });

  test("twice with the same form, as after a lost answer, makes one sheet", async () => {
    const made = () => agreementsOf(pair.liam, now);
    const copy = { ...input, start: "copy" as const, from: pair.id };
    expect(await createAgreement(pair.liam, input, now + 59_000)).toBe(pair.id);
    const next = await createAgreement(pair.liam, copy, now);
    expect(next).not.toBe(pair.id);
    expect(await createAgreement(pair.liam, copy, now)).toBe(next);
    expect(await made()).toHaveLength(2);
    const other = { ...input, classes: "6-2" };
    expect([pair.id, next]).not.toContain(await createAgreement(pair.liam, other, now));
    expect(await createAgreement(pair.liam, input, now + 61_000)).not.toBe(pair.id);
  });

  test("is possible for ALTs, from their own agreements and for valid days", async () => {
    const mentor = await newMember(world, "Maya", { mentor: true });
    expect(await outcome(createAgreement(mentor, input, now))).toBe("not-found");
    const other = await newPair(world);
    const copy = { ...input, start: "copy" as const, from: other.id };
    expect(await outcome(createAgreement(pair.liam, copy, now))).toBe("not-found");
    const long = { ...input, endsOn: "2028-01-01" };
    expect(await outcome(createAgreement(pair.liam, long, now))).toBe("endsOn too-far");
  });
});

describe("agreeing", () => {
  test("needs both confirmations of one version", async () => {
    expect(await agree()).toBe(true);
    const sheet = await read(pair.teacher);
    expect(sheet).toMatchObject({ state: "running", turn: null, agreed: { version: 1 } });
    expect(await agree()).toBe(true);
  });

  test("makes a later change a proposal while the agreed version stays valid", async () => {
    await agree();
    await change(pair.teacher, withOwner(first, "b-print", "alt"), 1, "The printer is yours now.");
    const sheet = await read();
    expect(sheet).toMatchObject({
      state: "changed",
      turn: { who: "alt", act: "confirm" },
      confirmedBy: ["teacher"],
      agreed: { version: 1 },
      head: { version: 2, by: "teacher", message: "The printer is yours now." },
    });
    await confirmVersion(pair.alt, pair.id, 2, now);
    expect(await read()).toMatchObject({ state: "running", agreed: { version: 2 } });
  });

  test("refuses to confirm an outdated version", async () => {
    await change(pair.alt, withOwner(first, "b-print", "alt"));
    expect(await outcome(agree())).toBe("version changed-meanwhile");
    expect(await outcome(answerVersion(pair.teacher, pair.id, 1, "No.", now))).toBe(
      "text changed-meanwhile",
    );
    expect((await read()).agreed).toBeNull();
  });

  test("treats an unchanged sheet as a confirmation", async () => {
    expect(await change(pair.teacher, first)).toMatchObject({ kind: "saved", agreed: true });
    expect((await read()).head.version).toBe(1);
    const again = { base: 1, content: first, message: "", confirm: false };
    expect(await outcome(changeAgreement(pair.alt, pair.id, again, now))).toBe(
      "version nothing-changed",
    );
  });

  test("returns the turn with an answer", async () => {
    await answerVersion(pair.teacher, pair.id, 1, "Can we talk on Monday?", now);
    const sheet = await read();
    expect(sheet.turn).toEqual({ who: "alt", act: "answer" });
    expect(sheet.answers).toMatchObject([{ by: "teacher", text: "Can we talk on Monday?" }]);
  });
});

test("an answer that is sent twice, as after a lost answer of the server, is stored once", async () => {
  for (const text of ["On Monday?", "On Monday?", "On Tuesday?"])
    await answerVersion(pair.teacher, pair.id, 1, text, now);
  expect((await read()).answers.map(({ text }) => text)).toEqual(["On Monday?", "On Tuesday?"]);
  await answerVersion(pair.alt, pair.id, 1, "On Tuesday?", now);
  await answerVersion(pair.teacher, pair.id, 1, "On Tuesday?", now + 61_000);
  expect((await read()).answers).toHaveLength(4);
});

describe("concurrent changes", () => {
  test("of different fields are merged and not yet confirmed by anyone", async () => {
    await agree();
    await change(pair.alt, withOwner(first, "b-print", "alt"));
    const saved = await change(pair.teacher, withOwner(first, "d-time", "both"));
    expect(saved).toMatchObject({ kind: "saved", version: 3, together: true });
    const sheet = await read();
    const ownerOf = (id: string) => sheet.head.content.tasks.find((task) => task.id === id)?.owner;
    expect([ownerOf("b-print"), ownerOf("d-time")]).toEqual(["alt", "both"]);
    expect(sheet.confirmedBy).toEqual([]);
  });

  test("of one field are both returned, and nothing is stored", async () => {
    await change(pair.alt, withLine(withOwner(first, "b-print", "alt"), "Order lunch"));
    const mine = withLine(withOwner(first, "b-print", "both"), "Order lunch");
    expect(await change(pair.teacher, withOwner(mine, "d-time", "both"))).toMatchObject({
      kind: "clashes",
      clashes: [{ key: "task/b-print/owner", mine: "both", theirs: "alt" }],
      head: { version: 2 },
    });
    expect((await read()).head.version).toBe(2);
  });

  test("create two versions", async () => {
    await Promise.all([
      change(pair.alt, withOwner(first, "b-print", "alt")),
      change(pair.teacher, withOwner(first, "d-time", "both")),
    ]);
    expect((await historyOf(pair.alt, pair.id, now)).map(({ version }) => version)).toEqual([
      3, 2, 1,
    ]);
  });
});

describe("restoring", () => {
  test("a withdrawn proposal leaves the agreed version without a turn", async () => {
    await agree();
    await change(pair.alt, withOwner(first, "b-print", "alt"));
    await withdraw(pair.alt, pair.id, 2, now);
    const sheet = await read();
    expect(sheet).toMatchObject({ state: "running", turn: null, head: { version: 3 } });
    expect(sheet.head.content).toEqual(first);
  });

  test("works for any earlier version unless there is a newer one", async () => {
    await change(pair.alt, withOwner(first, "b-print", "alt"));
    const back = { version: 1, base: 1 };
    expect(await outcome(restoreVersion(pair.alt, pair.id, back, now))).toBe(
      "version changed-meanwhile",
    );
    expect(await restoreVersion(pair.alt, pair.id, { ...back, base: 2 }, now)).toBe(3);
    expect(await outcome(withdraw(pair.alt, pair.id, 3, now))).toBe("not-found");
  });

  test("the history shows who changed which value", async () => {
    await change(pair.teacher, withOwner(first, "b-print", "alt"));
    const [entry] = await historyOf(pair.teacher, pair.id, now);
    expect(entry).toMatchObject({
      version: 2,
      by: "teacher",
      changes: [{ key: "task/b-print/owner", before: "teacher", after: "alt" }],
    });
  });
});

describe("refusals", () => {
  test("fixed owners, long lines, too many tasks, invalid ids and minutes", async () => {
    const of = (content: AgreementContent) => outcome(change(pair.alt, content));
    expect(await of(withOwner(first, "a-grade", "alt"))).toBe("task/a-grade/owner fixed-owner");
    expect(await of(withLine(first, "x".repeat(201)))).toBe("line/goal too-long");
    expect(await of({ ...first, reviewOn: "2026-02-31" })).toBe("reviewOn bad-date");
    const [task] = first.tasks;
    if (!task) throw new Error("no task");
    const many = Array.from({ length: 81 }, (_, n) => ({ ...task, id: `own-${n}` }));
    expect(await of({ ...first, tasks: many })).toBe("tasks too-many");
    expect(await of({ ...first, tasks: [task, task] })).toBe("tasks invalid");
    expect(await of({ ...first, tasks: [{ ...task, id: "a/b" }] })).toBe("tasks invalid");
    const plan = first.plan.map((step) => ({ ...step, minutes: 4.5 }));
    expect(await of({ ...first, plan })).toBe("step/jhs-jte-led-1/minutes bad-number");
  });

  test("changes of an ended agreement until it is reopened", async () => {
    await endAgreement(pair.alt, pair.id, true, now);
    expect((await read()).state).toBe("ended");
    expect(await outcome(agree())).toBe("version changed-meanwhile");
    expect(await outcome(makeLink(pair.liam, pair.id, { withCode: false }, now))).toBe("not-found");
    await endAgreement(pair.alt, pair.id, false, now);
    expect(await outcome(agree())).toBe("done");
  });

  test("other people, a colleague's agreement, and a link of another agreement", async () => {
    const other = await newPair(world);
    const elsewhere = await newWorld();
    const eve = await newMember(elsewhere, "Eve", { alt: true });
    const actors: Pair["alt"][] = [
      other.alt,
      { party: "alt", viewer: { ...eve, id: pair.liam.id } },
      other.teacher,
      { party: "teacher", link: { ...pair.link, organisationId: elsewhere.organisationId } },
      { party: "teacher", link: { ...pair.link, teacherId: "somebody" } },
    ];
    for (const actor of actors) {
      expect(await outcome(read(actor))).toBe("not-found");
      expect(await outcome(historyOf(actor, pair.id, now))).toBe("not-found");
      expect(await outcome(share(actor, pair.id, "sheet", true, now))).toBeOneOf([
        "not-found",
        "ended-link",
      ]);
      expect(await outcome(confirmVersion(actor, pair.id, 1, now))).toBeOneOf([
        "not-found",
        "ended-link",
      ]);
    }
    expect(await agreementsOf(eve, now)).toEqual([]);
  });
});

describe("the teacher's link", () => {
  test("is stored as hashes, expires with the agreement, and is ended by the next one", async () => {
    const made = await makeLink(pair.liam, pair.id, { withCode: true }, now);
    expect(new Date(made.expiresAt).toISOString()).toBe("2026-12-24T15:00:00.000Z");
    expect(made.code).toMatch(/^[34679ACDEFGHJKMNPQRTUVWXY]{12}$/);
    const stored = JSON.stringify(await db().select().from(agreementLinks));
    for (const secret of [made.token, made.code]) expect(stored).not.toContain(`"${secret}"`);
    expect(await openLinkOf(pair.liam, pair.id, now)).toMatchObject({ code: true });
    expect(await pinSinceOf(pair.liam, pair.id)).toBeNull();
    expect(await outcome(agree())).toBe("ended-link");
  });

  test("opens nothing after it was revoked or has expired", async () => {
    const late = Date.parse("2027-01-01T00:00:00Z");
    expect(await outcome(confirmVersion(pair.teacher, pair.id, 1, late))).toBe("ended-link");
    await revokeLink(pair.liam, pair.id, now);
    expect(await openLinkOf(pair.liam, pair.id, now)).toBeNull();
    expect(await outcome(agree())).toBe("ended-link");
  });

  test("has no code unless one is asked for, and lives two weeks at least", async () => {
    const at = Date.parse("2026-12-23T00:00:00Z");
    const made = await makeLink(pair.liam, pair.id, { withCode: false }, at);
    expect(made.code).toBeNull();
    expect(made.expiresAt).toBe(at + 14 * day);
  });

  test("cannot be issued, ended or seen by a colleague", async () => {
    const { liam: other } = await newPair(world);
    expect(await outcome(makeLink(other, pair.id, { withCode: false }, now))).toBe("not-found");
    expect(await outcome(revokeLink(other, pair.id, now))).toBe("not-found");
    expect(await openLinkOf(other, pair.id, now)).toBeNull();
  });
});

describe("a visiting mentor", () => {
  const seen = async (mentor: Pair["liam"], on = "2026-10-05") => {
    const { teacherId } = await read();
    return sharedSheet(mentor, pair.liam.id, teacherId, on);
  };

  test("sees the agreed sheet with consent of both, and no proposal", async () => {
    const maya = await newMember(world, "Maya", { mentor: true });
    await newVisit(world, { alt: pair.liam, mentor: maya });
    await agree();
    await change(pair.alt, withOwner(first, "b-print", "alt"));
    expect(await seen(maya)).toBeNull();
    await share(pair.alt, pair.id, "sheet", true, now);
    expect(await seen(maya)).toBeNull();
    await share(pair.teacher, pair.id, "sheet", true, now);
    expect(await seen(maya)).toMatchObject({ version: 1, content: first });
    expect(await seen(maya, "2027-01-10")).toBeNull();
    const daniel = await newMember(world, "Daniel", { mentor: true });
    expect(await seen(daniel)).toBeNull();
    expect(await seen({ ...maya, mentor: false })).toBeNull();
    await share(pair.teacher, pair.id, "sheet", false, now);
    expect(await seen(maya)).toBeNull();
  });
});

test("the newest and the agreed version always exist", async () => {
  const rows = await db().select().from(agreements);
  const versions = await db().select().from(agreementVersions);
  expect(rows.length).toBeGreaterThan(0);
  for (const { id, headVersion } of rows)
    expect(Math.max(...versions.filter((v) => v.agreementId === id).map((v) => v.version))).toBe(
      headVersion,
    );
});
