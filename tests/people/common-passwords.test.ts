/** Passwords that guessers try first are refused; unexpected words are not. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { passwordIsCommon } from "~/people/common-passwords.server";
import { checkNewPassword } from "~/people/new-password.server";

test.each([
  "1234567890",
  "19850401-0320",
  "aaaaaaaaaa",
  "password123",
  "Password2026!",
  "P@ssw0rd123",
  "pa55word!!!!",
  "qwertyuiop",
  "1qazwsxedc!",
  "iloveyou123",
  "ILoveYou!2024",
  "sakura2026!",
  "welcome to kizuki",
  "ｐａｓｓｗｏｒｄ１２３",
])("%s is refused", (password) => {
  expect(passwordIsCommon(password)).toBe(true);
  expect(() => checkNewPassword(password, [])).toThrow("common-password");
});

test.each([
  "umbrella stand 48",
  "a quiet river bend",
  "correct horse battery staple",
  "trombone-cactus-9",
  "水曜の朝は静かな川",
  "mK9vq2xw8rTz",
])("%s is accepted", (password) => {
  expect(passwordIsCommon(password)).toBe(false);
});

test("any text is judged at once, also a long one", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300, unit: "binary" }), (text) => {
      expect(typeof passwordIsCommon(text)).toBe("boolean");
    }),
  );
  expect(passwordIsCommon("password".repeat(1_000))).toBe(true);
});
