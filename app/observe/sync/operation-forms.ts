/** The schema of the JSON that an observer's device sends; operation.ts has its types. */
import * as z from "zod/mini";
import { levelValues } from "~/rubrics/vocabulary";
import {
  clockMarks,
  feedbackParts,
  type MarkAbout,
  markAbouts,
  noteSigns,
  stateValues,
  tallyNameLimit,
} from "../vocabulary";
import { batchLimit, noteLimit, textLimit } from "./operation";

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const uuidV7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

const anyId = () => z.string().check(z.regex(uuid));
const criterionId = () => z.string().check(z.regex(/^[a-z0-9-]{1,64}$/));
// Up to the year 9999, which ISO 8601 can write; observation-rules.ts narrows this further.
const instant = () => z.int().check(z.minimum(0), z.maximum(253_402_300_799_999));

// biome-ignore lint/suspicious/noControlCharactersInRegex: the pattern removes them
const controlCharacters = /[\u0000-\u0008\u000b-\u001f\u007f]/g;
/** A text with plain line breaks, without control characters and broken surrogates. */
const plainText = (max: number) =>
  z.pipe(
    z.string().check(z.maxLength(max)),
    z.transform((text: string) =>
      text.replace(/\r\n?/g, "\n").toWellFormed().replace(controlCharacters, ""),
    ),
  );

const common = {
  id: z.string().check(z.regex(uuidV7)),
  base: z.nullable(anyId()),
  offset: z.nullable(z.int()),
};

const markValue = () => plainText(tallyNameLimit).check(z.refine((typed) => typed.trim() !== ""));
const isMarkValue = ({ about, value }: { about: MarkAbout; value: string }) =>
  about === "tally" ||
  (about === "clock"
    ? (clockMarks as readonly string[]).includes(value)
    : value === "off" || (stateValues[about] as readonly string[]).includes(value));

const operationSchema = z.discriminatedUnion("kind", [
  z.object({
    ...common,
    kind: z.literal("note.write"),
    noteId: anyId(),
    text: plainText(noteLimit).check(z.refine((typed) => typed.trim() !== "")),
    notedAt: instant(),
    committedAt: z.nullable(instant()),
    criteria: z.array(criterionId()).check(z.maxLength(20)),
    sign: z.nullable(z.enum(noteSigns)),
    keptBack: z.boolean(),
  }),
  z.object({ ...common, kind: z.literal("note.remove"), noteId: anyId() }),
  z.object({ ...common, kind: z.literal("note.restore"), noteId: anyId() }),
  z.object({
    ...common,
    kind: z.literal("level.set"),
    criterionId: criterionId(),
    value: z.nullable(z.enum(levelValues)),
  }),
  z.object({
    ...common,
    kind: z.literal("text.write"),
    part: z.enum(feedbackParts),
    text: plainText(textLimit),
  }),
  z
    .object({
      ...common,
      kind: z.literal("mark.write"),
      markId: anyId(),
      about: z.enum(markAbouts),
      value: markValue(),
      at: instant(),
    })
    .check(z.refine(isMarkValue)),
  z.object({ ...common, kind: z.literal("mark.remove"), markId: anyId() }),
  z.object({ ...common, kind: z.literal("mark.restore"), markId: anyId() }),
  z.object({
    ...common,
    kind: z.literal("clock.start"),
    visitId: anyId(),
    startedAt: instant(),
    endedAt: z.nullable(instant()),
  }),
  z.object({ ...common, kind: z.literal("clock.set"), endedAt: z.nullable(instant()) }),
]);

/** The schema of a batch, the body of a request to the operations route. */
export const operationsBody = z.object({
  sentAt: instant(),
  operations: z.array(operationSchema).check(z.minLength(1), z.maxLength(batchLimit)),
});
