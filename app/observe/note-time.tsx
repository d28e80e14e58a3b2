import { useId } from "react";
import { control } from "~/ui/styles";
import { dayOf, instantOf, secondsOf } from "~/web/dates";

/** The instant of a clock time with seconds on the day of another; NaN when it is none. */
export function timeOnDay(day: string, time: string): number {
  const [, minutes = "", seconds = "00"] = /^(\d\d:\d\d)(?::(\d\d))?$/.exec(time) ?? [];
  return instantOf(day, minutes) + Number(seconds) * 1_000;
}

/** A time of day with seconds, on the day of `instant`, in Japan. */
export function TimeField({
  label,
  instant,
  onChange,
}: {
  label: string;
  /** UTC milliseconds. */
  instant: number;
  onChange: (instant: number) => void;
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
        step={1}
        defaultValue={secondsOf(instant)}
        onChange={(event) => {
          const at = timeOnDay(dayOf(instant), event.target.value);
          if (Number.isFinite(at)) onChange(at);
        }}
        className={`${control} mt-0 w-auto tabular-nums`}
      />
    </div>
  );
}
