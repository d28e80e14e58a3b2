import { FieldError } from "~/web/forms/forms.server";
import { passwordIsCommon } from "./common-passwords.server";
import { passwordIsName } from "./rules";

/**
 * Checks a password that a person wants to have.
 *
 * @param words the person's names and address, which the password must not equal
 * @throws FieldError `password-is-name` or `common-password` on `field`
 */
export function checkNewPassword(
  password: string,
  words: (string | null)[],
  field = "password",
): void {
  if (passwordIsName(password, words)) throw new FieldError(field, "password-is-name");
  if (passwordIsCommon(password)) throw new FieldError(field, "common-password");
}
