import { useMessages } from "~/web/i18n/messages";

/** The state of each part of a cycle. */
export type CycleState = Record<"observe" | "educate" | "followUp", "done" | "now" | "ahead">;

const parts = ["observe", "educate", "followUp"] as const;
// Three arcs of a circle of radius 20 around (24, 24), with gaps between them.
const arcs = {
  observe: "M25.700 4.100A20 20 0 0 1 42.200 32.300",
  educate: "M39.900 36.100A20 20 0 0 1 8.100 36.100",
  followUp: "M5.800 32.300A20 20 0 0 1 22.300 4.100",
};
const looks = {
  done: "stroke-done",
  now: "stroke-ai",
  ahead: "stroke-line",
};

const whole: CycleState = { observe: "now", educate: "done", followUp: "done" };

/**
 * Drawing of the ring observe – educate – follow up. With a `state` it has a text alternative; without one it
 * is decoration.
 */
export function CycleMark({ state, size = "size-12" }: { state?: CycleState; size?: string }) {
  const { common } = useMessages();
  const shown = state ?? whole;
  const words = { observe: common.observe, educate: common.educate, followUp: common.followUp };
  const label = parts
    .map((part) => common.labelled(words[part], common.cycleStates[shown[part]]))
    .join(", ");
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: it has a label with a state, and is decoration without
    <svg
      viewBox="0 0 48 48"
      className={`${size} shrink-0`}
      fill="none"
      {...(state ? { role: "img", "aria-label": label } : { "aria-hidden": true })}
    >
      {parts.map((part) => (
        <path
          key={part}
          d={arcs[part]}
          className={looks[shown[part]]}
          strokeWidth={shown[part] === "now" ? 6 : 4}
          strokeLinecap="round"
        />
      ))}
      <circle cx="24" cy="24" r="3" className="fill-other" />
    </svg>
  );
}
