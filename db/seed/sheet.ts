import { clockMarks, type MarkAbout, stateRows, stateValues } from "~/observe/vocabulary";

/** A line of an observer's sheet: its time in the lesson, its text, and its criteria. */
export type SheetLine = {
  /** Milliseconds since the start of the lesson. */
  after: number;
  text: string;
  criteria: string[];
  /** The observer deleted the line before sharing. */
  removed: boolean;
};

const start = /^(~?)(\d{2}):(\d{2})\s+(.*)$/;
const tags = /^(.*?)\s*\[([a-z0-9, -]+)\]$/;

/** A tap on the observation screen. */
export type SheetTap = { after: number; about: MarkAbout; value: string };

/** Joins the lines of a template literal into one line of text with single blanks. */
export const flow = (text: string): string => text.replace(/\s+/g, " ").trim();

const clock = (minutes: string, seconds: string) => (Number(minutes) * 60 + Number(seconds)) * 1000;

/**
 * Parses an observer's taps during a lesson, in the notation of the made-up data. `02:40 alt english whole`
 * gives three taps at 2:40, one for each state of the lesson that begins; `15:20 # Open question` gives one
 * tap that counts an open question; `20:00 pause` stops the clock until a `resume`.
 *
 * @throws Error when a line has no time, or an unknown state
 */
export function readTaps(taps: string): SheetTap[] {
  const lines = taps.split("\n").flatMap((line) => line.trim() || []);
  return lines.flatMap((line): SheetTap[] => {
    const [, , minutes, seconds, rest = ""] = start.exec(line) ?? [];
    if (minutes === undefined || seconds === undefined)
      throw new Error(`A tap without a time: ${line}`);
    const after = clock(minutes, seconds);
    if (rest.startsWith("# ")) return [{ after, about: "tally", value: rest.slice(2) }];
    return rest.split(/\s+/).map((value) => {
      if ((clockMarks as readonly string[]).includes(value))
        return { after, about: "clock", value };
      const about = stateRows.find((row) =>
        (stateValues[row] as readonly string[]).includes(value),
      );
      if (!about) throw new Error(`No state of a lesson: ${value}`);
      return { after, about, value };
    });
  });
}

/**
 * Parses observation notes, as the seed writes them: `04:20 Six of 15 pairs begin. [clear-instructions]`
 * gives a note with its time, text and criteria. A line without a time continues the note above; `~` before
 * the time marks a deleted note.
 *
 * @throws Error when the notes begin without a time
 */
export function readSheet(sheet: string): SheetLine[] {
  const lines: string[] = [];
  for (const line of sheet.split("\n").map((each) => each.trim())) {
    if (line === "") continue;
    if (start.test(line)) lines.push(line);
    else lines.push(`${lines.pop() ?? ""} ${line}`);
  }
  return lines.map((line) => {
    const [, struck, minutes, seconds, rest = ""] = start.exec(line) ?? [];
    if (minutes === undefined) throw new Error(`A sheet's line without a time: ${line}`);
    const [, text = rest, list = ""] = tags.exec(rest) ?? [];
    return {
      after: clock(minutes, seconds ?? ""),
      text: flow(text),
      criteria: list
        .split(",")
        .map((each) => each.trim())
        .filter(Boolean),
      removed: struck === "~",
    };
  });
}
