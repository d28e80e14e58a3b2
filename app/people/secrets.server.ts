import { createHash, randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";

/** SHA-256 in hex: tokens have 256 random bits, so a fast hash keeps them safe at rest. */
export const hashToken = (token: string): string =>
  createHash("sha256").update(token).digest("hex");

/** A fresh secret of 256 bits for links and sessions, and the hash to store. */
export function newToken(): { token: string; hash: string } {
  const token = randomBytes(32).toString("base64url");
  return { token, hash: hashToken(token) };
}

// OWASP's argon2id setting (19 MiB, two passes, one lane), which is also the library's default.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password, cost);

let decoy: Promise<string> | undefined;

/**
 * Whether the password fits. Where there is no account or no password yet, a decoy is checked all the
 * same, so that the answer takes equally long.
 */
export async function passwordFits(stored: string | null | undefined, password: string) {
  decoy ??= hashPassword(newToken().token);
  const fits = await verify(stored ?? (await decoy), password);
  return Boolean(stored) && fits;
}
