/**
 * Comparison of the agreement with what was done, on a real database: which lessons count, who sees it, and
 * proposing the practice as an agreement.
 */
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { proposeDone } from "~/agree/after-class/done.commands.server";
import { donePage } from "~/agree/after-class/done.queries.server";
import { doneLine } from "~/agree/after-class/done-line";
import { addLesson } from "~/agree/after-class/lessons.commands.server";
import { confirmVersion } from "~/agree/agreements.commands.server";
import { findAgreement } from "~/agree/agreements.queries.server";
import { messagesFor } from "~/messages/all.server";
import { newWorld, now, type World } from "../reflect/world";
import { freshDatabase } from "../setup/database";
import { line, midnight, say, taught, today } from "./reviews-scene";
import { employ, outcome, type Pair } from "./scene";

freshDatabase();

let world: World;
let pair: Pair & { lessonId: string };

beforeAll(async () => {
  world = await newWorld();
});
beforeEach(async () => {
  pair = await taught(world);
});

const done = async (at = now, who: "alt" | "teacher" = "alt") =>
  (await donePage(pair[who], pair.id, "en", at)).tasks;
const sounds = async (at = now) => (await done(at)).find(({ id }) => id === "d-sounds");

describe("the comparison", () => {
  test("counts a lesson once both have answered or its day is over", async () => {
    await say(pair.alt, pair, {}, { "done-d-sounds": "teacher" });
    expect(await done()).toEqual([]);
    expect(await done(now, "teacher")).toEqual([]);
    expect(await done(midnight - 1)).toEqual([]);
    expect((await sounds(midnight))?.instead).toEqual([{ doer: "teacher", lessons: 1 }]);
    expect((await done(midnight, "teacher"))[0]?.id).toBe("d-sounds");
    await say(pair.teacher, pair, {}, { "done-d-sounds": "teacher" });
    expect(await sounds()).toMatchObject({ lessons: 1, asAgreed: 0, unlike: 0, change: "teacher" });
    expect((await done())[0]?.id).toBe("d-sounds");
  });

  test("reports different answers", async () => {
    await say(pair.alt, pair, {}, { "done-d-sounds": "both" });
    await say(pair.teacher, pair, {}, {});
    expect(await sounds()).toMatchObject({ lessons: 1, asAgreed: 0, unlike: 1, change: null });
    const task = await sounds();
    const said = (locale: "en" | "ja") => task && doneLine(task, messagesFor(locale).afterClass);
    expect(said("en")).toBe("Agreed: ALT. Of 1 lesson: remembered differently 1.");
    expect(said("ja")).toContain("1回");
  });

  test('"seen" says nothing about tasks', async () => {
    await say(pair.alt, pair, {});
    await say(pair.teacher, pair, {});
    expect(await done()).toEqual([]);
  });

  test("compares with the owner on that day and restarts when the owner changes", async () => {
    await say(pair.alt, pair, {}, { "done-d-sounds": "teacher" });
    await say(pair.teacher, pair, {}, {});
    const tomorrow = now + 24 * 3_600_000;
    await proposeDone(pair.alt, pair.id, { taskId: "d-sounds", change: "teacher" }, tomorrow);
    expect(await sounds(tomorrow)).toMatchObject({ agreed: "alt", lessons: 1 });
    const { head } = await findAgreement(pair.alt, pair.id, tomorrow);
    await confirmVersion(pair.teacher, pair.id, head.version, tomorrow);
    expect(await sounds(tomorrow)).toBeUndefined();
    expect((await done(tomorrow)).length).toBeGreaterThan(0);
  });

  test("leaves out lessons of a day on which nothing was agreed", async () => {
    const early = await addLesson(pair.liam, pair.id, { on: "2026-10-01", ...line }, now);
    await say(pair.alt, { ...pair, lessonId: early }, {}, { "done-d-sounds": "teacher" });
    expect(await done()).toEqual([]);
  });

  test("uses the ALT's notes only under an information-only contract", async () => {
    await say(pair.alt, pair, {}, {});
    await say(pair.teacher, pair, {}, { "done-d-sounds": "teacher" });
    expect(await sounds()).toMatchObject({ unlike: 1 });
    await employ(pair.liam, "outsourced");
    expect(await sounds()).toMatchObject({ unlike: 0, asAgreed: 1 });
    expect(await done(midnight, "teacher")).toEqual([]);
  });
});

describe("proposing what is done anyway", () => {
  const propose = (taskId: string, change: "alt" | "teacher" | "both" | "nobody") =>
    proposeDone(pair.alt, pair.id, { taskId, change }, now);
  const sheet = async () => (await findAgreement(pair.alt, pair.id, now)).head;
  const task = async (taskId: string) =>
    (await sheet()).content.tasks.find(({ id }) => id === taskId);

  test("changes that owner and nothing else, for the other to confirm", async () => {
    const before = await sheet();
    await propose("d-sounds", "both");
    const after = await sheet();
    expect(after.version).toBe(before.version + 1);
    expect(await task("d-sounds")).toMatchObject({ owner: "both", hidden: false });
    expect((await findAgreement(pair.alt, pair.id, now)).agreed?.version).toBe(before.version);
  });
  test("removes a task that nobody does", async () => {
    await propose("d-sounds", "nobody");
    expect(await task("d-sounds")).toMatchObject({ hidden: true, owner: "alt" });
  });
  test("is idempotent", async () => {
    await propose("d-sounds", "both");
    const { version } = await sheet();
    await propose("d-sounds", "both");
    expect((await sheet()).version).toBe(version);
  });
  test("is refused for a missing task and for a fixed owner", async () => {
    expect(await outcome(propose("no-task", "both"))).toBe("taskId changed-meanwhile");
    expect(await outcome(propose("b-goal", "alt"))).toBe("task/b-goal/owner fixed-owner");
  });
});

test("the present day is the day of the fixture", () =>
  expect(new Date(now).toISOString()).toContain(today));
