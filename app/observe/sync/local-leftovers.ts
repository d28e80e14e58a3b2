/** What the first version of the application kept in local storage; it moves into the device's store. */
import type { Entry } from "./autosave-entry";

export type Leftover = { entry: Entry; forget: () => void };

/** The unsent entries of one person's observation that still lie in local storage, in their order. */
export function leftInLocalStorage(memberId: string, observationId: string): Leftover[] {
  try {
    const storage = window.localStorage;
    const prefix = `kizuki-unsent/${memberId}/${observationId}/`;
    return Object.keys(storage)
      .filter((key) => key.startsWith(prefix))
      .flatMap((key) => {
        const kept = JSON.parse(storage.getItem(key) ?? "null") as Entry | null;
        if (!kept?.operation?.id) return [];
        // Notes had neither a sign nor a time of Enter then.
        const operation = { committedAt: null, sign: null, keptBack: false, ...kept.operation };
        const entry = { ...kept, operation: { ...operation, offset: null } } as Entry;
        return [{ entry, forget: () => storage.removeItem(key) }];
      })
      .sort((a, b) => a.entry.order - b.entry.order);
  } catch {
    return [];
  }
}
