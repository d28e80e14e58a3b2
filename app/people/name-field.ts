import * as z from "zod/mini";
import { text } from "~/web/forms/fields";
import { tidyName } from "./names";

/**
 * Schema for a form field with the name of a person, school or organisation. Invisible characters are
 * removed; a required name has at least one visible letter or digit.
 */
export const nameText = ({ max, required = false }: { max: number; required?: boolean }) =>
  z.pipe(
    text({ max, required }),
    z.pipe(
      z.transform((typed: string) => tidyName(typed)),
      z.string().check(z.minLength(required ? 1 : 0, "required")),
    ),
  );
