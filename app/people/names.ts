/** Comparing and storing names. Comparison ignores typing differences; storage keeps the letters as typed. */
import { narrow } from "~/web/forms/narrow";

/**
 * Returns a form of a name for comparisons, without blanks and without differences of width (NFKC) or case:
 * "田中 由美" and "田中由美" give the same key. The key is neither stored nor shown.
 */
export const nameKey = (name: string): string => narrow(name).toLowerCase().replace(/\s+/g, "");

/**
 * Whether `text` contains `search`, without regard to width, case or blanks (see `nameKey`). An empty search
 * matches every text.
 */
export const nameHas = (text: string, search: string): boolean =>
  nameKey(text).includes(nameKey(search));

/** Returns a name as it is stored: outer blanks are removed, and inner blanks are reduced to one. */
export const tidyName = (name: string): string => name.replace(/\s+/g, " ").trim();
