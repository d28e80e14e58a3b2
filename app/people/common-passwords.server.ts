/**
 * The passwords that guessers try first (OWASP ASVS 5.0, 6.2.4). A list of whole passwords would miss most of
 * them, such as `Password2026!`; this one has the words that they consist of.
 */

/** Words in lower case, as they are in the usual lists of stolen passwords, and some of this field. */
const words = `
password passwort passw0rd pass word passcode secret admin administrator root user guest test testing login
welcome hello letmein access master default changeme temp temporary private computer internet server system
qwerty qwertz azerty asdf asdfgh asdfghjkl zxcv zxcvbn zxcvbnm qwer qwertyuiop poiuy lkjhg mnbvc qazwsx qazwsxedc
iloveyou love lovely loveme loveyou sweet sweetheart honey baby babygirl angel princess prince queen king sunshine
flower butterfly rainbow summer winter spring autumn monday friday january december happy smile friend friends
family mother father sister brother daddy mommy forever jesus heaven blessed freedom liberty america london
dragon monkey tiger lion panther eagle falcon dolphin shadow phoenix wolf bear horse pony kitty puppy chicken
football baseball basketball soccer hockey tennis golf rugby liverpool arsenal chelsea barcelona yankees cowboys
superman batman spiderman starwars pokemon pikachu naruto sasuke minecraft roblox nintendo playstation mario
samsung apple google facebook instagram twitter youtube microsoft windows android iphone amazon netflix
michael jordan michelle jessica jennifer ashley daniel andrew thomas charlie robert william anthony matthew
joshua jonathan nicole amanda samantha elizabeth victoria george harley hunter maggie buster ginger pepper cookie
chocolate cheese banana orange cherry coffee whatever trustno nothing blink matrix killer trouble ninja samurai
mustang ferrari porsche corvette mercedes toyota honda yamaha suzuki nissan mazda silver golden purple yellow
abc abcd abcde abcdef abcdefg abcdefgh abcdefghi abcdefghij abcdefghijk aaa xyz
sakura nihon nippon japan tokyo osaka kyoto nagoya yokohama fukuoka sapporo hiroshima arigato konnichiwa ohayo
aishiteru daisuki suki kawaii tanaka sato suzuki takahashi watanabe yamamoto nakamura doraemon totoro
kizuki alt alts jte teacher teachers sensei student students school english eikaiwa lesson lessons class classroom
eigo gakkou kyouiku kyoiku mentor observation feedback
a an and i im is it me my mr mrs ms no of one our the this to two u we you your new old big my123
`
  .trim()
  .split(/\s+/);

const known = new Set(words);
const longest = Math.max(...words.map((word) => word.length));

/** Letters that people write as digits or signs. */
const asLetter: Record<string, string> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
};
const signs: Record<string, string> = { "@": "a", $: "s", "!": "i" };

/** Whether a text is nothing but known words, one after the other, or one letter repeated. */
function isKnown(text: string): boolean {
  if (/^(.)\1*$/.test(text)) return true;
  const reached = [true];
  for (let end = 1; end <= text.length; end += 1)
    for (let start = Math.max(0, end - longest); start < end; start += 1)
      if (reached[start] && known.has(text.slice(start, end))) reached[end] = true;
  return reached[text.length] === true;
}

const letters = (text: string) => text.replace(/[^\p{L}]/gu, "");
const digitsRead = (text: string) => text.replace(/[013457]/g, (digit) => asLetter[digit] ?? digit);
const signsRead = (text: string) => text.replace(/[@$!]/g, (sign) => signs[sign] ?? sign);

function upToLastLetter(text: string): string {
  const characters = [...text];
  const last = characters.findLastIndex((each) => /\p{L}/u.test(each));
  return characters.slice(0, last + 1).join("");
}

/** Returns the letters of a password in several readings: digits and signs as letters, or left out. */
function readings(password: string): string[] {
  const lower = password.normalize("NFKC").toLowerCase();
  const parts = [lower, upToLastLetter(lower)];
  return parts.flatMap((part) => [
    letters(part),
    letters(digitsRead(part)),
    letters(signsRead(digitsRead(part))),
    letters(signsRead(part)),
  ]);
}

/**
 * Whether a password is one of those that guessers try first: common words in a row, however they are
 * written and whatever digits and signs are added, or digits and signs alone.
 */
export const passwordIsCommon = (password: string): boolean =>
  readings(password).some((reading) => reading === "" || isKnown(reading));
