/** The generated actions of three devices of one observer, one of them with two tabs. */
import fc from "fast-check";
import { type Fate, fates } from "./network";

/** The pages: two tabs of the first device, and one page on each of two others. */
export const pageCount = 4;
export const deviceOf = [0, 0, 1, 2] as const;

const writeKinds = [
  "note",
  "draft",
  "remove",
  "restore",
  "text",
  "level",
  "mark",
  "mark-move",
  "mark-remove",
  "mark-restore",
  "pause",
  "end",
] as const;
export type WriteKind = (typeof writeKinds)[number];

export type Action =
  | { kind: "write"; what: WriteKind; page: number; at: number }
  | { kind: "wait"; ms: number }
  /** The page crashes, the first `done` of its pending writes reach the disk, and a new page opens. */
  | { kind: "reload"; page: number; done: number; cached: boolean }
  | { kind: "close"; page: number; done: number }
  | { kind: "refresh"; page: number }
  | { kind: "late" }
  /** Another device undoes the start, which works while the server has nothing but the start. */
  | { kind: "undo" }
  | { kind: "decide"; page: number; choice: "mine" | "theirs" | "both" };

const page = fc.constantFrom(0, 0, 1, 2, 3);
const done = fc.nat(3);
const weighted = <T>(weight: number, arbitrary: fc.Arbitrary<T>) => ({ weight, arbitrary });
const often: WriteKind[] = [
  "note",
  "note",
  "draft",
  "draft",
  "draft",
  "draft",
  "text",
  "mark",
  "mark",
];

const action: fc.Arbitrary<Action> = fc.oneof(
  weighted(
    12,
    fc.record({
      kind: fc.constant("write" as const),
      what: fc.constantFrom(...often, ...writeKinds),
      page,
      at: fc.nat(3),
    }),
  ),
  weighted(4, fc.record({ kind: fc.constant("wait" as const), ms: fc.nat(4_000) })),
  weighted(1, fc.record({ kind: fc.constant("wait" as const), ms: fc.constant(45_000) })),
  weighted(
    2,
    fc.record({ kind: fc.constant("reload" as const), page, done, cached: fc.boolean() }),
  ),
  weighted(1, fc.record({ kind: fc.constant("close" as const), page, done })),
  weighted(1, fc.record({ kind: fc.constant("refresh" as const), page })),
  weighted(1, fc.record({ kind: fc.constantFrom("late" as const, "undo" as const) })),
  weighted(
    2,
    fc.record({
      kind: fc.constant("decide" as const),
      page,
      choice: fc.constantFrom("mine" as const, "theirs" as const, "both" as const),
    }),
  ),
);

const day = 86_400_000;
const skew = fc.oneof(
  weighted(2, fc.constant(0)),
  weighted(1, fc.integer({ min: -90_000, max: 90_000 })),
  weighted(3, fc.integer({ min: -35 * day, max: 35 * day })),
);
const fate = fc.constantFrom<Fate>("arrives", "arrives", "arrives", ...fates);

export type Lesson = {
  /** Started on the server before a device opens it; otherwise on the device that writes first. */
  begun: boolean;
  /** How far each device's clock is ahead, milliseconds. */
  skews: number[];
  /** Whether each device has received the server's time before. */
  heard: boolean[];
  ways: Fate[][];
  actions: Action[];
};

export const lesson: fc.Arbitrary<Lesson> = fc.record({
  begun: fc.boolean(),
  skews: fc.tuple(skew, skew, skew),
  heard: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
  ways: fc.tuple(
    fc.array(fate, { maxLength: 10 }),
    fc.array(fate, { maxLength: 8 }),
    fc.array(fate, { maxLength: 8 }),
  ),
  actions: fc.array(action, { minLength: 4, maxLength: 20 }),
});
