import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { v7 } from "uuid";
import { type LessonClock, pausesOf, type Tap } from "../../lesson-rules";
import type { MarkAbout } from "../../vocabulary";
import { useInstrument } from "../instrument-context";

/**
 * React hook: returns the same array object as before while its elements are the same objects, so that
 * memoised components do not render again.
 */
export function useStableList<T>(list: readonly T[]): readonly T[] {
  const known = useRef(list);
  const same =
    known.current.length === list.length && list.every((each, n) => each === known.current[n]);
  if (!same) known.current = list;
  return known.current;
}

/**
 * React hook: calls a function for every key press on the page. The listener is added once and always calls
 * the latest function.
 */
export function useKeydown(press: (event: KeyboardEvent) => void): void {
  const latest = useRef(press);
  useEffect(() => {
    latest.current = press;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => latest.current(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}

/**
 * React hook: returns the start, the end and the pauses of the lesson as one object. The object stays the
 * same until the lesson is started, ended, paused or resumed.
 *
 * @param marks all taps of the lesson, from which the pauses are read
 */
export function useLessonClock(
  startedAt: number,
  endedAt: number | null,
  marks: readonly Tap[],
): LessonClock {
  const clockMarks = useStableList(marks.filter((mark) => mark.about === "clock"));
  return useMemo(
    () => ({ startedAt, endedAt, pauses: pausesOf(clockMarks) }),
    [startedAt, endedAt, clockMarks],
  );
}

/**
 * Makes the device vibrate briefly to confirm a tap, where the device can.
 *
 * @param wanted whether the member's settings allow vibration
 */
export function vibrate(wanted: boolean): void {
  if (wanted && typeof navigator !== "undefined") navigator.vibrate?.(12);
}

/**
 * React hook: returns a function that records a tap of the lesson at the current instant, for example that
 * the ALT leads from now on.
 */
export function useTap() {
  const { store, settings } = useInstrument();
  const vibrates = settings.vibrate;
  return useCallback(
    (about: MarkAbout, value: string) => {
      const at = store.now();
      store.change({ kind: "mark.write", markId: v7(), about, value, at }, true);
      vibrate(vibrates);
    },
    [store, vibrates],
  );
}

/**
 * React hook: returns a boolean that is remembered in the browser's local storage, and its setter. The value
 * starts as `initial`; where the browser refuses storage, it lasts until the page is left.
 *
 * @param key name of the item in local storage
 */
export function useStoredFlag(key: string, initial: boolean): [boolean, (next: boolean) => void] {
  const [value, setValue] = useState(initial);
  useEffect(() => {
    try {
      const kept = localStorage.getItem(key);
      if (kept !== null) setValue(kept === "yes");
    } catch {
      // Storage is refused: the initial value stays.
    }
  }, [key]);
  const remember = (next: boolean) => {
    setValue(next);
    try {
      localStorage.setItem(key, next ? "yes" : "no");
    } catch {
      // Storage is refused: the value lasts until the page is left.
    }
  };
  return [value, remember];
}

/**
 * React hook: keeps the screen awake while `active`, where the browser supports this. The browser ends the
 * wake lock when the page is hidden; the hook requests it again when the page is visible.
 */
export function useWakeLock(active: boolean): void {
  useEffect(() => {
    if (!active || !("wakeLock" in navigator)) return;
    let lock: WakeLockSentinel | null = null;
    let over = false;
    const take = async () => {
      if (document.visibilityState !== "visible") return;
      // The request is refused at low battery; the screen then sleeps as usual.
      const taken = await navigator.wakeLock.request("screen").catch(() => null);
      if (over) void taken?.release();
      else lock = taken;
    };
    void take();
    document.addEventListener("visibilitychange", take);
    return () => {
      over = true;
      document.removeEventListener("visibilitychange", take);
      void lock?.release();
    };
  }, [active]);
}
