import { describe, expect, test } from "vitest";
import { Autosave, immediateDelay } from "~/observe/sync/autosave";
import type { Send, SendResult } from "~/observe/sync/autosave-types";
import type { FieldChange, Operation, Outcome, Present } from "~/observe/sync/operation";
import { FakeStore, FakeTimers, plainNote, settled } from "./observation-device";

const note = (text: string, noteId = "n1", criteria: string[] = []): FieldChange => ({
  kind: "note.write",
  noteId,
  text,
  notedAt: 1,
  criteria,
  ...plainNote,
});
const level = (value: "2" | "3" | null): FieldChange => ({
  kind: "level.set",
  criterionId: "c",
  value,
});

type Reply = SendResult | ((operations: Operation[]) => SendResult | Promise<SendResult>);

const outcomes = (list: Outcome[]): SendResult => ({
  kind: "answer",
  answer: { now: 0, outcomes: list },
});
const allApplied = (operations: Operation[]): SendResult =>
  outcomes(operations.map(({ id }) => ({ id, outcome: "applied" })));

/** A device whose server gives the listed replies, one per request, and then applies everything. */
function device(replies: Reply[] = [], store = new FakeStore(), heads: [string, string][] = []) {
  const timers = new FakeTimers();
  const sent: Operation[][] = [];
  let ids = 0;
  const send: Send = async (operations) => {
    sent.push(structuredClone(operations));
    const reply = replies.shift() ?? allApplied;
    return typeof reply === "function" ? reply(operations) : reply;
  };
  const autosave = new Autosave({
    send,
    store,
    heads,
    timers,
    onStatus: () => undefined,
    newId: () => `op${++ids}-${store.entries.size}`,
  });
  const texts = () =>
    sent.map((batch) => batch.map((each) => ("text" in each ? each.text : each.kind)));
  return { autosave, timers, sent, texts, store };
}

describe("typing", () => {
  test("is sent as one operation after the debounce time, and not before", async () => {
    const { autosave, timers, texts } = device();
    for (const text of ["S", "Si", "Six", "Six pairs"]) {
      autosave.add(note(text));
      await timers.pass(200);
    }
    expect(autosave.status()).toMatchObject({ state: "saving", unsent: 1 });
    expect(texts()).toEqual([]);
    await timers.pass(700);
    expect(texts()).toEqual([["Six pairs"]]);
    expect(autosave.status()).toMatchObject({ state: "saved", unsent: 0 });
  });

  test("without a pause is sent every few seconds", async () => {
    const { autosave, timers, sent } = device();
    for (let at = 0; at < 30; at += 1) {
      autosave.add(note(`${at}`));
      await timers.pass(300);
    }
    expect(sent.length).toBeGreaterThanOrEqual(2);
  });

  test("during a request becomes a new operation based on the one in flight", async () => {
    let answer: (sent: SendResult) => void = () => undefined;
    const waits = () => new Promise<SendResult>((resolve) => (answer = resolve));
    const { autosave, timers, sent } = device([waits]);
    autosave.add(note("one"), { soon: true });
    await timers.pass(immediateDelay);
    autosave.add(note("two"), { soon: true });
    autosave.add(note("three"), { soon: true });
    await timers.pass(9_000);
    expect(sent).toMatchObject([[{ text: "one" }]]);
    expect(autosave.status()).toMatchObject({ state: "saving", unsent: 2 });
    answer(allApplied(sent[0] ?? []));
    await timers.pass(immediateDelay);
    expect(sent[1]).toMatchObject([{ text: "three", base: sent[0]?.[0]?.id }]);
    expect(autosave.status().state).toBe("saved");
  });
});

test("a tap is sent without debouncing, after a delay for painting", async () => {
  const { autosave, timers, sent } = device();
  autosave.add(level("3"), { soon: true });
  await timers.pass(immediateDelay - 1);
  expect(sent).toEqual([]);
  await timers.pass(1);
  expect(sent).toHaveLength(1);
});

describe("order", () => {
  test("is preserved: no note is replaced when a level that may need it follows", async () => {
    const { autosave, timers, sent } = device();
    autosave.add(note("a", "n1", ["c"]));
    autosave.add(level("3"));
    autosave.add(note("a", "n1", []));
    await timers.pass(3_000);
    expect(sent.flat().map((each) => each.kind)).toEqual(["note.write", "level.set", "note.write"]);
  });
});

describe("when the network fails", () => {
  test("the same operation is retried with backoff, and the status says so", async () => {
    const failed: SendResult = { kind: "failed" };
    const { autosave, timers, sent } = device([failed, failed, failed]);
    autosave.add(note("kept"), { soon: true });
    await timers.pass(immediateDelay);
    expect(autosave.status()).toMatchObject({ state: "retrying", unsent: 1 });
    await timers.pass(999);
    expect(sent).toHaveLength(1);
    await timers.pass(1);
    expect(sent).toHaveLength(2);
    autosave.add(note("typing meanwhile", "n2"));
    await timers.pass(1_500);
    expect(sent).toHaveLength(2);
    await timers.pass(500 + 4_000);
    expect(autosave.status()).toMatchObject({ state: "saved", unsent: 0 });
    expect(new Set(sent.map((batch) => batch[0]?.id)).size).toBe(1);
  });

  test("an operation that was sent is never altered; a newer change follows it", async () => {
    const { autosave, timers, sent } = device([{ kind: "failed" }]);
    autosave.add(note("one"), { soon: true });
    await timers.pass(immediateDelay);
    autosave.add(note("two"));
    autosave.add(note("three"));
    await timers.pass(2_000);
    const [first, second] = sent[1] ?? [];
    expect([first, second]).toMatchObject([{ text: "one" }, { text: "three", base: first?.id }]);
  });

  test("the next attempt is made at once when the network is back", async () => {
    const replies = Array.from({ length: 6 }, (): SendResult => ({ kind: "failed" }));
    const { autosave, timers, sent } = device(replies);
    autosave.add(note("kept"), { soon: true });
    await timers.pass(31_000);
    const tries = sent.length;
    autosave.retryNow();
    await timers.pass(immediateDelay);
    expect(sent.length).toBe(tries + 1);
  });

  test("flush returns whether the server has everything", async () => {
    const { autosave, timers } = device([{ kind: "failed" }]);
    autosave.add(note("kept"));
    const refused = autosave.flush();
    await timers.pass(immediateDelay);
    expect(await refused).toBe(false);
    const saved = autosave.flush();
    await timers.pass(immediateDelay);
    expect(await saved).toBe(true);
  });
});

describe("without a session or access", () => {
  test.each(["signed-out", "no-access"] as const)("%s: it goes on trying", async (kind) => {
    const { autosave, timers } = device([{ kind }, { kind }]);
    autosave.add(note("kept"), { soon: true });
    await timers.pass(immediateDelay);
    expect(autosave.status()).toMatchObject({ state: kind, unsent: 1 });
    await timers.pass(20_000);
    expect(autosave.status()).toMatchObject({ state: "saved", unsent: 0 });
  });
});

describe("a reload", () => {
  test("loses nothing: the next page shows and sends what was unsent", async () => {
    const store = new FakeStore();
    const failed = Array.from({ length: 9 }, (): SendResult => ({ kind: "failed" }));
    const before = device(failed, store);
    before.autosave.add(note("one"), { soon: true });
    await before.timers.pass(immediateDelay);
    before.autosave.add(note("two"));
    before.autosave.add(level("3"));
    const after = device([], store);
    const left = await after.autosave.start();
    expect(left.map((each) => ("text" in each ? each.text : each.kind))).toEqual([
      "one",
      "two",
      "level.set",
    ]);
    await after.timers.pass(immediateDelay);
    expect(after.texts()).toEqual([["one", "two", "level.set"]]);
    expect(store.entries.size).toBe(0);
  });

  test("keeps an unresolved conflict", async () => {
    const store = new FakeStore();
    const present: Present = { kind: "text", part: "keep", text: "theirs", operationId: "x" };
    const collide: Reply = ([first]) =>
      outcomes([{ id: first?.id ?? "", outcome: "conflict", present }]);
    const before = device([collide], store);
    before.autosave.add({ kind: "text.write", part: "keep", text: "mine" }, { soon: true });
    await before.timers.pass(immediateDelay);
    before.autosave.add({ kind: "text.write", part: "keep", text: "mine, longer" });
    // The replaced entry is deleted when the new one is on the disk.
    await before.timers.pass(immediateDelay);
    expect(store.entries.size).toBe(1);
    const after = device([collide], store);
    await after.autosave.start();
    await after.timers.pass(immediateDelay);
    expect(after.autosave.status().conflicts).toMatchObject([
      { mine: { text: "mine, longer" }, present: { text: "theirs" } },
    ]);
  });

  test("a full disk shows in the status at once, and sending continues", async () => {
    const store = new FakeStore();
    store.full = true;
    const { autosave, timers } = device([], store);
    autosave.add(note("kept in memory"));
    await settled();
    expect(autosave.status()).toMatchObject({ kept: false, unsent: 1 });
    await timers.pass(1_000);
    expect(autosave.status()).toMatchObject({ state: "saved", unsent: 0 });
  });
});

describe("answers", () => {
  const present: Present = {
    kind: "note",
    id: "n1",
    text: "theirs",
    notedAt: 1,
    criteria: [],
    ...plainNote,
    removed: false,
    operationId: "theirs-op",
  };
  const conflict: Reply = (operations) =>
    outcomes(operations.map(({ id }) => ({ id, outcome: "conflict", present })));

  test("a conflict keeps both values until the person chooses, and then uses the server's as base", async () => {
    const { autosave, timers, sent } = device([conflict], undefined, [["note:n1", "old"]]);
    autosave.add(note("mine"), { soon: true });
    await timers.pass(immediateDelay);
    expect(autosave.status()).toMatchObject({
      state: "attention",
      conflicts: [{ field: "note:n1", mine: { text: "mine" }, present: { text: "theirs" } }],
    });
    autosave.add(note("mine, longer"));
    await timers.pass(5_000);
    expect(sent).toHaveLength(1);
    const mine = autosave.status().conflicts[0]?.mine ?? null;
    autosave.settle("note:n1", mine);
    await timers.pass(immediateDelay);
    expect(sent[1]).toMatchObject([{ text: "mine, longer", base: "theirs-op" }]);
    expect(autosave.status()).toMatchObject({ state: "saved", conflicts: [] });
  });

  test("a conflict with an equal value is settled without a question", async () => {
    const { autosave, timers } = device([conflict]);
    autosave.add(note("theirs"), { soon: true });
    await timers.pass(immediateDelay);
    expect(autosave.status().state).toBe("saved");
  });

  test("later changes of the same batch join the conflict of their field", async () => {
    const both: Reply = ([first, second]) =>
      outcomes([
        { id: first?.id ?? "", outcome: "conflict", present },
        { id: second?.id ?? "", outcome: "refused", code: "base-missing", present },
      ]);
    const { autosave, timers } = device([{ kind: "failed" }, both]);
    autosave.add(note("one"), { soon: true });
    await timers.pass(immediateDelay);
    autosave.add(note("two"));
    await timers.pass(2_000);
    expect(autosave.status().conflicts).toMatchObject([{ mine: { text: "two" } }]);
    expect(autosave.status().unsent).toBe(1);
  });

  test("a refused change is kept aside; all others are saved, also those based on it", async () => {
    const refuse: Reply = (operations) =>
      outcomes(
        operations.map(({ id, kind }) =>
          kind === "level.set"
            ? { id, outcome: "refused", code: "needs-evidence" }
            : { id, outcome: "applied" },
        ),
      );
    const { autosave, timers } = device([{ kind: "failed" }, refuse], undefined, [
      ["level:c", "l0"],
    ]);
    autosave.add(level("3"), { soon: true });
    await timers.pass(immediateDelay);
    autosave.add(note("a line"));
    await timers.pass(2_000);
    expect(autosave.status()).toMatchObject({
      state: "attention",
      unsent: 1,
      refusals: [{ code: "needs-evidence", change: { value: "3" } }],
    });
    autosave.dismiss(autosave.status().refusals[0]?.id ?? "");
    expect(autosave.status()).toMatchObject({ state: "saved", unsent: 0 });
  });

  test("an unreadable request is sent one by one: only the unreadable change is refused", async () => {
    const rejects: Reply = (operations) =>
      operations.some((each) => "text" in each && each.text === "bad")
        ? { kind: "rejected" }
        : allApplied(operations);
    const { autosave, timers, sent } = device([rejects, rejects, rejects, rejects]);
    autosave.add(note("good", "n1"));
    autosave.add(note("bad", "n2"));
    autosave.add(note("also good", "n3"));
    await timers.pass(5_000);
    expect(autosave.status()).toMatchObject({ unsent: 1, refusals: [{ code: "invalid" }] });
    expect(sent.at(-1)).toMatchObject([{ text: "also good" }]);
  });

  test("after sharing on another device, later changes are refused and stay visible", async () => {
    const closed: Reply = (operations) =>
      outcomes(operations.map(({ id }) => ({ id, outcome: "refused", code: "closed" })));
    const { autosave, timers } = device([closed]);
    autosave.add(note("late", "n1"));
    autosave.add(note("later", "n2"));
    await timers.pass(1_000);
    expect(autosave.status()).toMatchObject({ closed: true, unsent: 2, state: "attention" });
  });

  test("an operation without an outcome is not acknowledged", async () => {
    const { autosave, timers } = device([outcomes([])]);
    autosave.add(note("kept"), { soon: true });
    await timers.pass(immediateDelay);
    expect(autosave.status()).toMatchObject({ unsent: 1, state: "retrying" });
    await timers.pass(1_000);
    expect(autosave.status().unsent).toBe(0);
  });
});
