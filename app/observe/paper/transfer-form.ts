/** The schema of the form that transfers a lesson noted on paper: rows of time, note and tag. */
import * as z from "zod/mini";
import type { ErrorCode } from "~/web/forms/fields";
import { noteLimit } from "../sync/operation";
import {
  type LineTag,
  lessonInstant,
  lineFields,
  lineTag,
  longestTag,
  mostLines,
} from "./transfer-rules";

/** The facts about a visit that decide what its lines mean. */
export type TransferContext = {
  /** The start of the lesson, UTC milliseconds. */
  startedAt: number;
  minutes: number;
  /** UTC milliseconds; later times are refused. */
  now: number;
  /** In the order of their numbers on the paper. */
  criteria: { id: string; title: string }[];
};

export type TransferLine = LineTag & {
  row: number;
  noteId: string;
  operationId: string;
  text: string;
  /** UTC milliseconds. */
  notedAt: number;
};

const uuidV7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
/** Whether a string is a UUID of version 7. */
export const isUuidV7 = (id: string) => uuidV7.test(id);
// Control characters other than tab; they break exports.
const controlCharacters = /(?!\t)\p{Cc}/gu;

/**
 * Parses the form that transfers notes from paper. Returns the lines, and error codes by field name, such as
 * `time-0`. A line without a time takes the time of the line above.
 *
 * @param values the values of the form by field name
 */
export function readLines(values: Record<string, unknown>, context: TransferContext) {
  const lines: TransferLine[] = [];
  const errors: Record<string, ErrorCode> = {};
  let last = Math.min(context.startedAt, context.now);
  const typed = (name: string) => {
    const value = values[name];
    if (typeof value !== "string") return "";
    // A value far above the limit is not cleaned: it fails the length check.
    if (value.length > 2 * noteLimit) return value;
    return value.toWellFormed().replace(controlCharacters, " ").trim();
  };
  for (let row = 0; row < mostLines; row++) {
    const [time = "", text = "", tag = ""] = lineFields.map((name) => typed(`${name}-${row}`));
    if (time + text + tag === "") continue;
    const [noteId, operationId] = [typed(`id-${row}`), typed(`op-${row}`)];
    if (text === "") errors[`note-${row}`] = "required";
    else if (text.length > noteLimit) errors[`note-${row}`] = "too-long";
    else if (!isUuidV7(noteId) || !isUuidV7(operationId)) errors[`note-${row}`] = "invalid";
    const at = time === "" ? null : lessonInstant(time, context);
    if (at?.error) errors[`time-${row}`] = at.error;
    else if (at && at.value > context.now) errors[`time-${row}`] = "not-in-lesson";
    else if (at) last = at.value;
    const tagged =
      tag.length > longestTag
        ? { error: "which-criterion" as const }
        : lineTag(tag, context.criteria);
    if (tagged.error) errors[`tag-${row}`] = tagged.error;
    lines.push({
      row,
      noteId,
      operationId,
      text,
      notedAt: last,
      ...(tagged.value ?? { criteria: [], sign: null }),
    });
  }
  if (lines.length === 0) errors["note-0"] = "required";
  return { lines, errors };
}

/**
 * Returns the Zod schema of the form that transfers notes from paper, for the page and its action. The parsed
 * value is the list of lines.
 */
export const transferForm = (context: TransferContext) =>
  z.pipe(
    z.record(z.string(), z.unknown()),
    z.transform((values: Record<string, unknown>, payload) => {
      const { lines, errors } = readLines(values, context);
      for (const [field, message] of Object.entries(errors))
        payload.issues.push({ code: "custom", message, path: [field], input: values });
      return lines;
    }),
  );
