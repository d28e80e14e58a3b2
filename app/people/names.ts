/** Comparing and storing names. Comparison ignores typing differences; storage keeps the letters as typed. */
import { narrow } from "~/web/forms/narrow";

/**
 * A key that is equal for spellings that differ in width (NFKC), case or blanks: "田中 由美" and "田中由美". It is
 * neither stored nor shown.
 */
export const nameKey = (name: string): string => narrow(name).toLowerCase().replace(/\s+/g, "");

/** True when a text contains the search by the same comparison; an empty search matches everything. */
export const nameHas = (text: string, search: string): boolean =>
  nameKey(text).includes(nameKey(search));

/** A name for storing: outer blanks are removed, inner ones reduced to one. */
export const tidyName = (name: string): string => name.replace(/\s+/g, " ").trim();
