/** Operations on marks: writing, removing, restoring, and conflicts. */
import { v7 } from "uuid";
import { beforeAll, expect, test } from "vitest";
import { workingCopy } from "~/observe/observation-copy.queries.server";
import { applyOperations } from "~/observe/sync/observation-operations.server";
import type { FieldChange, Operation, Outcome } from "~/observe/sync/operation";
import { freshDatabase } from "../setup/database";
import { makeObservation, makeScene, type Scene } from "./observation-scene";

freshDatabase();

let scene: Scene;
beforeAll(async () => {
  scene = await makeScene();
});

const operation = (change: FieldChange, base: string | null = null) =>
  ({ ...change, id: v7(), base, offset: null }) as Operation;

async function lesson() {
  const { id, startedAt } = await makeObservation(scene);
  const send = (...batch: Operation[]): Promise<Outcome[]> =>
    applyOperations(scene.mentor, id, { operations: batch, now: Date.now() });
  const marks = async () => (await workingCopy(scene.mentor, id)).marks;
  const markId = v7();
  const write = (value: string): FieldChange => ({
    kind: "mark.write",
    markId,
    about: "lead",
    value,
    at: startedAt + 1_000,
  });
  return { send, marks, markId, write };
}

test("a mark is removed and restored, each once", async () => {
  const { send, marks, markId, write } = await lesson();
  const made = operation(write("alt"));
  const undo = operation({ kind: "mark.remove", markId }, made.id);
  const redo = operation({ kind: "mark.restore", markId }, undo.id);
  await send(made, undo);
  expect(await marks()).toEqual([]);
  expect((await send(undo))[0]?.outcome).toBe("duplicate");
  await send(redo, undo, made);
  expect(await marks()).toMatchObject([{ id: markId, value: "alt", operationId: redo.id }]);
});

test("of two devices that change one mark the later one gets a conflict", async () => {
  const { send, marks, markId, write } = await lesson();
  const made = operation(write("alt"));
  const one = operation(write("teacher"), made.id);
  const other = operation({ kind: "mark.remove", markId }, made.id);
  await send(made, one);
  expect((await send(other))[0]).toMatchObject({
    outcome: "conflict",
    present: { kind: "mark", value: "teacher", removed: false, operationId: one.id },
  });
  const [first] = await send(operation(write("both")));
  expect(first?.outcome).toBe("conflict");
  expect(await marks()).toMatchObject([{ value: "teacher" }]);
});

test("an undo that arrives before its mark waits for it", async () => {
  const { send, marks, markId, write } = await lesson();
  const made = operation(write("alt"));
  const undo = operation({ kind: "mark.remove", markId }, made.id);
  expect((await send(undo))[0]).toMatchObject({ code: "base-missing" });
  expect((await send(operation({ kind: "mark.restore", markId })))[0]).toMatchObject({
    code: "unknown-mark",
  });
  await send(made, undo);
  expect(await marks()).toEqual([]);
});

test("a mark of another observation is unknown", async () => {
  const { send, markId, write } = await lesson();
  const made = operation(write("alt"));
  await send(made);
  const other = await lesson();
  for (const change of [write("both"), { kind: "mark.remove", markId } as const])
    expect((await other.send(operation(change, made.id)))[0]).toMatchObject({
      code: "unknown-mark",
    });
});
