/** Formats lesson time. */

const two = (n: number) => String(n).padStart(2, "0");

/** Formats milliseconds as `12:05`, from one hour on as `1:02:05`. */
export function formatElapsed(ms: number): string {
  const seconds = Math.floor(ms / 1_000);
  const minutes = Math.floor(seconds / 60);
  const clock = `${two(minutes % 60)}:${two(seconds % 60)}`;
  return minutes < 60 ? clock : `${Math.floor(minutes / 60)}:${clock}`;
}
