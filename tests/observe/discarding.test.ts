/** Observations that are discarded before sharing, and devices that still have changes for them. */
import { eq } from "drizzle-orm";
import { v7 } from "uuid";
import { beforeAll, describe, expect, test } from "vitest";
import { discardedOf } from "~/observe/discarded.queries.server";
import { shareObservation } from "~/observe/feedback/observation-sharing.commands.server";
import { plannedCopy } from "~/observe/observation-copy.queries.server";
import { observationIdFor } from "~/observe/observation-id.server";
import { canDiscard } from "~/observe/observation-rules";
import {
  discardObservation,
  restoreObservation,
  startObservation,
  undoStart,
} from "~/observe/observations.commands.server";
import { applyOperations } from "~/observe/sync/observation-operations.server";
import type { FieldChange, Operation } from "~/observe/sync/operation";
import { cancelVisit } from "~/visits/visits.commands.server";
import { findOwnVisit } from "~/visits/visits.queries.server";
import { db } from "~db/client.server";
import { events } from "~db/schema";
import { freshDatabase } from "../setup/database";
import { plainNote } from "./observation-device";
import { makeScene, makeVisit, type Scene } from "./observation-scene";

freshDatabase();

let scene: Scene;
beforeAll(async () => {
  scene = await makeScene();
});

const operation = (change: FieldChange) =>
  ({ ...change, id: v7(), base: null, offset: null }) as Operation;
const start = (visitId: string) =>
  operation({ kind: "clock.start", visitId, startedAt: Date.now(), endedAt: null });
const note = (text: string) =>
  operation({
    kind: "note.write",
    noteId: v7(),
    text,
    notedAt: Date.now(),
    criteria: [],
    ...plainNote,
  });
const send = (id: string, ...operations: Operation[]) =>
  applyOperations(scene.mentor, id, { operations, now: Date.now() });

/** A visit whose lesson the mentor has begun to note. */
async function begun(...texts: string[]) {
  const visit = await findOwnVisit(scene.mentor, await makeVisit(scene));
  const id = await startObservation(scene.mentor, visit);
  await send(id, ...texts.map(note));
  const now = () => findOwnVisit(scene.mentor, visit.id);
  return { visit: await now(), id, now };
}

describe("an observation that was started by mistake", () => {
  test("is discarded with its notes, and the visit can be moved or called off again", async () => {
    const { visit, id, now } = await begun("The wrong lesson.");
    expect(canDiscard(scene.mentor, visit)).toBe(true);
    expect(canDiscard(scene.alt, await findOwnVisit(scene.alt, visit.id))).toBe(false);
    expect(await discardObservation(scene.alt, id, 5)).toBe(false);
    expect(await discardObservation(scene.mentor, id, 5)).toBe(true);
    expect(await discardObservation(scene.mentor, id, 6)).toBe(false);
    expect(await now()).toMatchObject({ begun: false, observed: false, observation: null });
    expect(await discardedOf(scene.mentor, visit.id)).toEqual([{ id, discardedAt: 5, notes: 1 }]);
    await cancelVisit(scene.alt, visit.id, "Not this week.");
    expect(await restoreObservation(scene.mentor, visit, id)).toBe(false);
  });

  test("comes back with everything, and both acts are recorded", async () => {
    const { visit, id, now } = await begun("One.", "Two.");
    await discardObservation(scene.mentor, id, Date.now());
    expect(await restoreObservation(scene.mentor, visit, id)).toBe(true);
    expect(await restoreObservation(scene.mentor, visit, id)).toBe(false);
    expect(await now()).toMatchObject({ begun: true, observation: { id } });
    const verbs = await db()
      .select({ verb: events.verb })
      .from(events)
      .where(eq(events.subjectId, id));
    expect(verbs.map(({ verb }) => verb)).toEqual(["started", "discarded", "brought-back"]);
    await expect(
      restoreObservation(scene.alt, await findOwnVisit(scene.alt, visit.id), id),
    ).rejects.toMatchObject({ code: "not-found" });
  });

  test("cannot be discarded once it was shared, nor shared once it was discarded", async () => {
    const { visit, id } = await begun("Six pairs.");
    const other = await begun("Six pairs.");
    await shareObservation(scene.mentor, id, visit, { rows: [], reason: "" });
    expect(await discardObservation(scene.mentor, id, Date.now())).toBe(false);
    await discardObservation(scene.mentor, other.id, Date.now());
    await expect(
      shareObservation(scene.mentor, other.id, other.visit, { rows: [], reason: "" }),
    ).rejects.toMatchObject({
      code: "not-found",
    });
  });

  test("makes room for a new observation, which has another id", async () => {
    const { visit, id, now } = await begun("The wrong lesson.");
    await discardObservation(scene.mentor, id, Date.now());
    const next = await startObservation(scene.mentor, await now());
    expect(next).toBe(plannedCopy(visit.id, scene.mentor.id, 1).id);
    expect(next).not.toBe(id);
    expect(await restoreObservation(scene.mentor, visit, id)).toBe(false);
    expect((await now()).observation?.id).toBe(next);
  });

  test("comes back also after a later one was discarded", async () => {
    const { visit, id, now } = await begun("One.", "Two.");
    await discardObservation(scene.mentor, id, 5);
    const next = await startObservation(scene.mentor, await now());
    await discardObservation(scene.mentor, next, 6);
    expect(await discardedOf(scene.mentor, visit.id)).toEqual([
      { id: next, discardedAt: 6, notes: 0 },
      { id, discardedAt: 5, notes: 2 },
    ]);
    expect(await restoreObservation(scene.alt, visit, id).catch(({ code }) => code)).toBe(
      "not-found",
    );
    expect(await restoreObservation(scene.mentor, visit, id)).toBe(true);
    expect((await now()).observation?.id).toBe(id);
    expect(await discardedOf(scene.mentor, visit.id)).toMatchObject([{ id: next }]);
  });

  test("leaves room for the next one when an earlier one is brought back and its start undone", async () => {
    const { visit, id, now } = await begun();
    await discardObservation(scene.mentor, id, 5);
    const next = await startObservation(scene.mentor, await now());
    await discardObservation(scene.mentor, next, 6);
    await restoreObservation(scene.mentor, visit, id);
    expect(await undoStart(scene.mentor, id)).toBe(true);
    await startObservation(scene.mentor, await now());
    expect(await now()).toMatchObject({ begun: true, observation: { status: "open" } });
  });
});

describe("a device that still has changes", () => {
  test("does not bring a discarded observation back, and loses no text", async () => {
    const { visit, id, now } = await begun("On the server.");
    await discardObservation(scene.mentor, id, Date.now());
    const outcomes = await send(id, start(visit.id), note("From the other device."));
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(["applied", "applied"]);
    expect(await now()).toMatchObject({ begun: false, observation: null });
    expect(await discardedOf(scene.mentor, visit.id)).toMatchObject([{ notes: 2 }]);
  });

  test("writes to the observation that was brought back while it had begun the next one", async () => {
    const { visit, id, now } = await begun("On the server.");
    await discardObservation(scene.mentor, id, Date.now());
    const next = observationIdFor(visit.id, scene.mentor.id, 1);
    await restoreObservation(scene.mentor, visit, id);
    await send(next, start(visit.id), note("Begun without a network."));
    await discardObservation(scene.mentor, id, Date.now());
    expect(await discardedOf(scene.mentor, visit.id)).toMatchObject([{ id, notes: 2 }]);
    expect((await now()).observation).toBeNull();
  });

  test("may not start an observation under any other id", async () => {
    const visitId = await makeVisit(scene);
    const notYet = observationIdFor(visitId, scene.mentor.id, 1);
    await expect(send(notYet, start(visitId))).rejects.toMatchObject({ code: "not-found" });
  });
});
