/** How the viewer has set up their observation screen. */
import { and, eq } from "drizzle-orm";
import type { Viewer } from "~/people/viewer";
import { db } from "~db/client.server";
import { instrumentSettings } from "~db/schema";
import type { InstrumentSettings } from "./instrument/instrument-view";

/** The viewer's own set-up; lists are null before they have ever chosen. */
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
      and(
        eq(instrumentSettings.organisationId, viewer.organisationId),
        eq(instrumentSettings.memberId, viewer.id),
      ),
    );
  return own ?? { phrases: null, tallies: null, leftHanded: false, vibrate: false };
}
