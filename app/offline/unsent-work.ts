/** Sends and counts what this device has not sent yet, from whichever page one looks. Browser only. */
import { Autosave } from "~/observe/sync/autosave";
import { sendTo } from "~/observe/sync/autosave-transport";
import { countChannel, deviceStore, unsentByObservation } from "~/observe/sync/device-store";
import { paths } from "~/web/paths";

type Sender = { flush: () => Promise<boolean>; retryNow: () => void; stop: () => void };
const senders = new Map<string, Sender>();

/** Takes up what closed pages left unsent and sends it. What an open observation holds is left to it. */
async function takeUp(memberId: string): Promise<void> {
  for (const observationId of (await unsentByObservation(memberId)).keys()) {
    if (senders.has(observationId)) continue;
    const kept = deviceStore(memberId, observationId);
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
  return (await unsentByObservation(memberId)).size === 0;
}

/**
 * Tells how many entries of a person are unsent on this device, now and whenever it changes.
 *
 * @returns the way to stop
 */
export function watchUnsent(memberId: string, onCount: (count: number) => void): () => void {
  let gone = false;
  const look = async () => {
    const counts = await unsentByObservation(memberId);
    if (!gone) onCount([...counts.values()].reduce((sum, each) => sum + each, 0));
  };
  const channel = new BroadcastChannel(countChannel);
  channel.onmessage = look;
  window.addEventListener(countChannel, look);
  void look();
  return () => {
    gone = true;
    channel.close();
    window.removeEventListener(countChannel, look);
  };
}

/** Sends what earlier pages left behind, until it is stopped. @returns the way to stop */
export function sendLeftovers(memberId: string): () => void {
  const send = () => void takeUp(memberId);
  const retry = () => {
    for (const sender of senders.values()) sender.retryNow();
  };
  send();
  window.addEventListener(countChannel, send);
  window.addEventListener("online", retry);
  return () => {
    window.removeEventListener(countChannel, send);
    window.removeEventListener("online", retry);
    for (const [id] of senders) releaseUnsent(id);
  };
}
