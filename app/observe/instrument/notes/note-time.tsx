import { useId } from "react";
import { controlStyles } from "~/ui/styles";
import { dayOf, instantOf, secondsOf, timeOf } from "~/web/dates";

/**
 * Converts a time of day in Japan to an instant in UTC milliseconds; NaN when the time is invalid.
 *
 * @param day YYYY-MM-DD
 * @param time HH:MM or HH:MM:SS
 */
export function timeOnDay(day: string, time: string): number {
  const [, clock = "", seconds = "00"] = /^(\d\d:\d\d)(?::(\d\d))?$/.exec(time) ?? [];
  return instantOf(day, clock) + Number(seconds) * 1_000;
}

/** Renders a field for the time of day of an instant, on its day in Japan. */
export function TimeField({
  label,
  instant,
  onChange,
  minutes = false,
}: {
  label: string;
  /** UTC milliseconds. */
  instant: number;
  onChange: (instant: number) => void;
  /** Without seconds, as a time on paper has none. */
  minutes?: boolean;
}) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="block text-xs text-soft">
        {label}
      </label>
      <input
        id={id}
        type="time"
        step={minutes ? 60 : 1}
        defaultValue={minutes ? timeOf(instant) : secondsOf(instant)}
        onChange={(event) => {
          const at = timeOnDay(dayOf(instant), event.target.value);
          if (Number.isFinite(at)) onChange(at);
        }}
        className={`${controlStyles} mt-0 w-auto tabular-nums`}
      />
    </div>
  );
}
