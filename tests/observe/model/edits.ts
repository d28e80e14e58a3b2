/** Edits of an observer, made as the real screen makes them. */
import { v7 } from "uuid";
import type { ConflictChoice } from "~/observe/sync/conflict-resolution";
import type { InstrumentStore } from "~/observe/sync/instrument-store";
import { type FieldChange, fieldOf } from "~/observe/sync/operation";
import { plainNote } from "../observation-device";
import type { WriteKind } from "./actions";
import { type Ledger, wordsIn } from "./ledger";
import type { Page, World } from "./world";

const criteria = ["hand-overs", "attention", "clear-instructions", "initiative"];
const parts = ["keep", "try"] as const;
const states = ["alt", "teacher", "both", "pupils"];

/** The draft of each page, which keeps the instant of its first keystroke until it is committed. */
const drafts = new WeakMap<Page, { noteId: string; notedAt: number; release: () => void }>();

/** Makes a change on a page and records it in the ledger. */
function say(world: World, page: Page, change: FieldChange, soon = false): void {
  world.ledger.wrote(fieldOf(change), page.number);
  page.screen.change(change, soon);
}

function writeNote(world: World, page: Page, at: number): void {
  const { screen } = page;
  const noteId = world.noteIds[at] ?? "";
  const note = screen.snapshot().notes.find((each) => each.id === noteId);
  const text = world.ledger.word(page.number, note?.text ?? "", world.clock.now);
  const notedAt = note?.notedAt ?? screen.now();
  const tags = criteria.slice(0, at);
  say(world, page, { kind: "note.write", noteId, text, notedAt, criteria: tags, ...plainNote });
}

/** Types into the note line; every second time with Enter. */
function writeDraft(world: World, page: Page, at: number): void {
  const { screen } = page;
  const known = drafts.get(page);
  const noteId = known?.noteId ?? v7();
  const draft = known ?? { noteId, notedAt: screen.now(), release: screen.hold(noteId) };
  const before = screen.snapshot().notes.find((each) => each.id === noteId)?.text ?? "";
  const text = world.ledger.word(page.number, before, world.clock.now);
  const isEntered = at % 2 === 1;
  const committedAt = isEntered ? screen.now() : null;
  const content = { text, notedAt: draft.notedAt, criteria: [], ...plainNote, committedAt };
  say(world, page, { kind: "note.write", noteId, ...content }, isEntered);
  drafts.set(page, draft);
  if (isEntered) enter(page);
}

/** Ends the draft without a change. */
export function enter(page: Page): void {
  drafts.get(page)?.release();
  drafts.delete(page);
}

function touchNote(world: World, page: Page, what: "remove" | "restore", at: number) {
  const { screen } = page;
  const note = screen.snapshot().notes[at];
  if (!note || note.removed !== (what === "restore")) return;
  if (what === "remove") world.ledger.give(wordsIn(note.text));
  say(world, page, { kind: `note.${what}`, noteId: note.id }, true);
}

function touchMark(world: World, page: Page, what: WriteKind, at: number): void {
  const { screen } = page;
  const { ledger, clock } = world;
  if (what === "mark" || what === "pause") {
    const markId = v7();
    const written =
      what === "pause"
        ? ({ about: "clock", value: at % 2 ? "pause" : "resume" } as const)
        : ({ about: "lead", value: states[at] ?? "alt" } as const);
    ledger.mark(page.number, markId, clock.now);
    say(world, page, { kind: "mark.write", markId, ...written, at: screen.now() }, true);
    return;
  }
  const mark = screen.snapshot().marks[at];
  if (!mark || mark.removed !== (what === "mark-restore")) return;
  const { id: markId, about, value } = mark;
  if (what === "mark-move") {
    ledger.mark(page.number, markId, clock.now);
    say(world, page, { kind: "mark.write", markId, about, value, at: screen.now() }, true);
  } else if (what === "mark-remove") {
    ledger.takenBack.add(markId);
    say(world, page, { kind: "mark.remove", markId }, true);
  } else say(world, page, { kind: "mark.restore", markId }, true);
}

/** Makes one edit. On a page without a started lesson it starts the lesson first. */
export function write(world: World, page: Page, what: WriteKind, at: number): void {
  const { screen } = page;
  const { visitId, clock, ledger } = world;
  if (screen.snapshot().startedAt === null) {
    ledger.starts.push(clock.now);
    say(
      world,
      page,
      { kind: "clock.start", visitId, startedAt: screen.now(), endedAt: null },
      true,
    );
  }
  const { endedAt, texts } = screen.snapshot();
  if (what === "note") writeNote(world, page, at);
  else if (what === "draft") writeDraft(world, page, at);
  else if (what === "remove" || what === "restore") touchNote(world, page, what, at);
  else if (what === "text") {
    const part = parts[at % 2] ?? "keep";
    const text = ledger.word(page.number, texts[part] ?? "", clock.now);
    say(world, page, { kind: "text.write", part, text });
  } else if (what === "level") {
    const value = at % 2 ? "2" : "not-seen";
    say(world, page, { kind: "level.set", criterionId: criteria[at] ?? "", value }, true);
  } else if (what === "end") {
    if (endedAt === null) ledger.ends.push(clock.now);
    const end = endedAt === null ? screen.now() : null;
    say(world, page, { kind: "clock.set", endedAt: end }, true);
  } else touchMark(world, page, what, at);
}

/** Resolves every conflict of a page and dismisses every refusal. */
export function decide(ledger: Ledger, screen: InstrumentStore, choice: ConflictChoice): void {
  for (const { field, mine, present } of screen.snapshot().save.conflicts) {
    ledger.asked(field);
    const own = "text" in mine ? wordsIn(mine.text) : [];
    const other = "text" in present ? wordsIn(present.text) : [];
    const noBoth = own.length === 0 || (present.kind === "note" && present.removed);
    // Between a removal and a text both cannot be kept.
    const chosen = choice !== "both" || !noBoth ? choice : own.length > 0 ? "mine" : "theirs";
    if (chosen === "mine") ledger.give(other);
    if (chosen === "theirs") ledger.give(own);
    if (mine.kind === "mark.remove" || (present.kind === "mark" && present.removed))
      ledger.takenBack.add("markId" in mine ? mine.markId : "");
    screen.resolve(field, chosen);
  }
  for (const refusal of screen.snapshot().save.refusals) screen.dismiss(refusal);
}
