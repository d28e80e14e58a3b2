const letter = /[\p{L}\p{N}]/u;

/**
 * Returns the first word in a text that judges instead of describing, spelled as in the text; null when there
 * is none. Text in quotation marks is ignored, because it quotes others.
 *
 * @param words judging words in lower case; each is found only as a whole word, in upper or lower case
 * @param parts judging strings that are found anywhere, also inside a word
 */
export function findJudgingWord(
  text: string,
  { words, parts }: { words: readonly string[]; parts: readonly string[] },
): string | null {
  const own = text.replace(/“[^“”]*”|"[^"]*"|「[^「」]*」|『[^『』]*』/gu, (said) =>
    " ".repeat(said.length),
  );
  const low = own.toLowerCase();
  let first: { at: number; length: number } | null = null;
  const take = (at: number, length: number) => {
    if (at >= 0 && (first === null || at < first.at)) first = { at, length };
  };
  for (const word of words)
    for (let at = low.indexOf(word); at >= 0; at = low.indexOf(word, at + 1)) {
      const whole = !letter.test(low[at - 1] ?? " ") && !letter.test(low[at + word.length] ?? " ");
      if (!whole) continue;
      take(at, word.length);
      break;
    }
  for (const part of parts) take(own.indexOf(part), part.length);
  const found = first as { at: number; length: number } | null;
  return found && own.slice(found.at, found.at + found.length);
}
