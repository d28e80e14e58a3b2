import type { Locale } from "~/people/vocabulary";

/**
 * Words as they stand on a sheet: one line for each language of the print, the first one leading. A
 * person's own words come as they were typed, in no language that we know.
 */
export type Said = { lang: Locale | null; text: string }[];

/** Words of a sheet, each in its language for whoever has it read aloud. */
export function Words({ of }: { of: Said }) {
  return (
    <>
      {of.map(({ lang, text }, at) => (
        <span
          key={lang ?? "own"}
          lang={lang ?? undefined}
          className={at === 0 ? "paper-words" : "paper-words paper-second"}
        >
          {text}
        </span>
      ))}
    </>
  );
}

/** The same in one line: a heading or a label. */
export function Label({ of }: { of: Said }) {
  return (
    <>
      {of.map(({ lang, text }, at) => (
        <span key={lang ?? "own"} lang={lang ?? undefined}>
          {at > 0 && " / "}
          {text}
        </span>
      ))}
    </>
  );
}
