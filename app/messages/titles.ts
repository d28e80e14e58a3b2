/** Titles that people type after a teacher's name, in Japanese and in Latin letters. */

const afterName = [
  /(?:先生|せんせい|センセイ|教諭)$/u,
  // Without a blank or hyphen before it, `sensei` or `teacher` may be a part of the name.
  /[\s-](?:sensei|teacher)$/iu,
  /-(?:san|sama)$/iu,
  /(?:さん|さま|様)$/u,
];
const beforeName = /^(?:mrs?|ms|miss|mx|dr)(?:\.\s*|\s+)/iu;

/** A text without blanks, hyphens and middle dots at its end. A pattern for this would take quadratic time. */
function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s・-]/.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/**
 * Returns a teacher's name without the title that was typed after it: "田中先生" and "Tanaka-sensei" give
 * "田中" and "Tanaka". A text that is no name, such as "先生" or "英語の先生", is returned unchanged.
 */
export function withoutTitle(name: string): string {
  const bare = afterName.reduce((text, title) => withoutEnd(text.replace(title, "")), name.trim());
  return bare === "" || bare.endsWith("の") ? name.trim() : bare;
}

const endsWithTitle = (name: string) => name.endsWith("先生");

/** Returns a teacher's name with the Japanese title, once: "田中", "田中先生" and "Ms. Tanaka" end in "先生". */
export function sensei(name: string): string {
  const bare = withoutTitle(name).replace(beforeName, "");
  return endsWithTitle(bare) ? bare : `${bare}先生`;
}

/**
 * Returns a teacher's name as an English letter addresses a teacher in Japan: "Tanaka-sensei", or "田中先生" for
 * a name in Japanese script. A name with an English title stays as it is.
 */
export function politely(name: string): string {
  if (beforeName.test(name)) return name;
  return /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(name)
    ? sensei(name)
    : `${withoutTitle(name)}-sensei`;
}
