/** What this device has not sent yet, from whichever page one looks. Browser only. */
import { useEffect, useState } from "react";
import { paths } from "~/web/paths";

const store = () => import("~/observe/sync/device-store");
const queue = () => import("~/observe/sync/autosave");

/** The number of a person's unsent entries on this device; 0 while it is not known. */
export function useUnsentCount(memberId: string | undefined): number {
  const [count, setCount] = useState(0);
  useEffect(() => {
    if (!memberId || typeof indexedDB === "undefined") return;
    let gone = false;
    const look = async () => {
      const { unsentByObservation } = await store();
      const counts = await unsentByObservation(memberId);
      if (!gone) setCount([...counts.values()].reduce((sum, each) => sum + each, 0));
    };
    const channel = new BroadcastChannel("kizuki-unsent");
    channel.onmessage = look;
    window.addEventListener("kizuki-unsent", look);
    void look();
    return () => {
      gone = true;
      channel.close();
      window.removeEventListener("kizuki-unsent", look);
    };
  }, [memberId]);
  return count;
}

type Sender = { flush: () => Promise<boolean>; retryNow: () => void; stop: () => void };
const senders = new Map<string, Sender>();

/** Takes up what closed pages left unsent and sends it. What an open observation holds is left to it. */
async function takeUp(memberId: string): Promise<void> {
  const { deviceStore, unsentByObservation } = await store();
  for (const observationId of (await unsentByObservation(memberId)).keys()) {
    if (senders.has(observationId)) continue;
    const { Autosave } = await queue();
    const kept = deviceStore(memberId, observationId);
    const { sendTo } = await import("~/observe/sync/autosave-transport");
    const send = sendTo(paths.operations(observationId));
    const autosave = new Autosave({
      store: kept,
      send,
      heads: [],
      onStatus: () => {
        if (started && autosave.status().unsent === 0) releaseUnsent(observationId);
      },
    });
    let started = false;
    senders.set(observationId, {
      flush: () => autosave.flush(),
      retryNow: () => autosave.retryNow(),
      stop: () => {
        autosave.stop();
        kept.close?.();
      },
    });
    await autosave.start();
    started = true;
    if (autosave.status().unsent === 0) releaseUnsent(observationId);
  }
}

/** Leaves an observation's entries to its own screen. */
export function releaseUnsent(observationId: string): void {
  senders.get(observationId)?.stop();
  senders.delete(observationId);
}

/** Sends all that can be sent now. @returns whether nothing of this person is left on this device */
export async function sendAll(memberId: string): Promise<boolean> {
  await takeUp(memberId);
  for (const sender of senders.values()) {
    sender.retryNow();
    await sender.flush();
  }
  const { unsentByObservation } = await store();
  return (await unsentByObservation(memberId)).size === 0;
}

/** Sends what earlier pages left behind, as long as the page of the effect is open. */
export function useSendLeftovers(memberId: string | undefined, paused: boolean): void {
  useEffect(() => {
    if (!memberId || paused || typeof indexedDB === "undefined") return;
    const send = () => void takeUp(memberId);
    const retry = () => {
      for (const sender of senders.values()) sender.retryNow();
    };
    send();
    window.addEventListener("kizuki-unsent", send);
    window.addEventListener("online", retry);
    return () => {
      window.removeEventListener("kizuki-unsent", send);
      window.removeEventListener("online", retry);
      for (const [id] of senders) releaseUnsent(id);
    };
  }, [memberId, paused]);
}
