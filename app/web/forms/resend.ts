/**
 * Sends a form again when the network or the server fails, so that the page stays as it is. Remix would
 * replace the page with an error page. Browser only.
 */
import { memberHeader } from "~/offline/protocol";
import { againHeader } from "./again-header";

/** Why a form waits: no answer, or the server's answer that it cannot save now. */
export type Waiting = "network" | "server" | null;

const pauses = [2_000, 4_000, 8_000, 15_000, 30_000];
/** Statuses of a server, or of a proxy before it, that may accept the form a little later. */
const temporary = [502, 503, 504, 507];

let waiting: Waiting = null;
let sendNow: () => void = () => undefined;
const listeners = new Set<() => void>();

function setWaiting(next: Waiting): void {
  waiting = next;
  for (const listener of listeners) listener();
}

/** Calls a function whenever a form begins or ceases to wait. Returns a function that ends the calls. */
export function onWaiting(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Returns why the form that was sent last waits; null when it does not wait. */
export const whyWaiting = (): Waiting => waiting;

/** Sends the waiting form again without a further pause. */
export const resendNow = (): void => sendNow();

type Accepted = (member: string | null) => void;
const acceptedListeners = new Set<Accepted>();

/**
 * Calls a function when the server has accepted a form, with the id of the member who is signed in there.
 * Returns a function that ends the calls.
 */
export function onAccepted(listener: Accepted): () => void {
  acceptedListeners.add(listener);
  return () => acceptedListeners.delete(listener);
}

/**
 * Resolves when the form is to be sent again: when the person asks and, with `milliseconds`, after that time or
 * when the network is back. Rejects when the form is given up.
 */
function pause(milliseconds: number | null, signal: AbortSignal | null | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (work: () => void) => () => {
      clearTimeout(timer);
      window.removeEventListener("online", goOn);
      signal?.removeEventListener("abort", giveUp);
      work();
    };
    const goOn = end(resolve);
    const giveUp = end(() => reject(signal?.reason));
    const timer = milliseconds === null ? undefined : setTimeout(goOn, milliseconds);
    if (milliseconds !== null) window.addEventListener("online", goOn);
    signal?.addEventListener("abort", giveUp);
    sendNow = goOn;
  });
}

/** Sends once. Returns the server's answer, or null when there is none. */
async function attempt(send: () => Promise<Response>, signal: AbortSignal | null | undefined) {
  try {
    return await send();
  } catch (error) {
    if (signal?.aborted) throw error;
    return null;
  }
}

/** @param send sends the form; its parameter is true when an earlier attempt may have been accepted */
async function sendUntilAnswered(
  send: (again: boolean) => Promise<Response>,
  signal: AbortSignal | null | undefined,
): Promise<Response> {
  let unanswered = false;
  try {
    for (let count = 0; ; count += 1) {
      const response = await attempt(() => send(unanswered), signal);
      if (response && response.status < 500) return response;
      setWaiting(response ? "server" : "network");
      const isGateway = response !== null && temporary.includes(response.status);
      const waits = response === null || isGateway;
      unanswered ||= waits;
      // Other errors of the server would probably occur again, so that the form is sent on request only.
      await pause(waits ? (pauses[Math.min(count, pauses.length - 1)] ?? 0) : null, signal);
    }
  } finally {
    setWaiting(null);
  }
}

/** Whether a request is a form that Remix sends to an action. */
const isForm = (input: RequestInfo | URL, init?: RequestInit): boolean =>
  init?.method?.toUpperCase() === "POST" &&
  new URL(String(input), window.location.href).pathname.endsWith(".data");

let sender: string | null = null;

/** Sets the id of the member to whose page the forms belong; null for a visitor's page. */
export function setSender(member: string | null): void {
  sender = member;
}

let begun = false;

/** Makes `fetch` send the forms of pages until the server answers. A second call does nothing. */
export function resendForms(): void {
  if (begun) return;
  begun = true;
  const send = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    if (!isForm(input, init)) return send(input, init);
    const headers = new Headers(init?.headers);
    if (sender) headers.set(memberHeader, sender);
    const response = await sendUntilAnswered((again) => {
      if (again) headers.set(againHeader, "1");
      return send(input, { ...init, headers });
    }, init?.signal);
    if (response.ok)
      for (const listener of acceptedListeners) listener(response.headers.get(memberHeader));
    return response;
  };
}
