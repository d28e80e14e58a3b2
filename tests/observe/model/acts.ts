/** What three devices of one observer may do, one of them with two tabs. */
import fc from "fast-check";
import { type Fate, fates } from "./wire";

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

export type Act =
  | { kind: "write"; what: WriteKind; page: number; at: number }
  | { kind: "wait"; ms: number }
  /** The page goes as it stands, `done` of its last writes reach the disk; another opens in its place. */
  | { kind: "reload"; page: number; done: number; cached: boolean }
  | { kind: "close"; page: number; done: number }
  | { kind: "refresh"; page: number }
  | { kind: "late" }
  /** Somewhere else the start is taken back, which works while the server has nothing but the start. */
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

const act: fc.Arbitrary<Act> = fc.oneof(
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
  /** Begun on the server before any device opens it; else on whichever device writes first. */
  begun: boolean;
  /** How far each device's clock is ahead, milliseconds. */
  skews: number[];
  /** Whether each device has heard the server's clock before. */
  heard: boolean[];
  ways: Fate[][];
  acts: Act[];
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
  acts: fc.array(act, { minLength: 4, maxLength: 20 }),
});
