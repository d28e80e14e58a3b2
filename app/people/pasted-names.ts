/** Parses a pasted list of people: one per line, optionally with an e-mail address. */
import { email as emailField } from "~/web/forms/fields";
import { nameKey, tidyName } from "./names";

/**
 * Maximum number of people in a list: more than the newcomers of a prefecture, and few enough for one
 * transaction.
 */
export const mostNames = 200;
export const longestName = 100;
/** Maximum length of a line in characters; a longer line is not parsed. */
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

/** A person of the list; `line` counts from 1 and includes blank lines. */
export type PastedPerson = { line: number; name: string; email: string | null };
export type LineProblem = { line: number; text: string; problem: NameProblem };
export type PastedNames = { people: PastedPerson[]; problems: LineProblem[]; lines: number };

// Full-width marks that Japanese keyboards produce. Each is one character, so positions stay valid.
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

/** The first word with an @ and its position; null when there is none. */
function findAddress(line: string): { text: string; index: number } | null {
  for (const { 0: text, index } of line.matchAll(word))
    if (text.includes("@")) return { text, index };
  return null;
}

/** A text without trailing blanks and `marks`. A pattern for this would take quadratic time. */
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

/** The name in a line, as typed, without the marks around an address. */
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

/** Parses one line with a name and an address in either order; null for an empty line. */
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
 * Parses a pasted list of names. Each line is `Name`, `Name, address` or `Name <address>`; tabs, blanks,
 * bullets, numbers and full-width marks are accepted.
 *
 * @returns `people`: the persons of all lines without a typing error; `problems`: typing errors and
 * duplicates (the second person with the same name or address is in both lists); `lines`: the number of
 * lines that are not empty. Parsing stops after `mostNames` lines; `lines` is then larger than `mostNames`
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

/**
 * Whether a problem in a pasted list is a name or e-mail address that occurs twice or belongs to a member
 * already. False for typing errors.
 */
export const isDuplicate = (problem: NameProblem): boolean =>
  problem === "same-email" ||
  problem === "email-here" ||
  problem === "same-name" ||
  problem === "name-here";

// An address belongs to one account, so a duplicate cannot be intended.
const mustLeaveOut = (problem: NameProblem): boolean =>
  problem === "same-email" || problem === "email-here";

/**
 * Returns the people of a pasted list without the duplicates. People with the name of somebody else stay
 * when `addAll` is true; people whose e-mail address is in use are always left out.
 *
 * @param doubled all duplicates, within the list and with existing members
 * @param addAll true when the user has said that equal names are different people
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
