import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { v7 } from "uuid";
import { type LessonClock, pausesOf, type Tap } from "../../lesson-rules";
import type { MarkAbout } from "../../vocabulary";
import { useInstrument } from "../instrument-context";

/** The previous array while its elements are the same objects, so that memoised components are not rendered. */
export function useStableList<T>(list: readonly T[]): readonly T[] {
  const known = useRef(list);
  const same =
    known.current.length === list.length && list.every((each, n) => each === known.current[n]);
  if (!same) known.current = list;
  return known.current;
}

/** Listens to the keys of the whole page. The listener is added once and calls the latest function. */
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

/** The lesson's clock; the same object until the lesson is started, ended, paused or resumed. */
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

/** Vibrates shortly after a tap, where the setting and the device allow it. */
export function vibrate(wanted: boolean): void {
  if (wanted && typeof navigator !== "undefined") navigator.vibrate?.(12);
}

/** A function that adds a mark with the current instant. */
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

/** A boolean state in local storage; starts as `initial`, also where the browser refuses storage. */
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

/** Keeps the screen awake while `active`. A hidden page loses its wake lock and requests it again when visible. */
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
