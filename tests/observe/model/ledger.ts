/** What was typed and tapped in a run, and what may be gone: the model's own memory, apart from all the code. */
import type { Operation } from "~/observe/sync/operation";
import { deviceOf } from "./acts";

/** Every word typed is one of its own kind, so that it can be found again. */
export const wordsIn = (text: string) => text.match(/<\d+>/g) ?? [];

export class Ledger {
  /** When each word's note really began, by the world's time. */
  readonly began = new Map<string, number>();
  /** When each mark was really made or put. */
  readonly tapped = new Map<string, number[]>();
  /** When the lesson was really begun and ended, on whichever device. */
  readonly starts: number[] = [];
  undone = false;
  readonly ends: number[] = [];
  readonly typed = new Set<string>();
  /** Words somebody saw and wrote over, removed, or decided against. */
  readonly given = new Set<string>();
  /** Marks that somebody took back at some time. */
  readonly takenBack = new Set<string>();
  /** Words and marks of each page that are not on its device's disk yet: a crash may take them. */
  readonly #fresh = new Map<number, Set<string>>();
  /** Fields that somebody was asked about though nobody else had written there. */
  readonly needless: string[] = [];
  readonly #writers = new Map<string, Set<number>>();
  readonly #crashed = new Set<number | undefined>();
  #count = 0;

  /** A new word over one that was seen. @param at when the note began; of the seen word when it has one */
  word(page: number, seen: string, at: number): string {
    const [over] = wordsIn(seen);
    for (const each of wordsIn(seen)) this.give(each);
    this.#count += 1;
    const word = `<${this.#count}>`;
    this.typed.add(word);
    this.began.set(word, (over && this.began.get(over)) || at);
    this.#freshOf(page).add(word);
    return word;
  }

  wrote(field: string, page: number): void {
    const pages = this.#writers.get(field) ?? new Set();
    this.#writers.set(field, pages.add(page));
  }

  /** A question came up: there must have been two who wrote, or a page that forgot in a crash. */
  asked(field: string): void {
    const [page, ...others] = this.#writers.get(field) ?? [];
    if (page === undefined || others.length > 0) return;
    if (!this.#crashed.has(deviceOf[page])) this.needless.push(field);
  }

  mark(page: number, id: string, at: number): void {
    this.tapped.set(id, [...(this.tapped.get(id) ?? []), at]);
    this.#freshOf(page).add(id);
  }

  give(words: string | readonly string[]): void {
    for (const word of typeof words === "string" ? [words] : words) this.given.add(word);
  }

  /** An entry has reached the disk: what it says is promised. */
  kept(operation: Operation): void {
    const said: string[] = "text" in operation ? wordsIn(operation.text) : [];
    if (operation.kind === "mark.write") said.push(operation.markId);
    for (const fresh of this.#fresh.values()) for (const each of said) fresh.delete(each);
  }

  crash(page: number): void {
    this.#crashed.add(deviceOf[page]);
    for (const each of this.#freshOf(page)) {
      this.given.add(each);
      this.takenBack.add(each);
    }
    this.#fresh.delete(page);
  }

  #freshOf(page: number): Set<string> {
    const fresh = this.#fresh.get(page) ?? new Set();
    this.#fresh.set(page, fresh);
    return fresh;
  }
}
