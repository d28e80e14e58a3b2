import { db } from "~db/client.server";
import { organisations } from "~db/schema";
import { transaction } from "~db/transaction.server";

/** The process cannot start as asked, for a reason that the person at the terminal can mend. */
export class StartError extends Error {}

/**
 * Fills an empty database with the sample data; leaves one that has it as it is.
 *
 * @throws StartError when the database belongs to a real organisation.
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
 * The link that makes its visitor the coordinator of an empty installation, or null when there is
 * an organisation already. Only who sees this process's output learns it.
 */
export async function claimLink(origin: string): Promise<string | null> {
  const [organisation] = await db().select({ id: organisations.id }).from(organisations).limit(1);
  if (organisation) return null;
  const { prepareClaim } = await import("~/people/claim.server");
  const code = await prepareClaim();
  return code === null ? null : `${origin}/setup?code=${encodeURIComponent(code)}`;
}
