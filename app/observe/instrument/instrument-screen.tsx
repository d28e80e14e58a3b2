import { useRevalidator } from "@remix-run/react";
import { useEffect, useState } from "react";
import type { Change } from "../sync/operation";
import { Instrument } from "./instrument";
import { useInstrumentStore } from "./instrument-hooks";
import { InstrumentStart } from "./instrument-start";
import type { InstrumentProps } from "./instrument-view";

/** The observation of a visit, before it begins and while it runs: with a network or without one. */
export function InstrumentScreen(props: InstrumentProps) {
  const { visit, copy, now, viewerId } = props;
  const { store, snapshot } = useInstrumentStore(copy, now, viewerId);
  const revalidator = useRevalidator();
  const { startedAt, save } = snapshot;

  // The page may have been kept for days on this device.
  const [today, setToday] = useState(now);
  useEffect(() => setToday(store.now()), [store]);
  const done = save.closed && save.refusals.length === 0;
  const reread = revalidator.revalidate;
  useEffect(() => {
    if (done) reread();
  }, [done, reread]);
  // Taken back by the server, at the person's wish: this device knew it as begun.
  useEffect(() => {
    if (copy.startedAt === null && store.snapshot().save.unsent === 0) store.reopen(copy, now);
  }, [copy, now, store]);

  if (startedAt !== null)
    return <Instrument {...props} store={store} snapshot={{ ...snapshot, startedAt }} />;
  const start = (mode: "now" | "afterwards") => {
    const planned = { startedAt: visit.startsAt, endedAt: visit.startsAt + visit.minutes * 60_000 };
    const clock = mode === "afterwards" ? planned : { startedAt: store.now(), endedAt: null };
    store.change({ kind: "clock.start", visitId: visit.id, ...clock } satisfies Change, true);
  };
  return <InstrumentStart {...props} now={today} onStart={start} />;
}
