import { db } from "~db/client.server";
import { organisations } from "~db/schema";
import { transaction } from "~db/transaction.server";

/** The process cannot start, for a reason that its operator can fix. */
export class StartError extends Error {}

/**
 * Fills an empty database with the sample data; a database that contains the sample already stays unchanged.
 *
 * @param dataDir the data directory, for the error message
 * @throws StartError when the database belongs to a real organisation
 */
export async function prepareSample(dataDir: string): Promise<void> {
  const { seedSample } = await import("~db/seed/sample.server");
  await transaction(async (tx) => {
    const found = await tx.select({ sample: organisations.sample }).from(organisations);
    if (found.length === 0) await seedSample(tx, Date.now());
    else if (!found.some((organisation) => organisation.sample)) {
      throw new StartError(
        `${dataDir} holds a real organisation, so no sample data was put there.\n` +
          "Start without --demo, or choose another folder: DATA_DIR=./demo npm start -- --demo",
      );
    }
  });
}

/**
 * Creates the link with which the first coordinator sets up an empty installation; null when there is an
 * organisation. The server prints the link to its output only.
 *
 * @param origin the installation's address, such as `https://kizuki.example`
 */
export async function claimLink(origin: string): Promise<string | null> {
  const [organisation] = await db().select({ id: organisations.id }).from(organisations).limit(1);
  if (organisation) return null;
  const { prepareClaim } = await import("~/people/claim.server");
  const code = await prepareClaim();
  return code === null ? null : `${origin}/setup?code=${encodeURIComponent(code)}`;
}
