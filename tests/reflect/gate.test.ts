/** The gate (the ALT's own view comes first) and replies, on a real database. */

import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Viewer } from "~/people/viewer";
import { feedbackFor, isOpenToAlt, mayReadFeedback } from "~/reflect/feedback.queries.server";
import { reflectionForm } from "~/reflect/forms";
import {
  reflectAlone,
  shareOwnView,
  skipOwnView,
  writeOwnView,
} from "~/reflect/reflections.commands.server";
import { ownReflections, ownViewRow, reflectionFor } from "~/reflect/reflections.queries.server";
import { markRead, sendReply } from "~/reflect/replies.commands.server";
import { repliesFor } from "~/reflect/replies.queries.server";
import { findOwnVisit } from "~/visits/visits.queries.server";
import { readForm } from "~/web/forms/form-data";
import { db } from "~db/client.server";
import { isRefusal } from "~db/refusal";
import { events } from "~db/schema";
import { freshDatabase } from "../setup/database";
import { minute, newMember, newVisit, newWorld, now, observe, type World } from "./world";

freshDatabase();

let world: World;
let liam: Viewer;
let maya: Viewer;
let sato: Viewer;
let other: Viewer;
let visitId: string;

const view = (values: Record<string, string>) => {
  const { data } = readForm(reflectionForm, values);
  if (!data) throw new Error("Not a view.");
  return data;
};
const visitOf = (viewer: Viewer) => findOwnVisit(viewer, visitId);
const status = (work: Promise<unknown>) =>
  work.then(
    () => 200,
    (error: unknown) => (isRefusal(error) ? error.code : String(error)),
  );

beforeAll(async () => {
  world = await newWorld();
  liam = await newMember(world, "Liam", { alt: true });
  maya = await newMember(world, "Maya", { mentor: true, alt: true });
  sato = await newMember(world, "Sato", { coordinator: true });
  other = await newMember(world, "Other", { mentor: true, alt: true });
});

beforeEach(async () => {
  visitId = await newVisit(world, { alt: liam, mentor: maya, focus: ["clear-instructions"] });
  await observe(world, { id: visitId, observer: maya }, [{ text: "12 of 15 pairs talk." }]);
});

describe("feedback", () => {
  test("opens to the ALT when they skip their own view", async () => {
    const visit = await visitOf(liam);
    expect(await feedbackFor(liam, visit)).toEqual({ state: "waiting-for-own-view" });
    expect(await mayReadFeedback(liam, visit)).toBe(false);
    expect(await isOpenToAlt(maya, visit)).toBe(false);
    await skipOwnView(liam, visit, now);
    const gate = await feedbackFor(liam, visit);
    expect(gate).toMatchObject({ state: "open", feedback: { version: 1 } });
    expect(await isOpenToAlt(maya, visit)).toBe(true);
  });

  test("opens to the ALT when they write their own view", async () => {
    const visit = await visitOf(liam);
    await writeOwnView(liam, visit, view({ change: "Talk less." }), now);
    expect((await feedbackFor(liam, visit)).state).toBe("open");
  });

  test("is always open to its observer and never to anyone else", async () => {
    const visit = await visitOf(maya);
    expect((await feedbackFor(maya, visit)).state).toBe("open");
    await skipOwnView(liam, await visitOf(liam), now);
    for (const stranger of [sato, other])
      expect(await feedbackFor(stranger, visit)).toEqual({ state: "none" });
  });

  test("is absent before it is shared, also after the own view", async () => {
    const id = await newVisit(world, { alt: liam, mentor: maya });
    await observe(world, { id, observer: maya }, [{ text: "A draft." }], { shared: false });
    const visit = await findOwnVisit(liam, id);
    await skipOwnView(liam, visit, now);
    expect(await feedbackFor(liam, visit)).toEqual({ state: "none" });
  });

  test("is open to the ALT who shadowed", async () => {
    const id = await newVisit(world, { alt: liam, mentor: maya, kind: "shadow" });
    await observe(world, { id, observer: liam }, [{ text: "She waits ten seconds." }]);
    expect((await feedbackFor(liam, await findOwnVisit(liam, id))).state).toBe("open");
    expect((await feedbackFor(maya, await findOwnVisit(maya, id))).state).toBe("none");
  });
});

describe("an own view", () => {
  test("is private until its author shares it, and can be unshared", async () => {
    const visit = await visitOf(liam);
    await writeOwnView(liam, visit, view({ keep: "The ticket." }), now);
    const asMaya = () => reflectionFor(maya, visit, "en");
    expect(await asMaya()).toEqual({ state: "private" });
    await shareOwnView(liam, visit, maya.id);
    expect(await asMaya()).toMatchObject({ state: "written", reflection: { keep: "The ticket." } });
    for (const stranger of [other, sato])
      expect(await reflectionFor(stranger, visit, "en")).toEqual({ state: "none" });
    await shareOwnView(liam, visit, null);
    expect(await asMaya()).toEqual({ state: "private" });
  });

  test("does not tell the colleague that it was skipped", async () => {
    const visit = await visitOf(liam);
    await skipOwnView(liam, visit, now);
    expect(await reflectionFor(maya, visit, "en")).toEqual({ state: "private" });
    expect(await reflectionFor(liam, visit, "en")).toEqual({ state: "skipped" });
  });

  test("is refused for everyone else and before the lesson", async () => {
    const visit = await visitOf(maya);
    expect(await status(writeOwnView(maya, visit, view({ keep: "x" }), now))).toBe("forbidden");
    expect(await status(skipOwnView(maya, visit, now))).toBe("forbidden");
    const unseen = { ...visit, observed: false };
    expect(await status(skipOwnView(liam, unseen, visit.startsAt - 1))).toBe("forbidden");
    expect(await ownViewRow(liam, visitId)).toBeNull();
  });

  test("can be skipped before the planned time, when the lesson was observed earlier", async () => {
    const visit = await visitOf(liam);
    expect(visit.observed).toBe(true);
    expect(await status(skipOwnView(liam, visit, visit.startsAt - 1))).toBe(200);
    expect(await feedbackFor(liam, visit)).toMatchObject({ state: "open" });
  });

  test("is not overwritten by an outdated page", async () => {
    const visit = await visitOf(liam);
    await writeOwnView(liam, visit, view({ keep: "first" }), now);
    const second = writeOwnView(liam, visit, view({ keep: "second" }), now);
    await expect(second).rejects.toMatchObject({ field: "base", code: "changed-meanwhile" });
    expect((await ownViewRow(liam, visitId))?.keep).toBe("first");
    await writeOwnView(liam, visit, view({ keep: "second", base: String(now) }), now + 1);
    expect((await ownViewRow(liam, visitId))?.keep).toBe("second");
  });

  test("can be written after it was skipped, also after the reply, and then stays", async () => {
    const visit = await visitOf(liam);
    await skipOwnView(liam, visit, now);
    await markRead(liam, visit, now);
    await writeOwnView(liam, visit, view({ keep: "later", base: String(now) }), now + minute);
    const row = await ownViewRow(liam, visitId);
    expect(row).toMatchObject({ status: "written", keep: "later", writtenAt: now + minute });
    const again = view({ keep: "rewritten", base: String(row?.updatedAt) });
    await expect(writeOwnView(liam, visit, again, now)).rejects.toMatchObject({ field: "base" });
  });

  test("cannot be skipped once it is written", async () => {
    const visit = await visitOf(liam);
    await writeOwnView(liam, visit, view({ keep: "stays" }), now);
    await skipOwnView(liam, visit, now + 1);
    expect(await ownViewRow(liam, visitId)).toMatchObject({ status: "written", keep: "stays" });
  });

  test("leaves no text in the events", async () => {
    const visit = await visitOf(liam);
    await writeOwnView(liam, visit, view({ keep: "unmistakable" }), now);
    expect(JSON.stringify(await db().select().from(events))).not.toContain("unmistakable");
  });
});

describe("replies", () => {
  test("need open feedback, start with the ALT, and record 'read it' once", async () => {
    const visit = await visitOf(liam);
    expect(await status(sendReply(liam, visit, "Hm.", now))).toBe("forbidden");
    expect(await status(markRead(liam, visit, now))).toBe("forbidden");
    await skipOwnView(liam, visit, now);
    expect(await status(sendReply(maya, visit, "Well?", now))).toBe("forbidden");
    await markRead(liam, visit, now);
    await markRead(liam, visit, now + 1);
    await sendReply(maya, visit, "Glad.", now + 2);
    await sendReply(maya, visit, "Glad.", now + 3);
    await sendReply(liam, visit, "Thanks.", now + 4);
    const { replies, canMarkRead } = await repliesFor(liam, visit);
    expect(replies.map(({ kind, text, mine }) => [kind, text, mine])).toEqual([
      ["read", "", true],
      ["reply", "Glad.", false],
      ["reply", "Thanks.", true],
    ]);
    expect(canMarkRead).toBe(false);
    expect((await repliesFor(other, visit)).replies).toEqual([]);
  });
});

describe("a reflection without a visit", () => {
  test("is visible to its author only, and a double submit adds nothing", async () => {
    const sofia = await newMember(world, "Sofia", { alt: true });
    await reflectAlone(sofia, view({ keep: "They laughed." }), now);
    await reflectAlone(sofia, view({ keep: "They laughed." }), now + 1000);
    const { reflections } = await ownReflections(sofia, 1, "en");
    expect(reflections.map(({ keep, visit, shared }) => [keep, visit, shared])).toEqual([
      ["They laughed.", null, false],
    ]);
    expect((await ownReflections(maya, 1, "en")).reflections).toEqual([]);
    expect(await status(reflectAlone(sato, view({ keep: "x" }), now))).toBe("forbidden");
  });
});
