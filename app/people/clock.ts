/** Milliseconds by which the clock may drift from the time that has passed, within one comparison. */
const tolerance = 10 * 60_000;

let seen: { clock: number; passed: number } | null = null;

/**
 * True when the clock of the machine has run on evenly since the last call; false at the first call and after
 * a jump. Chores delete by age only while it is true: a clock that is set a year ahead would make everything
 * old at once.
 *
 * @param clock the clock (UTC milliseconds)
 * @param passed milliseconds since the start of the process, which do not follow the clock
 */
export function clockRunsEvenly(clock: number, passed: number): boolean {
  const before = seen;
  seen = { clock, passed };
  if (!before) return false;
  return Math.abs(clock - before.clock - (passed - before.passed)) < tolerance;
}
