import { type RefObject, useEffect, useState, useSyncExternalStore } from "react";
import { paths } from "~/web/paths";
import { readFrom, sendTo } from "../sync/autosave-transport";
import { browserStore, noStore } from "../sync/device-store";
import { InstrumentStore } from "../sync/instrument-store";
import { tabChannel } from "../sync/live-channel";
import type { WorkingCopy } from "../sync/operation";
import { useInstrument } from "./instrument-context";

/** Milliseconds after which a request of a page before has most likely been answered. */
const settling = 1_500;

/** Models of this page that may still be sending after their screen was left. */
const open = new Map<string, InstrumentStore>();

function storeFor(copy: WorkingCopy, now: number, viewerId: string): InstrumentStore {
  const address = paths.operations(copy.id);
  const parts = { send: sendTo(address), read: () => readFrom(address) };
  if (typeof window === "undefined")
    return new InstrumentStore(copy, now, { ...parts, store: noStore });
  const known = open.get(copy.id);
  if (known && known.snapshot().save.unsent > 0) return known;
  const store = browserStore(viewerId, copy.id);
  const channel = tabChannel(viewerId, copy.id);
  const made = new InstrumentStore(copy, now, { ...parts, store, channel });
  open.set(copy.id, made);
  return made;
}

/**
 * The model of an observation and what it shows now. It sends what waits when the page is hidden, tries
 * again when the network is back, and asks before unsent words are left behind.
 *
 * @param now the server's clock when it gave the copy, UTC milliseconds
 */
export function useInstrumentStore(copy: WorkingCopy, now: number, viewerId: string) {
  const [store] = useState(() => storeFor(copy, now, viewerId));
  const snapshot = useSyncExternalStore(store.subscribe, store.screen, store.screen);

  useEffect(() => {
    void store.start();
    // What the page before sent while it went may have arrived after this one was drawn.
    const settled = setTimeout(() => void store.refresh(), settling);
    const seen = () => {
      if (document.visibilityState === "visible") void store.refresh();
      else void store.flush();
    };
    const leave = (event: BeforeUnloadEvent) => {
      if (store.snapshot().save.unsent === 0) return;
      void store.flush();
      event.preventDefault();
    };
    document.addEventListener("visibilitychange", seen);
    window.addEventListener("online", store.retryNow);
    window.addEventListener("focus", seen);
    window.addEventListener("beforeunload", leave);
    return () => {
      clearTimeout(settled);
      document.removeEventListener("visibilitychange", seen);
      window.removeEventListener("online", store.retryNow);
      window.removeEventListener("focus", seen);
      window.removeEventListener("beforeunload", leave);
      void store.flush();
    };
  }, [store]);

  return { store, snapshot };
}

/**
 * The current instant by the server's clock, UTC milliseconds. It is updated at an interval while `running`,
 * and at once when a sleeping tab becomes visible.
 *
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

/** A keyboard takes at least this many CSS pixels; anything less is a browser's own bar. */
const keyboardHeight = 120;

/**
 * Fits a frame into what the on-screen keyboard leaves, so that its top and its bottom stay in sight, and
 * marks it with `data-keyboard` meanwhile.
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
