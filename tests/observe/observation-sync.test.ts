/**
 * Two devices of one observer write the same observation over a bad network, against the real database:
 * whatever is lost, doubled or late on the way, no word gets lost and none is there twice.
 */
import fc from "fast-check";
import { v4 } from "uuid";
import { beforeAll, describe, expect, test } from "vitest";
import { workingCopy } from "~/observe/observation-copy.queries.server";
import type { OperationStore } from "~/observe/sync/autosave-entry";
import { InstrumentStore } from "~/observe/sync/instrument-store";
import { applyOperations } from "~/observe/sync/observation-operations.server";
import type { Change, ReadAnswer, WorkingCopy } from "~/observe/sync/operation";
import { freshDatabase } from "../setup/database";
import { FakeNetwork, FakeStore, FakeTimers, type Fate, plainNote } from "./observation-device";
import { makeObservation, makeScene, type Scene } from "./observation-scene";

freshDatabase();

let scene: Scene;
beforeAll(async () => {
  scene = await makeScene();
});

type Act =
  | { kind: "note" | "text" | "level" | "remove"; device: 0 | 1; at: number }
  | { kind: "wait"; ms: number }
  | { kind: "reload" | "refresh"; device: 0 | 1 }
  | { kind: "late" }
  | { kind: "decide"; device: 0 | 1; choice: "mine" | "theirs" | "both" };

const device = fc.constantFrom<0 | 1>(0, 1);
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant("note"), device, at: fc.nat(3) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("text"), device, at: fc.nat(1) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("level"), device, at: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("remove"), device, at: fc.nat(3) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("wait"), ms: fc.nat(4_000) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom("reload", "refresh"), device }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("late") }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("decide"),
      device,
      choice: fc.constantFrom("mine", "theirs", "both"),
    }),
  },
) as fc.Arbitrary<Act>;
const fate = fc.constantFrom<Fate>(
  "arrives",
  "arrives",
  "lost",
  "answer-lost",
  "twice",
  "again-later",
);

const criteria = ["hand-overs", "attention", "clear-instructions", "initiative"];
const parts = ["keep", "try"] as const;
/** Every word typed is one of its own kind, so that it can be found again. */
const wordsIn = (text: string) => text.match(/<\d+>/g) ?? [];

/** The device's storage as one page sees it: out of reach once the page is gone. */
const ofPage = (store: FakeStore, page: { gone: boolean }): OperationStore => ({
  load: () => store.load(),
  put: async (entry) => (page.gone ? undefined : store.put(entry)),
  remove: async (ids) => (page.gone ? undefined : store.remove(ids)),
});

class World {
  readonly timers = new FakeTimers();
  readonly stores = [new FakeStore(), new FakeStore()];
  readonly screens: InstrumentStore[] = [];
  readonly noteIds = [v4(), v4(), v4(), v4()];
  readonly networks: FakeNetwork[];
  readonly typed = new Set<string>();
  /** Words somebody saw and wrote over, removed, or decided against. */
  readonly given = new Set<string>();
  readonly #pages: { gone: boolean }[] = [];
  #count = 0;

  constructor(
    readonly id: string,
    readonly read: () => Promise<ReadAnswer>,
    fates: Fate[][],
  ) {
    this.networks = fates.map(
      (each) =>
        new FakeNetwork(async (operations) => {
          const now = Date.now();
          const outcomes = await applyOperations(scene.mentor, id, operations, now);
          return { now, outcomes };
        }, each),
    );
  }

  async open(at: 0 | 1): Promise<void> {
    const network = this.networks[at];
    const store = this.stores[at];
    if (!network || !store) throw new Error("No such device.");
    const page = { gone: false };
    const before = this.#pages[at];
    if (before) before.gone = true;
    this.#pages[at] = page;
    const screen = new InstrumentStore((await this.read()).copy, Date.now(), {
      // What a page had sent before it went still arrives; it just never hears of it.
      send: (operations) => (page.gone ? new Promise(() => undefined) : network.send(operations)),
      read: this.read,
      store: ofPage(store, page),
      timers: this.timers,
    });
    this.screens[at] = screen;
    await screen.start();
  }

  screen(at: 0 | 1): InstrumentStore {
    const screen = this.screens[at];
    if (!screen) throw new Error("The device is closed.");
    return screen;
  }

  #word(seen: string): string {
    for (const word of wordsIn(seen)) this.given.add(word);
    this.#count += 1;
    const word = `<${this.#count}>`;
    this.typed.add(word);
    return word;
  }

  #write(screen: InstrumentStore, kind: "note" | "text" | "level" | "remove", at: number): void {
    const { notes, texts } = screen.snapshot();
    const noteId = this.noteIds[at] ?? "";
    const note = notes.find((each) => each.id === noteId);
    if (kind === "text") {
      const part = parts[at] ?? "keep";
      screen.change({ kind: "text.write", part, text: this.#word(texts[part] ?? "") });
    } else if (kind === "level") {
      const criterionId = criteria[at] ?? "";
      screen.change({ kind: "level.set", criterionId, value: at % 2 ? "2" : "not-seen" }, true);
    } else if (kind === "remove") {
      if (!note || note.removed) return;
      for (const word of wordsIn(note.text)) this.given.add(word);
      screen.change({ kind: "note.remove", noteId }, true);
    } else {
      const text = this.#word(note?.text ?? "");
      const tags = criteria.slice(0, at);
      const written: Change = {
        kind: "note.write",
        noteId,
        text,
        notedAt: 1,
        criteria: tags,
        ...plainNote,
      };
      screen.change(written);
    }
  }

  decide(at: 0 | 1, choice: "mine" | "theirs" | "both"): void {
    const screen = this.screen(at);
    for (const { field, mine, present } of screen.snapshot().save.conflicts) {
      const own = "text" in mine ? mine.text : "";
      const other = "text" in present ? present.text : "";
      if (choice === "mine") for (const word of wordsIn(other)) this.given.add(word);
      if (choice === "theirs") for (const word of wordsIn(own)) this.given.add(word);
      // A removal against words, or words against a removal: there is no both.
      if (choice === "both" && mine.kind !== "note.write" && mine.kind !== "text.write") continue;
      if (choice === "both" && present.kind === "note" && present.removed) {
        screen.resolve(field, "mine");
        continue;
      }
      screen.resolve(field, choice);
    }
    for (const refusal of screen.snapshot().save.refusals) screen.dismiss(refusal);
  }

  async run(step: Act): Promise<void> {
    switch (step.kind) {
      case "wait":
        return this.timers.pass(step.ms);
      case "late":
        for (const network of this.networks) await network.deliverLate();
        return;
      case "reload":
        return this.open(step.device);
      case "refresh":
        return this.screen(step.device).refresh();
      case "decide":
        return this.decide(step.device, step.choice);
      default:
        return this.#write(this.screen(step.device), step.kind, step.at);
    }
  }

  /** A good network at last, until both have said all and every question is answered with both. */
  async end(): Promise<void> {
    for (const network of this.networks) network.fates.length = 0;
    const waiting = () => this.screens.some((each) => each.snapshot().save.unsent > 0);
    for (let turn = 0; turn < 12 && (turn === 0 || waiting()); turn += 1) {
      for (const network of this.networks) await network.deliverLate();
      await this.timers.pass(60_000);
      for (const at of [0, 1] as const) {
        const screen = this.screen(at);
        this.decide(at, "both");
        for (const { field } of screen.snapshot().save.conflicts) screen.resolve(field, "theirs");
      }
    }
    await this.timers.pass(60_000);
  }
}

const plain = ({ notes, levels, texts }: Pick<WorkingCopy, "notes" | "levels" | "texts">) => ({
  notes: notes.map(({ id, text, criteria: tags }) => ({ id, text, tags: [...tags].sort() })),
  levels: levels.map(({ criterionId, value }) => `${criterionId}:${value}`).sort(),
  texts: texts.map(({ part, text }) => `${part}:${text}`).sort(),
});

describe("two devices over a bad network", () => {
  test("lose no word, double none, and end with what the server has", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(act, { minLength: 4, maxLength: 24 }),
        fc.array(fate, { maxLength: 12 }),
        fc.array(fate, { maxLength: 12 }),
        async (acts, one, other) => {
          const { id } = await makeObservation(scene);
          const read = async () => ({ now: Date.now(), copy: await workingCopy(scene.mentor, id) });
          const world = new World(id, read, [[...one], [...other]]);
          await world.open(0);
          await world.open(1);
          for (const step of acts) await world.run(step);
          await world.end();

          const { copy } = await read();
          const kept = [...copy.notes, ...copy.texts].flatMap((each) => wordsIn(each.text));
          const lost = [...world.typed].filter((w) => !world.given.has(w) && !kept.includes(w));
          expect(lost).toEqual([]);
          expect(kept.length).toBe(new Set(kept).size);
          for (const at of [0, 1] as const) {
            const screen = world.screen(at);
            await screen.refresh();
            const { save, notes, levels, texts } = screen.snapshot();
            expect(save).toMatchObject({ state: "saved", unsent: 0 });
            expect(world.stores[at]?.entries.size).toBe(0);
            const shown = {
              notes: notes.flatMap(({ removed, ...note }) =>
                removed ? [] : [{ id: note.id, text: note.text, tags: [...note.criteria].sort() }],
              ),
              levels: Object.entries(levels)
                .map(([key, value]) => `${key}:${value}`)
                .sort(),
              texts: Object.entries(texts)
                .map(([key, value]) => `${key}:${value}`)
                .sort(),
            };
            const server = plain(copy);
            const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
            expect({ ...shown, notes: shown.notes.sort(byId) }).toEqual({
              ...server,
              notes: server.notes.sort(byId),
            });
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
