/** Lets the tabs of one browser show one stream: what is done in one is drawn in the others at once. */
import { v7 } from "uuid";
import type { Change } from "./operation";

export type LiveMessage =
  /** `offset`: what the sending tab adds to the clock that both share. */
  | { kind: "change"; change: Change; offset: number | null }
  /** Operations that are on their way: what the other tabs change next rests on them. */
  | { kind: "heads"; heads: [field: string, operationId: string][] };

export interface LiveChannel {
  post(message: LiveMessage): void;
  listen(onMessage: (message: LiveMessage) => void): void;
}

/** For servers and browsers without channels: a tab that nobody hears. */
export const noChannel: LiveChannel = { post: () => undefined, listen: () => undefined };

/** The channel of one person's observation among the tabs of this browser. */
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
