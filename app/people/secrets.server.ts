import { createHash, randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";

/** The SHA-256 of a token in hex. Tokens have 256 random bits, so a fast hash protects them at rest. */
export const hashToken = (token: string): string =>
  createHash("sha256").update(token).digest("hex");

/** Creates a secret of 256 bits for links and sessions, with the hash to store. */
export function newToken(): { token: string; hash: string } {
  const token = randomBytes(32).toString("base64url");
  return { token, hash: hashToken(token) };
}

// OWASP's argon2id setting (19 MiB, two passes, one lane), which is also the library's default.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password, cost);

let decoy: Promise<string> | undefined;

/**
 * True when the password matches the stored hash. Without a stored hash a decoy is verified, so that the
 * duration is equal.
 */
export async function passwordFits(stored: string | null | undefined, password: string) {
  decoy ??= hashPassword(newToken().token);
  const fits = await verify(stored ?? (await decoy), password);
  return Boolean(stored) && fits;
}
