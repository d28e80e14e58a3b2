import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countIntervalsWith, intervalMs, intervalsOf } from "~/observe/lesson-intervals";
import { minuteOf, phaseOf } from "~/observe/lesson-phase";
import {
  allSegments,
  isPaused,
  type LessonClock,
  lastTap,
  lessonTime,
  pausesOf,
  percentages,
  presentState,
  rowTimes,
  segmentsOf,
  type Tap,
  tallyCounts,
  targetLanguage,
} from "~/observe/lesson-rules";
import { clockMarks, type MarkAbout, stateRows, stateValues } from "~/observe/vocabulary";

const minute = 60_000;
const start = 1_760_000_000_000;
const at = (minutes: number) => start + minutes * minute;
let made = 0;
const tap = (about: MarkAbout, value: string, minutes: number, removed = false): Tap => {
  made += 1;
  return { id: `tap-${String(made).padStart(6, "0")}`, about, value, at: at(minutes), removed };
};
const clockOf = (taps: readonly Tap[], endedAfter: number | null = null): LessonClock => ({
  startedAt: start,
  endedAt: endedAfter === null ? null : at(endedAfter),
  pauses: pausesOf(taps),
});

describe("the lesson's clock", () => {
  const taps = [tap("clock", "pause", 10), tap("clock", "resume", 15)];
  const { pauses } = clockOf(taps);
  test("stops in a pause", () => {
    expect(lessonTime({ startedAt: start, endedAt: null, pauses }, at(8))).toBe(8 * minute);
    expect(lessonTime({ startedAt: start, endedAt: null, pauses }, at(12))).toBe(10 * minute);
    expect(lessonTime({ startedAt: start, endedAt: null, pauses }, at(20))).toBe(15 * minute);
    expect(lessonTime({ startedAt: start, endedAt: at(18), pauses }, at(90))).toBe(13 * minute);
    expect(minuteOf(at(16.5), start, pauses)).toBe(12);
    expect(minuteOf(at(-1), start, pauses)).toBe(0);
  });
  test("a pause without a resume lasts until the end", () => {
    const open = pausesOf([tap("clock", "pause", 40)]);
    expect(isPaused(open)).toBe(true);
    expect(lessonTime({ startedAt: start, endedAt: at(45), pauses: open }, at(90))).toBe(
      40 * minute,
    );
  });
  test("a second pause, or a resume without a pause, changes nothing", () => {
    const odd = [tap("clock", "resume", 5), ...taps, tap("clock", "pause", 12)];
    expect(pausesOf(odd)).toEqual(pauses);
  });
  test("a pause before the start counts from the start", () => {
    const early = pausesOf([tap("clock", "pause", -10), tap("clock", "resume", 2)]);
    expect(lessonTime({ startedAt: start, endedAt: null, pauses: early }, at(5))).toBe(3 * minute);
  });
  test("has a phase", () => {
    const open = { endedAt: null, pauses: [] };
    expect(phaseOf(open, 44 * minute, 45)).toBe("running");
    expect(phaseOf(open, 46 * minute, 45)).toBe("over");
    expect(phaseOf({ endedAt: null, pauses: [{ from: 1, until: null }] }, 9, 45)).toBe("paused");
    expect(phaseOf({ endedAt: 5, pauses: [{ from: 1, until: null }] }, 9, 45)).toBe("ended");
  });
});

describe("states", () => {
  test("last from their tap to the next one of their row", () => {
    const taps = [
      tap("language", "english", 1),
      tap("lead", "alt", 2),
      tap("language", "mixed", 6),
      tap("language", "off", 8),
      tap("language", "japanese", 9),
    ];
    const segments = segmentsOf("language", taps, clockOf(taps), at(10));
    expect(segments).toEqual([
      { value: "english", from: minute, until: 6 * minute },
      { value: "mixed", from: 6 * minute, until: 8 * minute },
      { value: "japanese", from: 9 * minute, until: 10 * minute },
    ]);
    const times = rowTimes("language", segments, 10 * minute);
    expect(times.unnoted).toBe(2 * minute);
    expect(targetLanguage(times, 10 * minute)).toEqual({
      alone: 5 * minute,
      mixed: 2 * minute,
      noted: 8 * minute,
    });
    expect(presentState("language", taps)).toBe("japanese");
    expect(presentState("language", taps.slice(0, -1))).toBeNull();
    expect(presentState("grouping", taps)).toBeNull();
  });

  test("continue after a pause", () => {
    const taps = [
      tap("lead", "alt", 0),
      tap("clock", "pause", 5),
      tap("clock", "resume", 9),
      tap("lead", "both", 10),
    ];
    expect(segmentsOf("lead", taps, clockOf(taps, 14), at(99))).toEqual([
      { value: "alt", from: 0, until: 6 * minute },
      { value: "both", from: 6 * minute, until: 10 * minute },
    ]);
  });

  test("tapped before the start count from the start, after the end not at all", () => {
    const taps = [tap("lead", "teacher", -3), tap("lead", "pupils", 12)];
    expect(segmentsOf("lead", taps, clockOf(taps, 10), at(60))).toEqual([
      { value: "teacher", from: 0, until: 10 * minute },
    ]);
  });

  test("tapped twice are one segment", () => {
    const taps = [tap("lead", "alt", 1), tap("lead", "alt", 3)];
    expect(segmentsOf("lead", taps, clockOf(taps), at(4))).toHaveLength(1);
  });
});

describe("tallies and undo", () => {
  const taps = [tap("tally", "praise", 1), tap("tally", "open question", 2)];
  test("named tallies come first, also with zero", () => {
    const more = [...taps, tap("tally", "praise", 3), tap("tally", "praise", 4, true)];
    expect(tallyCounts(more, ["open question", "pupil turns"])).toEqual([
      { name: "open question", count: 1 },
      { name: "pupil turns", count: 0 },
      { name: "praise", count: 2 },
    ]);
  });
  test("the last tap is the newest one that is not removed, without those of the clock", () => {
    const all = [...taps, tap("lead", "alt", 9, true), tap("clock", "pause", 10)];
    expect(lastTap(all)?.value).toBe("open question");
    expect(lastTap([])).toBeNull();
  });
});

describe("intervals of two minutes", () => {
  test("have every code that occurs in them; a shorter last one is partial", () => {
    const taps = [
      tap("lead", "alt", 0),
      tap("lead", "pupils", 1.9),
      tap("tally", "praise", 1),
      tap("tally", "praise", 1.5),
      tap("tally", "praise", 5),
    ];
    const intervals = intervalsOf(taps, clockOf(taps, 5), at(99));
    expect(intervals.map((each) => each.states.lead)).toEqual([
      ["alt", "pupils"],
      ["pupils"],
      ["pupils"],
    ]);
    expect(intervals.map((each) => each.partial)).toEqual([false, false, true]);
    expect(intervals.map((each) => each.tallies)).toEqual([["praise"], [], ["praise"]]);
    expect(countIntervalsWith(intervals, "lead", "pupils")).toBe(3);
    expect(intervalsOf([], clockOf([], 4), at(4)).some((each) => each.partial)).toBe(false);
    expect(intervalsOf([], clockOf([]), at(0))).toEqual([]);
  });
});

const anyTap: fc.Arbitrary<Tap> = fc
  .oneof(
    ...stateRows.map((row) =>
      fc.tuple(fc.constant(row as MarkAbout), fc.constantFrom(...stateValues[row], "off")),
    ),
    fc.tuple(fc.constant("tally" as MarkAbout), fc.constantFrom("praise", "open question")),
    fc.tuple(fc.constant("clock" as MarkAbout), fc.constantFrom(...clockMarks)),
  )
  .chain(([about, value]) =>
    fc.record({
      id: fc.uuid({ version: 7 }),
      about: fc.constant(about),
      value: fc.constant(value),
      // Few instants, so that many taps have the same one.
      at: fc.integer({ min: -10, max: 120 }).map((half) => at(half / 2)),
      removed: fc.boolean(),
    }),
  );
const anyTaps = fc.uniqueArray(anyTap, { selector: ({ id }) => id, maxLength: 40 });
const anyEnd = fc.option(fc.integer({ min: 0, max: 60 }), { nil: null });

const picture = (taps: readonly Tap[], end: number | null) => {
  const clock = clockOf(taps, end);
  const now = at(50);
  return {
    total: lessonTime(clock, now),
    segments: allSegments(taps, clock, now),
    intervals: intervalsOf(taps, clock, now),
    tallies: new Map(tallyCounts(taps).map(({ name, count }) => [name, count])),
    last: lastTap(taps)?.id ?? null,
  };
};

describe("for any taps", () => {
  test("the times of a row and the unnoted time add up to the observed time, and percentages to 100", () => {
    fc.assert(
      fc.property(anyTaps, anyEnd, (taps, end) => {
        const { total, segments } = picture(taps, end);
        for (const row of stateRows) {
          const { values, unnoted } = rowTimes(row, segments[row], total);
          expect(unnoted).toBeGreaterThanOrEqual(0);
          expect(values.reduce((sum, { ms }) => sum + ms, unnoted)).toBe(total);
          const whole = percentages([...values.map(({ ms }) => ms), unnoted]);
          expect(whole.reduce((sum, each) => sum + each, 0)).toBe(total > 0 ? 100 : 0);
        }
      }),
      { numRuns: 500 },
    );
  });

  test("segments do not overlap and lie within the lesson", () => {
    fc.assert(
      fc.property(anyTaps, anyEnd, (taps, end) => {
        const { total, segments } = picture(taps, end);
        for (const list of Object.values(segments)) {
          let before = 0;
          for (const { from, until } of list) {
            expect(from).toBeGreaterThanOrEqual(before);
            expect(until).toBeGreaterThan(from);
            before = until;
          }
          expect(before).toBeLessThanOrEqual(total);
        }
      }),
      { numRuns: 500 },
    );
  });

  test("removed taps and the order of arrival change nothing", () => {
    const shuffled = anyTaps.chain((taps) =>
      fc.tuple(
        fc.constant(taps),
        fc.shuffledSubarray(taps, { minLength: taps.length, maxLength: taps.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, anyEnd, ([taps, others], end) => {
        const expected = picture(taps, end);
        expect(picture(others, end)).toEqual(expected);
        expect(
          picture(
            taps.filter((each) => !each.removed),
            end,
          ),
        ).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  test("the codes of an interval occur in it, and intervals cover the lesson", () => {
    fc.assert(
      fc.property(anyTaps, anyEnd, (taps, end) => {
        const { total, segments, intervals } = picture(taps, end);
        expect(intervals.length).toBe(Math.ceil(total / intervalMs));
        expect(intervals.reduce((sum, each) => sum + each.until - each.from, 0)).toBe(total);
        for (const { from, until, states } of intervals)
          for (const row of stateRows)
            for (const value of stateValues[row]) {
              const occurs = segments[row].some(
                (each) => each.value === value && each.from < until && each.until > from,
              );
              expect((states[row] as string[]).includes(value)).toBe(occurs);
            }
      }),
      { numRuns: 300 },
    );
  });
});
