import { createHash, randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";

/**
 * Returns the SHA-256 hash of a token in hex. Tokens have 256 random bits, so a fast hash protects stored
 * ones.
 */
export const hashToken = (token: string): string =>
  createHash("sha256").update(token).digest("hex");

/**
 * Creates a secret token of 256 random bits for a link or session. Returns the token and the hash to store.
 */
export function newToken(): { token: string; hash: string } {
  const token = randomBytes(32).toString("base64url");
  return { token, hash: hashToken(token) };
}

// OWASP's argon2id setting (19 MiB, two passes, one lane), which is also the library's default.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Returns the Argon2id hash of a password, to be stored. */
export const hashPassword = (password: string): Promise<string> => hash(password, cost);

let decoy: Promise<string> | undefined;

/**
 * Whether a password matches the stored hash. Without a stored hash, the result is false, and a dummy hash
 * is verified so that the duration is equal.
 */
export async function passwordFits(stored: string | null | undefined, password: string) {
  decoy ??= hashPassword(newToken().token);
  const fits = await verify(stored ?? (await decoy), password);
  return Boolean(stored) && fits;
}
