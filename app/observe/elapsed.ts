/** How the time in a lesson is written. Apart from its clock: readers of feedback need no more. */

const two = (n: number) => String(n).padStart(2, "0");

/** `12:05`, and `1:02:05` from an hour on. */
export function formatElapsed(ms: number): string {
  const seconds = Math.floor(ms / 1_000);
  const minutes = Math.floor(seconds / 60);
  const clock = `${two(minutes % 60)}:${two(seconds % 60)}`;
  return minutes < 60 ? clock : `${Math.floor(minutes / 60)}:${clock}`;
}
