/** Claiming an empty installation with the code that the terminal shows. */
import { randomInt } from "node:crypto";
import { eq } from "drizzle-orm";
import { FieldError } from "~/web/forms/forms.server";
import { narrow } from "~/web/forms/narrow";
import { db } from "~db/client.server";
import { organisations, settings } from "~db/schema";
import { type Tx, transaction } from "~db/transaction.server";
import { countTry, limits } from "./attempts.server";
import { hashToken } from "./secrets.server";

const name = "claim-code";
// Without letters and digits that look alike, because people type the code from a screen.
const letters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

/** Whether the database has no organisation yet. */
export async function isEmptyInstallation(): Promise<boolean> {
  const rows = await db().select({ id: organisations.id }).from(organisations).limit(1);
  return rows.length === 0;
}

const normalise = (code: string) =>
  narrow(code)
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "");

/**
 * Creates the code that allows setting up the first organisation (such as `ABCD-EFGH-JKMN`), and replaces an
 * earlier code. Returns null when the installation has an organisation.
 */
export async function prepareClaim(): Promise<string | null> {
  if (!(await isEmptyInstallation())) return null;
  const code = Array.from({ length: 12 }, () => letters[randomInt(letters.length)]).join("");
  const value = hashToken(code);
  await transaction((tx) =>
    tx
      .insert(settings)
      .values({ name, value })
      .onConflictDoUpdate({ target: settings.name, set: { value } }),
  );
  return code.replace(/(.{4})(?=.)/g, "$1-");
}

/**
 * Checks the code that allows setting up the first organisation; attempts are limited for each network
 * address.
 *
 * @param address the client's network address
 * @throws Refusal `too-many-tries`; FieldError on `code` when the code is wrong
 */
export async function checkClaim(code: string, address: string): Promise<void> {
  await countTry([[limits.claimAddress, address]]);
  const [row] = await db().select().from(settings).where(eq(settings.name, name));
  if (!row || row.value !== hashToken(normalise(code))) throw new FieldError("code", "wrong-code");
}

/**
 * Deletes the code that allows setting up the first organisation, inside the transaction that creates the
 * organisation.
 *
 * @throws FieldError on `code` when there is an organisation
 */
export async function closeClaim(tx: Tx): Promise<void> {
  const rows = await tx.select({ id: organisations.id }).from(organisations).limit(1);
  if (rows.length > 0) throw new FieldError("code", "wrong-code");
  await tx.delete(settings).where(eq(settings.name, name));
}
