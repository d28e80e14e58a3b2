/** What people change about their own account. */
import { and, eq } from "drizzle-orm";
import { members } from "~db/schema";
import { transaction } from "~db/transaction.server";
import type { Viewer } from "./viewer";
import type { Locale } from "./vocabulary";

/** Sets the viewer's own language. */
export async function setLocale(viewer: Viewer, locale: Locale): Promise<void> {
  await transaction((tx) =>
    tx
      .update(members)
      .set({ locale })
      .where(and(eq(members.organisationId, viewer.organisationId), eq(members.id, viewer.id))),
  );
}
