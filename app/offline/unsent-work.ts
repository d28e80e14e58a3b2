/** Sends and counts the unsent work on this device. Browser only. */
import { Autosave } from "~/observe/sync/autosave";
import { sendTo } from "~/observe/sync/autosave-transport";
import { countChannel, deviceStore, unsentByObservation } from "~/observe/sync/device-store";
import { paths } from "~/web/paths";

type Sender = { flush: () => Promise<boolean>; retryNow: () => void; stop: () => void };
const senders = new Map<string, Sender>();

/** Adopts and sends the unsent work of closed pages. An open observation sends its own. */
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

/** Stops handling the entries of an observation, because its own screen sends them. */
function releaseUnsent(observationId: string): void {
  senders.get(observationId)?.stop();
  senders.delete(observationId);
}

/**
 * Tries to send all unsent work of a member from this device now.
 *
 * @returns true when nothing is left to send; false when some work could not be sent
 */
export async function sendAll(memberId: string): Promise<boolean> {
  await takeUp(memberId);
  for (const sender of senders.values()) {
    sender.retryNow();
    await sender.flush();
  }
  return (await unsentByObservation(memberId)).size === 0;
}

/**
 * Calls a function with the number of a member's unsent changes on this device, at once and again whenever
 * the number may have changed.
 *
 * @returns a function that ends the calls
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

/**
 * Sends the unsent changes that a member left on this device by closing the page before they were sent. Tries
 * again when the network is back, until it is stopped.
 *
 * @returns a function that stops it
 */
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
