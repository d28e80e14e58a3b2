/** What was typed and tapped in a run, and what may be lost: the expected result, independent of the code. */
import type { Operation } from "~/observe/sync/operation";
import { deviceOf } from "./actions";

/** The words of a text. Each typed word is unique, so that it can be found. */
export const wordsIn = (text: string) => text.match(/<\d+>/g) ?? [];

export class Ledger {
  /** When the note of each word was begun, in simulated time. */
  readonly began = new Map<string, number>();
  /** When each mark was made or moved. */
  readonly tapped = new Map<string, number[]>();
  /** When the lesson was started and ended, on any device. */
  readonly starts: number[] = [];
  undone = false;
  readonly ends: number[] = [];
  readonly typed = new Set<string>();
  /** Words that the observer saw and then replaced, removed or rejected. */
  readonly given = new Set<string>();
  /** Marks that were removed at some time. */
  readonly takenBack = new Set<string>();
  /** Words and marks of each page that are not on its device's disk: a crash may lose them. */
  readonly #fresh = new Map<number, Set<string>>();
  /** Fields with a conflict although only one page wrote them. */
  readonly needless: string[] = [];
  readonly #writers = new Map<string, Set<number>>();
  readonly #crashed = new Set<number | undefined>();
  #count = 0;

  /**
   * A new word that replaces the text that the page shows.
   *
   * @param at when the note is begun; ignored when the replaced text has a begin
   */
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

  /** Records a conflict. It needs two pages that wrote the field, or a crash that lost an acknowledgement. */
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

  /** Records that an entry is on the disk: its content must not be lost any more. */
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
