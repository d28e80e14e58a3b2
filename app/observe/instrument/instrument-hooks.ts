import { type RefObject, useEffect, useState, useSyncExternalStore } from "react";
import { paths } from "~/web/paths";
import { readFrom, sendTo } from "../sync/autosave-transport";
import { browserStore, noStore } from "../sync/device-store";
import { InstrumentStore } from "../sync/instrument-store";
import { tabChannel } from "../sync/live-channel";
import type { WorkingCopy } from "../sync/operation";
import { useInstrument } from "./instrument-context";

/** Milliseconds after which the last requests of the previous page have most likely been answered. */
const refreshDelay = 1_500;

/** The stores of this browser page by observation, which may still be sending after their screen was left. */
const stores = new Map<string, InstrumentStore>();

function storeFor(copy: WorkingCopy, now: number, viewerId: string): InstrumentStore {
  const address = paths.operations(copy.id);
  const network = { send: sendTo(address), read: () => readFrom(address) };
  if (typeof window === "undefined")
    return new InstrumentStore(copy, now, { ...network, store: noStore });
  const open = stores.get(copy.id);
  if (open && open.snapshot().save.unsent > 0) return open;
  const store = browserStore(viewerId, copy.id);
  const channel = tabChannel(viewerId, copy.id);
  const created = new InstrumentStore(copy, now, { ...network, store, channel });
  stores.set(copy.id, created);
  return created;
}

/**
 * React hook: returns the store that saves and synchronises one observation, and its current snapshot. The
 * store sends unsent changes when the page is hidden, retries when the network is back, and makes the browser
 * ask before a page with unsent changes is left.
 *
 * @param copy the observation as the server or the cached page provided it
 * @param now the server's clock when it made the copy, UTC milliseconds
 */
export function useInstrumentStore(copy: WorkingCopy, now: number, viewerId: string) {
  const [store] = useState(() => storeFor(copy, now, viewerId));
  const snapshot = useSyncExternalStore(store.subscribe, store.screen, store.screen);

  useEffect(() => {
    void store.start();
    // A request that the previous page sent while it was closed may have arrived after this page was rendered.
    const timer = setTimeout(() => void store.refresh(), refreshDelay);
    const onVisibility = () => {
      if (document.visibilityState === "visible") void store.refresh();
      else void store.flush();
    };
    const onLeave = (event: BeforeUnloadEvent) => {
      if (store.snapshot().save.unsent === 0) return;
      void store.flush();
      event.preventDefault();
    };
    document.addEventListener("visibilitychange", onVisibility);
    window.addEventListener("online", store.retryNow);
    window.addEventListener("focus", onVisibility);
    window.addEventListener("beforeunload", onLeave);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", onVisibility);
      window.removeEventListener("online", store.retryNow);
      window.removeEventListener("focus", onVisibility);
      window.removeEventListener("beforeunload", onLeave);
      void store.flush();
    };
  }, [store]);

  return { store, snapshot };
}

/**
 * React hook: returns the current instant by the server's clock, in UTC milliseconds. While `running`, the
 * value is updated at an interval, and at once when a sleeping tab becomes visible.
 *
 * @param running whether the value is kept up to date
 * @param interval milliseconds between two updates
 */
export function useNow(running: boolean, interval = 500): number {
  const { store, renderedAt } = useInstrument();
  const [now, setNow] = useState(renderedAt);
  useEffect(() => {
    const tick = () => setNow(store.now());
    tick();
    if (!running) return;
    const timer = setInterval(tick, interval);
    document.addEventListener("visibilitychange", tick);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", tick);
    };
  }, [store, running, interval]);
  return now;
}

/** The least height of an on-screen keyboard in CSS pixels; a smaller difference is a bar of the browser. */
const keyboardHeight = 120;

/**
 * React hook: while the on-screen keyboard is open, fits an element into the visible area above the keyboard
 * and sets the element's attribute `data-keyboard`. Browsers do not resize fixed elements by themselves.
 */
export function useRoomAboveKeyboard(frame: RefObject<HTMLElement>): void {
  useEffect(() => {
    const view = window.visualViewport;
    const element = frame.current;
    if (!view || !element) return;
    const fit = () => {
      const covered = view.scale === 1 && window.innerHeight - view.height > keyboardHeight;
      element.toggleAttribute("data-keyboard", covered);
      element.style.height = covered ? `${view.height}px` : "";
      element.style.transform = covered ? `translateY(${view.offsetTop}px)` : "";
    };
    view.addEventListener("resize", fit);
    view.addEventListener("scroll", fit);
    return () => {
      view.removeEventListener("resize", fit);
      view.removeEventListener("scroll", fit);
    };
  }, [frame]);
}
