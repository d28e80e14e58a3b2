/** The forms around sharing an observation. */
import * as z from "zod/mini";
import { list, text } from "~/web/forms/fields";
import { type TapRow, tapRows } from "./vocabulary";

const reasonLimit = 500;

/** The ticked rows of taps; a row that is not ticked is left out of the feedback. */
const rows = () =>
  z.pipe(
    list({ max: tapRows.length }),
    z.transform((ticked) => tapRows.filter((row: TapRow) => ticked.includes(row))),
  );

/** The first sharing asks only which rows of taps are included. */
export const shareForm = z.object({ rows: rows() });

/** A correction needs a reason, which its readers see. */
export const correctionForm = z.object({
  rows: rows(),
  reason: text({ max: reasonLimit, required: true }),
});
