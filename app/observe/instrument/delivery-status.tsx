import { memo, useCallback, useSyncExternalStore } from "react";
import { useMessages } from "~/web/i18n/messages";
import type { InstrumentStore } from "../sync/instrument-store";
import { useInstrument } from "./instrument-context";

/** Where a change is: on its way to this device's disk, on this device's disk, or acknowledged by the server. */
export type DeliveryPlace = "writing" | "device" | "server";

const shapes = {
  writing: (
    <circle cx="8" cy="8" r="4" strokeDasharray="2 2.2" stroke="currentColor" strokeWidth="1.5" />
  ),
  device: (
    <rect x="5" y="2.5" width="6" height="11" rx="1.5" stroke="currentColor" strokeWidth="1.5" />
  ),
  server: (
    <path
      d="m3.5 8.5 3 3 6-7"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  ),
} satisfies Record<DeliveryPlace, unknown>;

/**
 * Renders an icon that shows whether a note or tap is being written, is stored on this device, or is on the
 * server. Saving a note renders only this icon again; it is no live region.
 *
 * @param field key of the note or tap, such as `note:<id>`
 */
export const DeliveryIcon = memo(function DeliveryIcon({ field }: { field: string }) {
  const { store } = useInstrument();
  const { lesson } = useMessages().instrument;
  const watch = useCallback((listener: () => void) => store.watch(field, listener), [store, field]);
  const place = useSyncExternalStore<DeliveryPlace>(
    watch,
    () => store.snapshot().save.fields.get(field) ?? "server",
    () => "server",
  );
  return (
    <svg
      viewBox="0 0 16 16"
      role="img"
      aria-label={lesson.ledger[place]}
      data-place={place}
      fill="none"
      className={`inline-block size-4 ${place === "server" ? "text-done" : "text-caution"}`}
    >
      <title>{lesson.ledger[place]}</title>
      {shapes[place]}
    </svg>
  );
});

/**
 * Renders a sentence with the numbers of notes and taps that are on the server, only on this device, or being
 * written.
 */
export function DeliveryTotals() {
  const { store } = useInstrument();
  const { lesson } = useMessages().instrument;
  const counts = useSyncExternalStore(
    store.subscribe,
    () => countsOf(store),
    () => countsOf(store),
  );
  const [server = 0, device = 0, writing = 0] = counts.split(" ").map(Number);
  return <p className="tabular-nums">{lesson.ledger.sum(server, device, writing)}</p>;
}

/** The counts as "server device writing": a string, so that equal snapshots are equal for React. */
function countsOf(store: InstrumentStore): string {
  const { notes, marks, save } = store.snapshot();
  const counts = { server: 0, device: 0, writing: 0 };
  for (const each of notes)
    if (!each.removed) counts[save.fields.get(`note:${each.id}`) ?? "server"] += 1;
  for (const each of marks)
    if (!each.removed) counts[save.fields.get(`mark:${each.id}`) ?? "server"] += 1;
  return `${counts.server} ${counts.device} ${counts.writing}`;
}
