/**
 * An error for the log. Drizzle puts a query's values, which people wrote, into its message; the
 * driver's own message beneath names only the constraint.
 */
export function loggableError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: "non-error", type: typeof error };
  const cause = error.cause instanceof Error ? error.cause : error;
  const code = "code" in cause ? cause.code : undefined;
  // The frames start after the message, which may have many lines.
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return { name: cause.name, message: cause.message, code, stack: frames.slice(0, 12).join("\n") };
}
