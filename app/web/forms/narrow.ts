/** The longest text that is narrowed: `normalize` takes quadratic time for a run of combining marks. */
const longest = 300;

/**
 * A text in Unicode's compatibility form (NFKC): the full-width letters and digits of Japanese keyboards become
 * those of ASCII. Takes what people type into short fields; a text of more than 300 characters is cut.
 */
export const narrow = (typed: string): string => typed.slice(0, longest).normalize("NFKC");
