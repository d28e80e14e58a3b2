/** Names as people type them: compared without the accidents of a keyboard, kept as they were typed. */
import { narrow } from "~/web/forms/narrow";

/**
 * What two spellings of one name have in common: width (NFKC), letter case and blanks left out, so that
 * "田中　由美" is "田中由美". For comparing only; never stored, never shown.
 */
export const nameKey = (name: string): string => narrow(name).toLowerCase().replace(/\s+/g, "");

/** Whether a text holds what was searched for, by the same measure; an empty search finds everything. */
export const nameHas = (text: string, search: string): boolean =>
  nameKey(text).includes(nameKey(search));

/** A name for storing: no outer blanks, a single one inside. The person's own letters stay. */
export const tidyName = (name: string): string => name.replace(/\s+/g, " ").trim();
