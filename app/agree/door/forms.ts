import * as z from "zod/mini";
import { email, text } from "~/web/forms/fields";
import { narrow } from "~/web/forms/narrow";

export const emailForm = z.object({ email: email() });

const digits = z.pipe(
  z.transform((value: unknown) =>
    typeof value === "string" ? narrow(value).replace(/\s/g, "").slice(0, 20) : "",
  ),
  z.string(),
);

/** Zod schema for the code and PIN by which a teacher opens a role sheet from paper. */
export const codeForm = z.object({ code: text({ max: 40 }), pin: digits });
export const pinForm = z.object({ pin: digits });
