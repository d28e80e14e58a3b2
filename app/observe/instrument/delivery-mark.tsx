import { memo, useCallback, useSyncExternalStore } from "react";
import { useMessages } from "~/web/i18n/messages";
import type { InstrumentStore } from "../sync/instrument-store";
import { useInstrument } from "./instrument-context";
import "~/messages/parts/lesson";

/** Where an entry is: on its way to this device's disk, on this device, or with the server. */
export type Place = "writing" | "device" | "server";

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
} satisfies Record<Place, unknown>;

/**
 * A quiet symbol that tells where one note or tap is. It looks for itself, so that a saved note draws
 * nothing again but its own symbol; it announces nothing.
 *
 * @param field what it is about, as `fieldOf` names it
 */
export const DeliveryMark = memo(function DeliveryMark({ field }: { field: string }) {
  const { store } = useInstrument();
  const { lesson } = useMessages().instrument;
  const watch = useCallback((listener: () => void) => store.watch(field, listener), [store, field]);
  const place = useSyncExternalStore<Place>(
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

/** How many notes and taps are where, in words. */
export function DeliverySum() {
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

/** "server device writing", as one word: equal counts are equal. Called with every key, so it makes nothing. */
function countsOf(store: InstrumentStore): string {
  const { notes, marks, save } = store.snapshot();
  const counts = { server: 0, device: 0, writing: 0 };
  for (const each of notes)
    if (!each.removed) counts[save.fields.get(`note:${each.id}`) ?? "server"] += 1;
  for (const each of marks)
    if (!each.removed) counts[save.fields.get(`mark:${each.id}`) ?? "server"] += 1;
  return `${counts.server} ${counts.device} ${counts.writing}`;
}
