/** The form of the settings of a person's observation screen. */
import * as z from "zod/mini";
import { checkbox, choice, text } from "~/web/forms/fields";
import { hands, phraseLength, phraseLimit, tallyLimit, tallyNameLimit } from "./vocabulary";

/** Splits a text into its distinct, trimmed, non-empty lines. */
export const linesOf = (typed: string): string[] => [
  ...new Set(
    typed
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean),
  ),
];

const lines = ({ most, longest }: { most: number; longest: number }) =>
  z.pipe(
    // The limit for the whole text leaves room for blank lines.
    z.pipe(text({ max: 5_000 }), z.transform(linesOf)),
    z
      .array(z.string().check(z.maxLength(longest, "too-long")))
      .check(z.maxLength(most, "too-many")),
  );

export const instrumentForm = z.object({
  phrases: lines({ most: phraseLimit, longest: phraseLength }),
  tallies: lines({ most: tallyLimit, longest: tallyNameLimit }),
  hand: choice(hands),
  vibrate: checkbox(),
});
export type InstrumentForm = z.output<typeof instrumentForm>;
