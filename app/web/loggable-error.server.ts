/**
 * Returns the fields of an error that may be logged (name, message, code and stack), without texts that
 * people wrote. For a database error, the message is that of the original SQLite error (`cause`), because
 * Drizzle's own message contains the values of the query.
 */
export function loggableError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: "non-error", type: typeof error };
  const cause = error.cause instanceof Error ? error.cause : error;
  const code = "code" in cause ? cause.code : undefined;
  // The stack begins with the message, which may have several lines.
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return { name: cause.name, message: cause.message, code, stack: frames.slice(0, 12).join("\n") };
}
