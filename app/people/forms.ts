import * as z from "zod/mini";
import { email, password, text } from "~/web/fields";

/** The shortest password a person may choose (OWASP ASVS 5.0, 6.2.1, asks for 8; we ask for 10). */
export const passwordMin = 10;

export const signInForm = z.object({
  email: email(),
  password: password({ min: 1 }),
  next: text({ max: 500 }),
});
