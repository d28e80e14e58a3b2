/** Reads the settings of the observation screen. */
import { and, eq } from "drizzle-orm";
import type { Viewer } from "~/people/viewer";
import { db } from "~db/client.server";
import { inOrganisation } from "~db/conditions";
import { instrumentSettings } from "~db/schema";
import type { InstrumentSettings } from "./instrument/instrument-data";

/**
 * Loads the signed-in member's settings of the observation screen. The lists of phrases and of things to
 * count are null before the member has saved any settings.
 */
export async function instrumentSettingsOf(viewer: Viewer): Promise<InstrumentSettings> {
  const [own] = await db()
    .select({
      phrases: instrumentSettings.phrases,
      tallies: instrumentSettings.tallies,
      leftHanded: instrumentSettings.leftHanded,
      vibrate: instrumentSettings.vibrate,
    })
    .from(instrumentSettings)
    .where(
      and(inOrganisation(instrumentSettings, viewer), eq(instrumentSettings.memberId, viewer.id)),
    );
  return own ?? { phrases: null, tallies: null, leftHanded: false, vibrate: false };
}
