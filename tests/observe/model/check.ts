/** The invariants that hold at the end of a generated lesson. */
import { expect } from "vitest";
import type { ReadAnswer, WorkingCopy } from "~/observe/sync/operation";
import type { InstrumentSnapshot } from "~/observe/sync/snapshot";
import { wordsIn } from "./ledger";
import { longestWay } from "./network";
import type { World } from "./world";

/** The greatest error of an instant: small clock errors are not corrected, and requests take time. Milliseconds. */
const tolerance = 120_000 + longestWay + 5_000;

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

/** A screen's snapshot or the server's copy, in one comparable shape. */
const shown = (
  state: Pick<InstrumentSnapshot, "startedAt" | "endedAt" | "notes" | "marks" | "levels" | "texts">,
) => ({
  startedAt: state.startedAt,
  endedAt: state.endedAt,
  notes: state.notes
    .flatMap(({ removed, ...note }) =>
      removed ? [] : [{ ...note, criteria: [...note.criteria].sort() }],
    )
    .sort(byId),
  marks: state.marks.flatMap(({ removed, ...mark }) => (removed ? [] : [mark])).sort(byId),
  levels: state.levels,
  texts: state.texts,
});

const held = (copy: WorkingCopy) =>
  shown({
    startedAt: copy.startedAt,
    endedAt: copy.endedAt,
    notes: copy.notes.map(({ operationId: _, ...note }) => ({ ...note, removed: false })),
    marks: copy.marks.map(({ operationId: _, ...mark }) => ({ ...mark, removed: false })),
    levels: Object.fromEntries(copy.levels.map((each) => [each.criterionId, each.value])),
    texts: Object.fromEntries(copy.texts.map((each) => [each.part, each.text])),
  });

function checkWords({ ledger }: World, copy: WorkingCopy): void {
  const kept = [...copy.notes, ...copy.texts].flatMap((each) => wordsIn(each.text));
  const lost = [...ledger.typed].filter((w) => !ledger.given.has(w) && !kept.includes(w));
  expect(lost, "words lost").toEqual([]);
  expect(kept.length, "words doubled").toBe(new Set(kept).size);
  expect(kept.filter((word) => !ledger.typed.has(word))).toEqual([]);
  expect(ledger.needless, "questions without a reason").toEqual([]);
  const marks = copy.marks.map((mark) => mark.id);
  const untapped = [...ledger.tapped.keys()].filter((id) => !ledger.takenBack.has(id));
  expect(
    untapped.filter((id) => !marks.includes(id)),
    "marks lost",
  ).toEqual([]);
  expect(marks.filter((id) => !ledger.tapped.has(id))).toEqual([]);
  expect(marks.length, "marks doubled").toBe(new Set(marks).size);
}

/** Every instant is right within the tolerance, whatever the device's clock was. */
function checkInstants({ ledger }: World, copy: WorkingCopy): void {
  const off = (instant: number, truly: number[]) =>
    Math.min(...truly.map((each) => Math.abs(instant - each)));
  const far: string[] = [];
  for (const note of copy.notes) {
    const truly = wordsIn(note.text).map((word) => ledger.began.get(word) ?? 0);
    if (off(note.notedAt, truly) > tolerance)
      far.push(`note ${note.text} ${note.notedAt - (truly[0] ?? 0)}`);
    if (note.committedAt !== null && note.committedAt < note.notedAt - tolerance)
      far.push(`note ${note.text} was committed before it began`);
  }
  for (const mark of copy.marks) {
    const truly = ledger.tapped.get(mark.id) ?? [];
    if (off(mark.at, truly) > tolerance)
      far.push(`mark ${mark.value} ${mark.at - (truly[0] ?? 0)}`);
  }
  // Started again after an undo: with the first text at the latest.
  const words = [...ledger.began.values(), ...[...ledger.tapped.values()].flat()];
  const starts = [...ledger.starts, ...(ledger.undone ? words : [])];
  if (copy.startedAt !== null && off(copy.startedAt, starts) > tolerance)
    far.push(`start ${copy.startedAt - (ledger.starts[0] ?? 0)}`);
  if (copy.endedAt !== null && off(copy.endedAt, ledger.ends) > tolerance)
    far.push(`end ${copy.endedAt - (ledger.ends[0] ?? 0)}`);
  expect(far, "instants bent").toEqual([]);
}

/** Checks that the server has everything once and with right instants, and that every screen shows it. */
export async function check(world: World): Promise<void> {
  const answer: ReadAnswer | null = await world.read();
  for (const page of world.pages) {
    if (!page) throw new Error("A page is closed.");
    const { save } = page.screen.snapshot();
    expect(save, `page ${page.number}`).toMatchObject({ state: "saved", unsent: 0, conflicts: [] });
  }
  for (const { disk } of world.devices) expect(disk.entries.size, "left on the disk").toBe(0);
  if (!answer) {
    const promised = [...world.ledger.typed].filter((word) => !world.ledger.given.has(word));
    return expect(promised, "nothing has arrived").toEqual([]);
  }
  checkWords(world, answer.copy);
  checkInstants(world, answer.copy);
  for (const page of world.pages) {
    // A page of an observation that has not started reads nothing; a reload gives it the working copy.
    if (page?.screen.snapshot().startedAt === null)
      page.screen.reopen(answer.copy, world.clock.now + 1);
    await page?.screen.refresh();
    if (page)
      expect(shown(page.screen.snapshot()), `page ${page.number}`).toEqual(held(answer.copy));
  }
}
