/** Lessons under an agreement and their reviews, on a real database. */
import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  addLesson,
  addToday,
  changeLesson,
  copyLesson,
  removeLesson,
} from "~/agree/after-class/lessons.commands.server";
import { markSeen } from "~/agree/after-class/reviews.commands.server";
import { lessonPage, lessonsPage, reviewStart } from "~/agree/after-class/reviews.queries.server";
import { db } from "~db/client.server";
import { agreementLessons, events, lessonReviews } from "~db/schema";
import { minute, newMember, newWorld, now, type World } from "../reflect/world";
import { freshDatabase } from "../setup/database";
import { line, midnight, say, taught, today } from "./reviews-scene";
import { newPair, outcome, type Pair } from "./scene";

freshDatabase();

let world: World;
let pair: Pair & { lessonId: string };

beforeAll(async () => {
  world = await newWorld();
});
beforeEach(async () => {
  pair = await taught(world);
});

const page = (who: "alt" | "teacher", at = now) =>
  lessonPage(pair[who], pair.id, pair.lessonId, "en", at);
const lessonOn = (on: string) => addLesson(pair.liam, pair.id, { on, ...line }, now);

describe("lessons", () => {
  test("today's is created with one tap, and once", async () => {
    const fresh = await newPair(world);
    const first = await addToday(fresh.liam, fresh.id, now);
    expect(await addToday(fresh.liam, fresh.id, now + 5 * minute)).toBe(first);
    const { lesson } = await lessonPage(fresh.alt, fresh.id, first, "en", now);
    expect(lesson).toMatchObject({ on: today, className: "2-B", period: null });
  });
  test("a double submit creates one", async () => {
    const first = await lessonOn("2026-10-09");
    expect(await lessonOn("2026-10-09")).toBe(first);
  });
  test("must be covered by the agreement", async () => {
    expect(await outcome(lessonOn("2026-08-31"))).toBe("on outside-agreement");
    expect(await outcome(lessonOn("2026-12-25"))).toBe("on outside-agreement");
    expect(await outcome(lessonOn("2026-12-24"))).toBe("done");
  });
  test("are copied to a week later with the same class", async () => {
    const id = await copyLesson(pair.liam, pair.id, pair.lessonId, now);
    const { lesson } = await lessonPage(pair.alt, pair.id, id, "en", now);
    expect(lesson).toMatchObject({ ...line, on: "2026-10-09" });
  });
  test("keep their day and cannot be removed once they have a review", async () => {
    const { id, liam, lessonId } = pair;
    const input = { on: "2026-10-01", ...line, goal: "To ask the way." };
    await say(pair.teacher, pair, { "r1-keep": "The pace." });
    expect(await outcome(changeLesson(liam, id, lessonId, input, now))).toBe("on day-settled");
    expect(await outcome(removeLesson(liam, id, lessonId, now))).toBe("on day-settled");
    await changeLesson(liam, id, lessonId, { ...input, on: today }, now);
    expect((await page("alt")).lesson.goal).toBe("To ask the way.");
  });
  test("that were not held can be removed", async () => {
    await removeLesson(pair.liam, pair.id, pair.lessonId, now);
    expect((await lessonsPage(pair.alt, pair.id, now)).lessons).toEqual([]);
  });
  test("are not accessible to anyone else", async () => {
    const other = await newMember(world, "Sofia", { alt: true });
    const { id, lessonId } = pair;
    const elsewhere = await taught(world);
    const asOther = { party: "alt", viewer: other } as const;
    for (const work of [
      addLesson(other, id, { on: today, ...line }, now),
      addToday(other, id, now),
      copyLesson(other, id, lessonId, now),
      changeLesson(other, id, lessonId, { on: today, ...line }, now),
      removeLesson(other, id, lessonId, now),
      lessonPage(asOther, id, lessonId, "en", now),
      lessonsPage(asOther, id, now),
      say(asOther, pair, {}),
      markSeen(asOther, id, lessonId, now),
      // An own agreement with a lesson of another agreement.
      lessonPage(elsewhere.alt, elsewhere.id, lessonId, "en", now),
      changeLesson(elsewhere.liam, elsewhere.id, lessonId, { on: today, ...line }, now),
      removeLesson(elsewhere.liam, elsewhere.id, lessonId, now),
      say(elsewhere.teacher, { id: elsewhere.id, lessonId }, {}),
    ])
      expect(await outcome(work)).toBe("not-found");
    const rows = await db()
      .select()
      .from(agreementLessons)
      .where(eq(agreementLessons.agreementId, id));
    expect(rows).toHaveLength(1);
  });
});

describe("a review", () => {
  const secret = "I spoke too fast in the second half.";
  const shows = async (who: "alt" | "teacher", at = now) =>
    JSON.stringify([
      await page(who, at),
      await lessonsPage(pair[who], pair.id, at),
      await reviewStart(pair[who], pair.id, pair.lessonId, "en", at),
    ]).includes(secret);

  test.each([
    ["alt", "teacher"],
    ["teacher", "alt"],
  ] as const)("of the %s is hidden from the %s until both have answered", async (by, reader) => {
    await say(pair[by], pair, { "r1-me": secret, "r1-next": `${secret} Slower.` });
    expect(await shows(by)).toBe(true);
    expect(await shows(reader)).toBe(false);
    expect((await page(reader)).state).toBe("own-missing");
    await say(pair[reader], pair, { "r1-keep": "The cards." });
    expect(await shows(reader)).toBe(true);
    expect([(await page("alt")).state, (await page("teacher")).state]).toEqual(["open", "open"]);
  });

  test("opens when the lesson's day is over", async () => {
    await say(pair.alt, pair, { "r1-me": secret });
    expect(await shows("teacher", midnight - minute)).toBe(false);
    expect(await shows("teacher", midnight - 1)).toBe(false);
    expect(await shows("teacher", midnight)).toBe(true);
  });

  test("can be changed until the other party can read it", async () => {
    await say(pair.alt, pair, { "r1-keep": "First." });
    const base = async () => String((await page("alt")).own?.at);
    expect(await outcome(say(pair.alt, pair, { "r1-keep": "No base." }))).toBe(
      "base changed-meanwhile",
    );
    await say(pair.alt, pair, { base: await base(), "r1-keep": "Second." });
    const again = async (at: number) =>
      outcome(say(pair.alt, pair, { base: await base(), "r1-keep": "Third." }, null, at));
    expect(await again(midnight)).toBe("base open-already");
    await markSeen(pair.teacher, pair.id, pair.lessonId, now);
    expect(await again(now)).toBe("base open-already");
    expect((await page("teacher")).other?.answers[0]?.answer).toBe("Second.");
  });

  test("may be written after the lesson's day", async () => {
    await say(pair.alt, pair, { "r1-me": secret }, null, midnight + minute);
    expect(await shows("teacher", midnight + minute)).toBe(true);
    await say(pair.teacher, pair, { "r1-keep": "Late." }, null, midnight + 2 * minute);
    expect((await page("alt", midnight + 2 * minute)).other?.answers).toHaveLength(1);
  });

  test("is refused before the lesson's day", async () => {
    const ahead = { ...pair, lessonId: await lessonOn("2026-10-09") };
    expect(await outcome(say(pair.alt, ahead, {}))).toBe("base lesson-ahead");
    expect(await outcome(markSeen(pair.teacher, ahead.id, ahead.lessonId, now))).toBe(
      "base lesson-ahead",
    );
  });

  test('"seen" is a whole answer and takes nothing away', async () => {
    await markSeen(pair.teacher, pair.id, pair.lessonId, now);
    await say(pair.alt, pair, { "r1-keep": "The cards." });
    await markSeen(pair.alt, pair.id, pair.lessonId, now).catch(() => undefined);
    const { state, own, other } = await page("alt");
    expect(state).toBe("open");
    expect(other).toMatchObject({ seen: true, answers: [], spokeOfTasks: false });
    expect(own?.answers).toHaveLength(1);
  });

  test("states who did what; unchanged fields mean as agreed", async () => {
    await say(pair.alt, pair, {}, { "done-d-sounds": "teacher", "done-d-culture": "" });
    const { own } = await page("alt");
    expect(own).toMatchObject({ spokeOfTasks: true, seen: false });
    expect(own?.otherwise).toEqual([
      { id: "d-sounds", title: "Lead new words and sounds", agreed: "alt", doer: "teacher" },
    ]);
    const { stored } = await reviewStart(pair.alt, pair.id, pair.lessonId, "en", now);
    expect(stored?.done["d-culture"]).toBe("alt");
    const base = String(own?.at);
    const wrong = say(pair.alt, pair, { base }, { "done-d-sounds": "principal" });
    expect(await outcome(wrong)).toBe("done-d-sounds choose-one");
  });

  test("stays out of the events", async () => {
    await say(pair.alt, pair, { "r1-me": secret });
    const all = await db().select().from(events).where(eq(events.subjectId, pair.lessonId));
    expect(all.map(({ verb }) => verb).sort()).toEqual(["added", "written"]);
    expect(JSON.stringify(all)).not.toContain(secret);
  });

  test("is one row for each party", async () => {
    await say(pair.alt, pair, {});
    await say(pair.teacher, pair, {});
    const rows = await db()
      .select()
      .from(lessonReviews)
      .where(eq(lessonReviews.lessonId, pair.lessonId));
    expect(rows.map(({ by, mode }) => [by, mode]).sort()).toEqual([
      ["alt", "full"],
      ["teacher", "full"],
    ]);
  });
});

describe("next time", () => {
  test("the plans are shown on the next lesson once the reviews are open", async () => {
    const next = await lessonOn("2026-10-09");
    const on = async (lessonId: string, at = now) =>
      (await lessonPage(pair.alt, pair.id, lessonId, "en", at)).next;
    await say(pair.alt, pair, { "r1-next": "I bring the map." });
    expect(await on(next)).toBeNull();
    await say(pair.teacher, pair, { "r1-next": "I print it." });
    const expected = {
      from: today,
      lines: [
        { by: "alt", text: "I bring the map." },
        { by: "teacher", text: "I print it." },
      ],
    };
    expect(await on(next)).toEqual(expected);
    expect(await on(pair.lessonId)).toBeNull();
    expect((await lessonsPage(pair.teacher, pair.id, now)).next).toEqual(expected);
  });
  test("plans of an older lesson are not shown", async () => {
    const later = await lessonOn("2026-10-05");
    const last = await lessonOn("2026-10-06");
    await say(pair.alt, pair, { "r1-next": "The map." });
    const at = Date.parse("2026-10-05T16:00:00Z");
    await say(pair.alt, { id: pair.id, lessonId: later }, { "r1-keep": "The map." }, null, at);
    expect((await lessonPage(pair.alt, pair.id, last, "en", at)).next).toBeNull();
  });
});
