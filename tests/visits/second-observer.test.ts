/** Second observers: who may invite whom, and what each observer sees before both have ended. */

import { eq } from "drizzle-orm";
import { v7 } from "uuid";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { levelsOfBoth, minutesOf } from "~/observe/feedback/comparison";
import { comparisonOf } from "~/observe/feedback/comparison.queries.server";
import { startObservation } from "~/observe/observations.commands.server";
import { applyOperations } from "~/observe/sync/observation-operations.server";
import type { FieldChange } from "~/observe/sync/operation";

import type { Viewer } from "~/people/viewer";
import { canCompare, canInviteSecond, canTransfer, canWithdrawSecond } from "~/visits/rules";
import { inviteSecond, withdrawSecond } from "~/visits/second-observer.commands.server";
import { cancelVisit, moveVisit } from "~/visits/visits.commands.server";
import { findVisit, findVisitToObserve, ownVisitsBetween } from "~/visits/visits.queries.server";
import { visitKinds, visitStatuses } from "~/visits/vocabulary";
import { db } from "~db/client.server";
import { newId } from "~db/ids";
import { isRefusal } from "~db/refusal";
import { events, members, secondObservers } from "~db/schema";
import { transaction } from "~db/transaction.server";
import { plainNote } from "../observe/observation-device";
import { makeScene, makeVisit, type Scene } from "../observe/observation-scene";
import { freshDatabase } from "../setup/database";

freshDatabase();

let scene: Scene;
let second: Viewer;
let third: Viewer;
let visitId: string;

async function another(mentor: boolean): Promise<Viewer> {
  const id = newId();
  const { organisationId } = scene.mentor;
  await transaction((tx) =>
    tx.insert(members).values({
      id,
      organisationId,
      name: `Member ${id}`,
      coordinator: false,
      mentor,
      alt: !mentor,
      createdAt: 0,
    }),
  );
  return { ...scene.mentor, id, mentor, alt: !mentor };
}

beforeAll(async () => {
  scene = await makeScene();
  second = await another(true);
  third = await another(true);
});
beforeEach(async () => {
  visitId = await makeVisit(scene);
});

const visitFor = (viewer: Viewer) => findVisit(viewer, visitId);
const invite = async (memberId = second.id, by = scene.mentor) =>
  inviteSecond(by, await visitFor(by), memberId);
const refused = (promise: Promise<unknown>) =>
  promise.then(
    () => "done",
    (error) => (isRefusal(error) ? error.code : (error as { code: string }).code),
  );

async function write(viewer: Viewer, ...changes: FieldChange[]): Promise<void> {
  const id = await startObservation(viewer, await findVisitToObserve(viewer, visitId));
  const batch = changes.map((change) => ({ ...change, id: v7(), base: null, offset: null }));
  const outcomes = await applyOperations(viewer, id, { operations: batch, now: Date.now() });
  expect(outcomes.filter(({ outcome }) => outcome !== "applied")).toEqual([]);
}
const note = (text: string, criteria: string[] = [], keptBack = false): FieldChange => ({
  ...plainNote,
  kind: "note.write",
  noteId: v7(),
  text,
  notedAt: Date.now(),
  criteria,
  keptBack,
});
const end: FieldChange = { kind: "clock.set", endedAt: Date.now() };
const level = (criterionId: string, value: "1" | "3" | "not-seen"): FieldChange => ({
  kind: "level.set",
  criterionId,
  value,
});

describe("an invitation", () => {
  test("is possible for one other mentor of the organisation and records an event", async () => {
    const peer = await another(false);
    expect(await refused(invite(peer.id))).toBe("choose-one");
    expect(await refused(invite(scene.alt.id))).toBe("choose-one");
    expect(await refused(invite(scene.mentor.id))).toBe("choose-one");
    expect(await refused(invite(scene.stranger.id))).toBe("choose-one");
    const before = await visitFor(scene.mentor);
    await invite();
    expect(await refused(inviteSecond(scene.mentor, before, third.id))).toBe("changed-meanwhile");
    const verbs = await db().select().from(events).where(eq(events.subjectId, visitId));
    expect(verbs.map(({ verb, details }) => [verb, details])).toEqual([
      ["second-invited", { memberId: second.id }],
    ]);
  });

  test("is made by the mentor and visible to all three people", async () => {
    expect(await refused(invite(third.id, scene.alt))).toBe("not-found");
    expect(await refused(invite(third.id, scene.coordinator))).toBe("not-found");
    expect(await refused(visitFor(second))).toBe("not-found");
    await invite();
    expect(await refused(invite(third.id, second))).toBe("not-found");
    for (const viewer of [scene.alt, scene.mentor, second, scene.coordinator])
      expect((await visitFor(viewer)).second?.id).toBe(second.id);
    expect(await refused(visitFor(third))).toBe("not-found");
    expect(
      (await ownVisitsBetween(second, 0, Number.MAX_SAFE_INTEGER)).map(({ id }) => id),
    ).toContain(visitId);
    expect(
      (await ownVisitsBetween(third, 0, Number.MAX_SAFE_INTEGER)).map(({ id }) => id),
    ).not.toContain(visitId);
  });

  test("can be withdrawn until the second observer has begun", async () => {
    await invite();
    const before = await visitFor(scene.mentor);
    await withdrawSecond(scene.mentor, before);
    expect(await refused(findVisitToObserve(second, visitId))).toBe("not-found");
    await invite();
    await write(second, note("Six pairs begin."));
    expect(await refused(withdrawSecond(scene.mentor, before))).toBe("changed-meanwhile");
    const now = await visitFor(scene.mentor);
    expect(await refused(withdrawSecond(scene.mentor, now))).toBe("not-found");
    expect(
      await db().select().from(secondObservers).where(eq(secondObservers.visitId, visitId)),
    ).toHaveLength(1);
  });

  test("fixes the plan once either observer has begun", async () => {
    await invite();
    await write(second, note("Six pairs begin."));
    expect(await refused(cancelVisit(scene.mentor, visitId, "Flu."))).toBe("not-found");
    const move = { was: "0", date: "2026-01-01", time: "09:00", period: null, reason: "" };
    expect(await refused(moveVisit(scene.mentor, visitId, move, Date.now()))).toBe("not-found");
  });
});

describe("the second observer", () => {
  test("sees the plan and their own observation, but neither the first one nor the ALT's line", async () => {
    await invite();
    await write(scene.mentor, note("canary-first"));
    expect((await visitFor(second)).observation).toBeNull();
    await write(second, note("canary-second"));
    const [theirs, own] = [await visitFor(second), await visitFor(scene.mentor)];
    expect(theirs.observation?.id).not.toBe(own.observation?.id);
    expect((await visitFor(scene.alt)).observation?.id).toBe(own.observation?.id);
    expect((await visitFor(scene.coordinator)).observation).toBeNull();
    expect(theirs.focusNote + theirs.endReason).toBe("");
  });
});

describe("side by side", () => {
  const compare = async (viewer: Viewer) => comparisonOf(viewer, await visitFor(viewer));

  test("is refused until both have ended, then open to the two observers only", async () => {
    await invite();
    await write(scene.mentor, note("canary-first"), end);
    for (const viewer of [scene.mentor, second])
      expect(await compare(viewer)).toEqual({ state: "waiting", waitsFor: [second.id] });
    await write(second, note("canary-second"));
    expect(JSON.stringify(await compare(scene.mentor))).not.toContain("canary");
    await write(second, end);
    for (const viewer of [scene.mentor, second]) {
      const open = JSON.stringify(await compare(viewer));
      expect(open).toContain("canary-first");
      expect(open).toContain("canary-second");
    }
    for (const viewer of [scene.alt, scene.coordinator])
      expect(await refused(compare(viewer))).toBe("not-found");
  });

  test("leaves out kept-back notes, levels based on them, and levels that only one observer gave", async () => {
    await invite();
    const [both, kept, one] = ["clear-instructions", "hand-overs", "everyone-takes-part"];
    await write(
      scene.mentor,
      note("Shown.", [both, one]),
      note("canary-kept", [kept], true),
      level(both, "3"),
      level(kept, "3"),
      level(one, "3"),
      end,
    );
    await write(
      second,
      note("Seen.", [both, kept]),
      level(both, "1"),
      level(kept, "1"),
      level(one, "not-seen"),
      end,
    );
    const [own, other] = [await compare(scene.mentor), await compare(second)];
    expect(JSON.stringify(own)).toContain("canary-kept");
    expect(JSON.stringify(other)).not.toContain("canary-kept");
    for (const each of [own, other]) {
      if (each.state !== "open") throw new Error("Not open.");
      expect(levelsOfBoth(each.streams)).toEqual([{ criterionId: both, first: "3", second: "1" }]);
    }
  });

  test("uses one clock with a common row for each minute", () => {
    const at = (id: string, notedAt: number) => ({
      id,
      text: id,
      notedAt,
      criteria: [],
      sign: null,
    });
    const stream = (startedAt: number, notes: ReturnType<typeof at>[]) => ({
      observerId: "",
      startedAt,
      endedAt: 9e6,
      notes,
      levels: [],
      taps: [],
    });
    const minutes = minutesOf({
      first: stream(60_000, [at("a", 30_000), at("b", 190_000)]),
      second: stream(120_000, [at("c", 200_000), at("d", 400_000)]),
    });
    expect(
      minutes.map(({ minute, first, second }) => [minute, first.length, second.length]),
    ).toEqual([
      [-1, 1, 0],
      [2, 1, 1],
      [5, 0, 1],
    ]);
  });
});

describe("the rules", () => {
  const actor = (id: string) => ({ id, coordinator: false, mentor: true, alt: false });
  const facts = (change: object) => ({
    kind: "full" as const,
    status: "planned" as const,
    altId: "alt",
    mentorId: "mentor",
    observerId: "mentor",
    requestedBy: "mentor",
    observation: null,
    second: null,
    startsAt: 0,
    minutes: 50,
    ...change,
  });

  test("allow no invitation for visits that the ALT observes or that have ended", () => {
    for (const kind of visitKinds) {
      const observerId = kind === "shadow" || kind === "self" ? "alt" : "mentor";
      const mentorId = kind === "self" ? null : "mentor";
      const may = canInviteSecond(actor("mentor"), facts({ kind, observerId, mentorId }));
      expect(may, kind).toBe(observerId === "mentor");
    }
    for (const status of visitStatuses)
      expect(canInviteSecond(actor("mentor"), facts({ status })), status).toBe(
        status === "planned",
      );
    const shared = { observation: { status: "open" as const, everShared: true } };
    expect(canInviteSecond(actor("mentor"), facts(shared))).toBe(false);
  });

  test("decide who may withdraw and who may compare", () => {
    const invited = facts({ second: { id: "second", begun: false } });
    const begun = facts({ second: { id: "second", begun: true } });
    expect(canWithdrawSecond(actor("mentor"), invited)).toBe(true);
    for (const each of [begun, facts({})])
      expect(canWithdrawSecond(actor("mentor"), each)).toBe(false);
    expect(canWithdrawSecond(actor("second"), invited)).toBe(false);
    for (const id of ["mentor", "second"]) expect(canCompare(actor(id), begun)).toBe(true);
    for (const id of ["alt", "other"]) expect(canCompare(actor(id), begun)).toBe(false);
    expect(canCompare(actor("mentor"), facts({}))).toBe(false);
  });

  test("allow observers to transfer paper notes after the lesson or into a begun observation", () => {
    const over = 51 * 60_000;
    expect(canTransfer(actor("mentor"), facts({}), over)).toBe(true);
    expect(canTransfer(actor("mentor"), facts({}), over - 120_000)).toBe(false);
    expect(canTransfer(actor("alt"), facts({}), over)).toBe(false);
    expect(canTransfer(actor("mentor"), facts({ observation: { status: "open" } }), 0)).toBe(true);
    expect(canTransfer(actor("mentor"), facts({ observation: { status: "shared" } }), over)).toBe(
      false,
    );
  });
});
