/** Maximum length that is normalised: `normalize` takes quadratic time for a run of combining marks. */
const maxLength = 300;

/**
 * Normalises a short text to Unicode's compatibility form (NFKC), which turns the full-width letters and
 * digits of Japanese keyboards into ASCII: `ＡＢＣ１` becomes `ABC1`.
 *
 * @param typed cut after 300 characters
 */
export const narrow = (typed: string): string => typed.slice(0, maxLength).normalize("NFKC");
