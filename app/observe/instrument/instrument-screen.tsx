import { useRevalidator } from "@remix-run/react";
import { useEffect, useState } from "react";
import type { FieldChange } from "../sync/operation";
import { Instrument } from "./instrument";
import type { InstrumentProps } from "./instrument-data";
import { useInstrumentStore } from "./instrument-hooks";
import { InstrumentStart } from "./instrument-start";

/** Renders the observation of a visit, before it starts and while it goes on, with a network or without. */
export function InstrumentScreen(props: InstrumentProps) {
  const { visit, copy, now, viewerId } = props;
  const { store, snapshot } = useInstrumentStore(copy, now, viewerId);
  const revalidator = useRevalidator();
  const { startedAt, save } = snapshot;

  // The page may come from the device's cache and be days old.
  const [today, setToday] = useState(now);
  useEffect(() => setToday(store.now()), [store]);
  const done = save.closed && save.refusals.length === 0;
  const reread = revalidator.revalidate;
  useEffect(() => {
    if (done) reread();
  }, [done, reread]);
  // The start was undone on the server while this device still has it as started.
  useEffect(() => {
    if (copy.startedAt === null && store.snapshot().save.unsent === 0) store.reopen(copy, now);
  }, [copy, now, store]);

  if (startedAt !== null)
    return <Instrument {...props} store={store} snapshot={{ ...snapshot, startedAt }} />;
  const start = (mode: "now" | "afterwards") => {
    const planned = { startedAt: visit.startsAt, endedAt: visit.startsAt + visit.minutes * 60_000 };
    const clock = mode === "afterwards" ? planned : { startedAt: store.now(), endedAt: null };
    // Asks the browser not to delete the notes of this device when its storage runs full.
    void navigator.storage?.persist?.();
    store.change({ kind: "clock.start", visitId: visit.id, ...clock } satisfies FieldChange, true);
  };
  return <InstrumentStart {...props} now={today} onStart={start} />;
}
