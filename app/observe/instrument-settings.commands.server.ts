/** Writes the settings of the observation screen. */
import type { Viewer } from "~/people/viewer";
import { instrumentSettings } from "~db/schema";
import { transaction } from "~db/transaction.server";
import type { InstrumentForm } from "./instrument-forms";

/**
 * Stores the signed-in member's settings of the observation screen: phrases, things to count, hand and
 * vibration.
 */
export async function saveInstrumentSettings(
  viewer: Viewer,
  { phrases, tallies, hand, vibrate }: InstrumentForm,
): Promise<void> {
  const chosen = { phrases, tallies, leftHanded: hand === "left", vibrate };
  await transaction((tx) =>
    tx
      .insert(instrumentSettings)
      .values({ organisationId: viewer.organisationId, memberId: viewer.id, ...chosen })
      .onConflictDoUpdate({
        target: [instrumentSettings.organisationId, instrumentSettings.memberId],
        set: chosen,
      }),
  );
}
