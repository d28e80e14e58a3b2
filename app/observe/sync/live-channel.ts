/** Shows a change of one tab in the other tabs of the browser at once; only the tab that made it sends it. */
import { v7 } from "uuid";
import type { FieldChange, Heads } from "./operation";

export type LiveMessage =
  /** `offset`: what the posting tab adds to the device's clock, milliseconds; null when it knows no offset. */
  | { kind: "change"; change: FieldChange; offset: number | null }
  /** Operations that are being sent: the bases of the next changes in other tabs. */
  | { kind: "heads"; heads: Heads };

export interface LiveChannel {
  post(message: LiveMessage): void;
  listen(onMessage: (message: LiveMessage) => void): void;
}

/** A channel that does nothing, for the server and for browsers without BroadcastChannel. */
export const noChannel: LiveChannel = { post: () => undefined, listen: () => undefined };

/**
 * Returns a channel through which the tabs of this browser tell each other about changes of one member's
 * observation. Without BroadcastChannel it does nothing.
 */
export function tabChannel(memberId: string, observationId: string): LiveChannel {
  if (typeof BroadcastChannel === "undefined") return noChannel;
  const from = v7();
  const channel = new BroadcastChannel(`kizuki-${memberId}-${observationId}`);
  return {
    post: (message) => channel.postMessage({ from, message }),
    listen: (onMessage) => {
      channel.onmessage = ({ data }: MessageEvent<{ from: string; message: LiveMessage }>) => {
        if (data.from !== from) onMessage(data.message);
      };
    },
  };
}
