/** A pasted list of people: one a line, an e-mail address beside the name where there is one. */
import { email as emailField } from "~/web/forms/fields";
import { nameKey, tidyName } from "./names";

/** More than a whole prefecture's newcomers, and little enough for one transaction. */
export const mostNames = 200;
export const longestName = 100;
/** The most characters of a line; nothing is read of a longer one. */
export const longestLine = 400;

const nameProblems = [
  "no-name",
  "bad-email",
  "line-too-long",
  "name-too-long",
  "same-email",
  "email-here",
  "same-name",
  "name-here",
] as const;
export type NameProblem = (typeof nameProblems)[number];

/** Somebody of the list; `line` counts from 1, blank lines included, as an editor would. */
export type PastedPerson = { line: number; name: string; email: string | null };
export type LineProblem = { line: number; text: string; problem: NameProblem };
export type PastedNames = { people: PastedPerson[]; problems: LineProblem[]; lines: number };

// Japanese keyboards leave these in addresses and lists; each is one character, so positions hold.
const narrowed: Record<string, string> = {
  "＠": "@",
  "．": ".",
  "，": ",",
  "、": ",",
  "；": ";",
  "＜": "<",
  "＞": ">",
  "（": "(",
  "）": ")",
  "\u3000": " ",
};
const narrow = (line: string) =>
  line.replace(/[＠．，、；＜＞（）\u3000]/g, (each) => narrowed[each] ?? each);

const bullet = /^\s*(?:[-–*•・●○◦]\s*|\(?[\d０-９]{1,3}(?:[.)]\s*|\t))/;
const word = /[^\s,;<>()"“”「」]+/g;
const emptyBrackets = /[<(]\s*[>)]/g;

/** The first word that holds an @, and where it is; null when there is none. */
function findAddress(line: string): { text: string; index: number } | null {
  for (const { 0: text, index } of line.matchAll(word))
    if (text.includes("@")) return { text, index };
  return null;
}

/** A text without the blanks and `marks` that it ends with. A pattern for it would take quadratic time. */
function withoutEnd(text: string, marks: string): string {
  let end = text.length;
  const isMark = (mark: string) => mark.trim() === "" || marks.includes(mark);
  while (end > 0 && isMark(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

const emailSchema = emailField();

function readAddress(typed: string): string | null {
  const read = emailSchema.safeParse(withoutEnd(typed.replace(/^mailto:/i, ""), ".。"));
  return read.success ? read.data : null;
}

/** What remains of a line as a name: as it was typed, without the marks that stood around an address. */
function readName(typed: string): string {
  const plain = narrow(typed);
  const brackets = [...plain.matchAll(emptyBrackets)];
  const bare = brackets.reduce(
    (text, { 0: pair, index }) =>
      text.slice(0, index) + " ".repeat(pair.length) + text.slice(index + pair.length),
    typed,
  );
  const narrowBare = narrow(bare);
  const from = /^[\s,;>)]*/.exec(narrowBare)?.[0].length ?? 0;
  const to = withoutEnd(narrowBare, ",;<(").length;
  const inner = bare.slice(from, Math.max(from, to));
  return tidyName(inner.replace(/^"(.*)"$/, "$1"));
}

/** One line as a name and an address, in either order; null for an empty one. */
function readLine(line: string): { name: string; email: string | null; bad: boolean } | null {
  const text = line.slice(bullet.exec(narrow(line))?.[0].length ?? 0);
  const found = findAddress(narrow(text));
  if (!found) {
    const name = readName(text);
    return name === "" ? null : { name, email: null, bad: false };
  }
  const end = found.index + found.text.length;
  const name = readName(`${text.slice(0, found.index)} ${text.slice(end)}`);
  const email = readAddress(found.text);
  return { name, email, bad: email === null || name.includes("@") || name.includes("＠") };
}

/**
 * Reads a pasted list: `Name`, `Name, address`, `Name <address>`, with a tab or a blank between, bullets,
 * numbers and full-width marks forgiven. A line with a problem is told, and is not among the people. The
 * second of two equal names or addresses is told as well, but it is among the people: it may be meant. Reading
 * ends at the first line beyond `mostNames`, which `lines` tells.
 */
export function parseNames(typed: string): PastedNames {
  const people: PastedPerson[] = [];
  const problems: LineProblem[] = [];
  const names = new Set<string>();
  const emails = new Set<string>();
  let lines = 0;
  for (const [index, text] of typed.split(/\r\n|\r|\n/).entries()) {
    const line = index + 1;
    const tell = (problem: NameProblem) =>
      problems.push({ line, text: text.trim().slice(0, longestLine), problem });
    if (text.length > longestLine) {
      lines += 1;
      tell("line-too-long");
      continue;
    }
    const read = readLine(text);
    if (!read) continue;
    lines += 1;
    if (lines > mostNames) break;
    const { name, email, bad } = read;
    if (bad) tell("bad-email");
    else if (nameKey(name) === "") tell("no-name");
    else if (name.length > longestName) tell("name-too-long");
    else {
      if (email !== null && emails.has(email)) tell("same-email");
      else if (names.has(nameKey(name))) tell("same-name");
      people.push({ line, name, email });
      names.add(nameKey(name));
      if (email !== null) emails.add(email);
    }
  }
  return { people, problems, lines };
}

/** What is no slip of the keyboard but a question: the same person twice, or two of one name? */
export const isDuplicate = (problem: NameProblem): boolean =>
  problem === "same-email" ||
  problem === "email-here" ||
  problem === "same-name" ||
  problem === "name-here";

// An address belongs to one account, so nobody can mean it twice.
const mustLeaveOut = (problem: NameProblem): boolean =>
  problem === "same-email" || problem === "email-here";

/**
 * Whom to add of a list without slips, after the question about duplicates was answered.
 *
 * @param doubled every duplicate, in the list itself or with people who are here already
 * @param addAll true when equal names are different people
 */
export function peopleToAdd(
  people: PastedPerson[],
  doubled: LineProblem[],
  addAll: boolean,
): PastedPerson[] {
  const without = new Set(
    doubled.filter(({ problem }) => !addAll || mustLeaveOut(problem)).map(({ line }) => line),
  );
  return people.filter(({ line }) => !without.has(line));
}
