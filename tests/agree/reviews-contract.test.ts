/** Reviews under every contract, including a change of contract, and their other readers. */

import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "~/agree/actor";
import { donePage } from "~/agree/after-class/done.queries.server";
import { copyLesson } from "~/agree/after-class/lessons.commands.server";
import { markSeen } from "~/agree/after-class/reviews.commands.server";
import { lessonPage, lessonsPage, reviewStart } from "~/agree/after-class/reviews.queries.server";
import { share } from "~/agree/agreements.commands.server";
import { contractMode } from "~/people/rules";
import type { Viewer } from "~/people/viewer";
import { employmentTypes } from "~/people/vocabulary";
import { sharedReviews } from "~/visits/shared-agreements.queries.server";
import type { Refusal } from "~db/refusal";
import { visits } from "~db/schema";
import { transaction } from "~db/transaction.server";
import { minute, newMember, newVisit, newWorld, now, type World } from "../reflect/world";
import { freshDatabase } from "../setup/database";
import { midnight, say, taught } from "./reviews-scene";
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

const altWords = "I talked over the explanation.";
const teacherWords = "I changed the pairs without a word.";
const after = midnight + minute;

/** Everything about the lesson that an actor can read, as one string. */
const shown = async (actor: Actor, at = after): Promise<string> =>
  JSON.stringify(
    await Promise.all([
      lessonPage(actor, pair.id, pair.lessonId, "en", at),
      lessonsPage(actor, pair.id, at),
      reviewStart(actor, pair.id, pair.lessonId, "en", at),
      donePage(actor, pair.id, "en", at),
    ]),
  );
const writes = (actor: Actor, words: string, at = now) =>
  say(actor, pair, { "r1-keep": words, "r1-next": words }, {}, at);

describe.each(employmentTypes)("under %s", (employment) => {
  const allows = contractMode(employment) === "full";

  test("acts", async () => {
    await employ(pair.liam, employment);
    const { id, lessonId } = pair;
    expect(await outcome(writes(pair.alt, altWords))).toBe("done");
    expect(await outcome(writes(pair.teacher, teacherWords))).toBe(allows ? "done" : "not-found");
    expect(await outcome(markSeen(pair.teacher, id, lessonId, now))).toBe(
      allows ? "done" : "not-found",
    );
    expect(await shown(pair.alt)).toContain(altWords);
    expect((await shown(pair.teacher)).includes(altWords)).toBe(allows);
    expect((await shown(pair.alt)).includes(teacherWords)).toBe(allows);
    expect((await shown(pair.teacher)).includes(teacherWords)).toBe(allows);
    expect(await outcome(copyLesson(pair.liam, id, lessonId, now))).toBe("done");
  });

  test("reviews from a full contract are hidden while it informs only", async () => {
    await writes(pair.alt, altWords);
    await writes(pair.teacher, teacherWords);
    await employ(pair.liam, employment);
    expect(await shown(pair.alt)).toContain(altWords);
    expect((await shown(pair.alt)).includes(teacherWords)).toBe(allows);
    expect((await shown(pair.teacher)).includes(altWords)).toBe(allows);
    expect((await shown(pair.teacher)).includes(teacherWords)).toBe(allows);
    await employ(pair.liam, "jet");
    expect(await shown(pair.alt)).toContain(teacherWords);
  });

  test("an ALT's note from that time is never shown to the teacher", async () => {
    await employ(pair.liam, employment);
    await writes(pair.alt, altWords);
    for (const later of employmentTypes) {
      await employ(pair.liam, later);
      const open = allows && contractMode(later) === "full";
      expect((await shown(pair.teacher)).includes(altWords), later).toBe(open);
      expect(await shown(pair.alt), later).toContain(altWords);
    }
  });

  test("a review that the ALT changes in that time becomes a private note", async () => {
    await writes(pair.alt, "First.");
    await employ(pair.liam, employment);
    const { own } = await lessonPage(pair.alt, pair.id, pair.lessonId, "en", now);
    await say(pair.alt, pair, { base: String(own?.at), "r1-keep": altWords });
    await employ(pair.liam, "jet");
    expect((await shown(pair.teacher)).includes(altWords)).toBe(allows);
  });
});

test("a private note does not open a later review of the teacher", async () => {
  await employ(pair.liam, "outsourced");
  await writes(pair.alt, altWords);
  await employ(pair.liam, "jet");
  await writes(pair.teacher, teacherWords);
  expect(await shown(pair.alt, now)).not.toContain(teacherWords);
  expect(await shown(pair.alt, midnight)).toContain(teacherWords);
  expect(await shown(pair.teacher)).not.toContain(altWords);
});

test("a private note that is changed under a full contract stays private", async () => {
  await employ(pair.liam, "unknown");
  await writes(pair.alt, "First.");
  await employ(pair.liam, "jet");
  const { own } = await lessonPage(pair.alt, pair.id, pair.lessonId, "en", now);
  await say(pair.alt, pair, { base: String(own?.at), "r1-keep": altWords });
  expect(await shown(pair.alt)).toContain(altWords);
  expect(await shown(pair.teacher)).not.toContain(altWords);
});

describe("other readers", () => {
  let maya: Viewer;
  beforeEach(async () => {
    maya = await newMember(world, "Maya", { mentor: true, alt: true });
    await newVisit(world, { alt: pair.liam, mentor: maya });
    await writes(pair.alt, altWords);
    await writes(pair.teacher, teacherWords);
  });
  const bothShare = async () => {
    await share(pair.alt, pair.id, "reviews", true, now);
    await share(pair.teacher, pair.id, "reviews", true, now);
  };
  const reads = async (viewer: Viewer) => {
    try {
      const text = JSON.stringify(await sharedReviews(viewer, pair.id, "en", after));
      return text.includes(altWords) && text.includes(teacherWords);
    } catch (error) {
      return (error as Refusal).code;
    }
  };

  test("a mentor of the ALT reads them with consent of both only", async () => {
    expect(await reads(maya)).toBe("not-found");
    await share(pair.alt, pair.id, "reviews", true, now);
    expect(await reads(maya)).toBe("not-found");
    await share(pair.alt, pair.id, "reviews", false, now);
    await share(pair.teacher, pair.id, "reviews", true, now);
    expect(await reads(maya)).toBe("not-found");
    await bothShare();
    expect(await reads(maya)).toBe(true);
    await share(pair.teacher, pair.id, "reviews", false, now);
    expect(await reads(maya)).toBe("not-found");
  });

  test.each(employmentTypes)("a mentor under %s", async (employment) => {
    await bothShare();
    await employ(pair.liam, employment);
    expect(await reads(maya)).toBe(contractMode(employment) === "full" ? true : "not-found");
  });

  test("consent for the sheet is no consent for reviews", async () => {
    await share(pair.alt, pair.id, "sheet", true, now);
    await share(pair.teacher, pair.id, "sheet", true, now);
    expect(await reads(maya)).toBe("not-found");
  });

  test("coordinators, other mentors, other ALTs and other organisations never read them", async () => {
    await bothShare();
    const elsewhere = await newWorld();
    const foreign = await newMember(elsewhere, "Cato", { mentor: true });
    const people = await Promise.all([
      newMember(world, "Kenji", { coordinator: true }),
      newMember(world, "Daniel", { mentor: true }),
      newMember(world, "Sofia", { alt: true }),
    ]);
    for (const person of [...people, foreign]) {
      expect(await reads(person), person.name).toBe("not-found");
      const actor = { party: "alt", viewer: person } as const;
      const page = lessonPage(actor, pair.id, pair.lessonId, "en", after);
      expect(await outcome(page), person.name).toBe("not-found");
    }
  });

  test("a cancelled visit gives no access", async () => {
    await bothShare();
    await transaction((tx) =>
      tx.update(visits).set({ status: "cancelled" }).where(eq(visits.altId, pair.liam.id)),
    );
    expect(await reads(maya)).toBe("not-found");
  });

  test("nobody reads them before the two parties can", async () => {
    await bothShare();
    const next = await copyLesson(pair.liam, pair.id, pair.lessonId, now);
    const at = Date.parse("2026-10-09T05:00:00Z");
    await say(pair.alt, { id: pair.id, lessonId: next }, { "r1-keep": "Not yet." }, null, at);
    const early = JSON.stringify(await sharedReviews(maya, pair.id, "en", at));
    expect(early).toContain(altWords);
    expect(early).not.toContain("Not yet.");
  });
});
