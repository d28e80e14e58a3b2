/** Finds pupils' names by the suffixes with which names are used at school: -kun, -chan, -san and their kanji. */

// The end of "Yuki-kun", "tanaka-san", and "Yuki kun" with a blank; "San Francisco" must pass: no blank before
// san. The letters before the last two are found afterwards: one pattern for all takes quadratic time.
const romanised = /\p{L}{2}(?:[-‐‑–](?:kun|chan|san)| (?:kun|chan))(?!\p{L})/iu;
const letter = /\p{L}/u;
const japanese =
  /(?:[\p{Script=Han}\p{Script=Katakana}ー々]{1,8}|\p{Script=Hiragana}{2,4})(?:さん|くん|ちゃん)|[\p{Script=Han}々]{2,4}君(?!たち|ら)/gu;
// Ordinary words with such a suffix: everybody, many, family members, shops, babies.
const ordinary =
  /(?:みな|皆|たく|かあ|母|とう|父|にい|兄|ねえ|姉|おじ|おば|じい|ばあ|妹|弟|奥|娘|息子|客|きゃく|患者|巡り|屋|医者|店員|生徒|児童|学生|赤|あか)(?:さん|ちゃん)$/u;

/**
 * Returns a word of a text that looks like a pupil's name, recognised by its suffix, such as "Yuki-kun"; null
 * when there is none.
 */
export function findPupilName(text: string): string | null {
  const end = romanised.exec(text);
  if (end) {
    let start = end.index;
    while (letter.test(text.charAt(start - 1))) start -= 1;
    return text.slice(start, end.index + end[0].length);
  }
  for (const [word] of text.matchAll(japanese)) if (!ordinary.test(word)) return word;
  return null;
}
