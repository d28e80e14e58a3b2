import { createContext, useCallback, useContext, useSyncExternalStore } from "react";
import type { Conflict } from "../sync/autosave-types";
import type { InstrumentStore } from "../sync/instrument-store";
import type { InstrumentCriteria, InstrumentSettings, InstrumentVisit } from "./instrument-data";

/**
 * What every part of the observation screen may need and what stays the same while notes are typed. Data that
 * changes with a key (notes, marks, levels, texts) goes through props, so that memoised parts are not rendered
 * again.
 */
export type InstrumentContextValue = {
  store: InstrumentStore;
  visit: InstrumentVisit;
  observationId: string;
  criteria: InstrumentCriteria;
  settings: InstrumentSettings;
  /** The title of a criterion in the reader's language; its id where the rubric does not have it. */
  titleOf: (criterionId: string) => string;
  /** The server's clock when it rendered the page, UTC milliseconds: the first value of every clock shown. */
  renderedAt: number;
};

/** The context of the observation screen; null outside of it. Components read it with `useInstrument`. */
export const InstrumentContext = createContext<InstrumentContextValue | null>(null);

/**
 * React hook: returns the data that all parts of the observation screen share, such as the store, the visit,
 * the criteria and the member's settings.
 *
 * @throws Error outside of an `InstrumentContext.Provider`
 */
export function useInstrument(): InstrumentContextValue {
  const value = useContext(InstrumentContext);
  if (!value) throw new Error("useInstrument needs an InstrumentContext.Provider.");
  return value;
}

/**
 * React hook: returns the open conflict on one field of the observation (the member's change and the server's
 * different value); undefined when there is none. A component that calls this hook renders again only when
 * something about this field changes.
 *
 * @param field key of the field, such as `note:<id>`
 */
export function useConflict(field: string): Conflict | undefined {
  const { store } = useInstrument();
  const watch = useCallback((listener: () => void) => store.watch(field, listener), [store, field]);
  const conflict = () => store.snapshot().save.conflicts.find((each) => each.field === field);
  return useSyncExternalStore(watch, conflict, conflict);
}
