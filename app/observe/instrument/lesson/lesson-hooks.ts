import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { v7 } from "uuid";
import { type LessonClock, pausesOf } from "../../lesson-rules";
import type { MarkAbout } from "../../vocabulary";
import { useInstrument } from "../instrument-context";

/** The list as before while it holds the very same things, so that nothing is drawn again for it. */
export function useStable<T>(list: readonly T[]): readonly T[] {
  const known = useRef(list);
  const same =
    known.current.length === list.length && list.every((each, n) => each === known.current[n]);
  if (!same) known.current = list;
  return known.current;
}

/** Hears the keys of the whole page by what was drawn last; listens once, not again with each picture. */
export function useKeydown(press: (event: KeyboardEvent) => void): void {
  const latest = useRef(press);
  useEffect(() => {
    latest.current = press;
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent) => latest.current(event);
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  }, []);
}

type TapFacts = { id: string; about: MarkAbout; value: string; at: number; removed: boolean };

/** The lesson's clock; the same object until it is started, ended, paused or resumed. */
export function useLessonClock(
  startedAt: number,
  endedAt: number | null,
  marks: readonly TapFacts[],
): LessonClock {
  const clockMarks = useStable(marks.filter((mark) => mark.about === "clock"));
  return useMemo(
    () => ({ startedAt, endedAt, pauses: pausesOf(clockMarks) }),
    [startedAt, endedAt, clockMarks],
  );
}

/** A short tick under the finger, where the person wants it and the device can. */
export function vibrate(wanted: boolean): void {
  if (wanted && typeof navigator !== "undefined") navigator.vibrate?.(12);
}

/** Puts a tap into the stream, now. */
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

/** A yes or no that this device remembers; `initial` where it cannot. */
export function useRemembered(key: string, initial: boolean): [boolean, (next: boolean) => void] {
  const [value, setValue] = useState(initial);
  useEffect(() => {
    try {
      const kept = localStorage.getItem(key);
      if (kept !== null) setValue(kept === "yes");
    } catch {
      // Storage refused: as at first.
    }
  }, [key]);
  const remember = (next: boolean) => {
    setValue(next);
    try {
      localStorage.setItem(key, next ? "yes" : "no");
    } catch {
      // It holds until the page is left.
    }
  };
  return [value, remember];
}

/** Keeps the screen awake while `active`; the lock is lost with the page's sight and taken again. */
export function useWakeLock(active: boolean): void {
  useEffect(() => {
    if (!active || !("wakeLock" in navigator)) return;
    let lock: WakeLockSentinel | null = null;
    let over = false;
    const take = async () => {
      if (document.visibilityState !== "visible") return;
      // Refused with a low battery: then the screen sleeps as it always does.
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
