/**
 * Whether a database error means that a write violated a unique constraint or index: one of the given
 * column, or any when no column is given.
 */
export function isUniqueViolation(error: unknown, column?: string): boolean {
  const cause = error instanceof Error && error.cause ? error.cause : error;
  if (!(cause instanceof Error) || !("code" in cause)) return false;
  const unique =
    cause.code === "SQLITE_CONSTRAINT_UNIQUE" || cause.code === "SQLITE_CONSTRAINT_PRIMARYKEY";
  return unique && (column === undefined || cause.message.includes(column));
}

const storageCodes = ["FULL", "IOERR", "READONLY", "CORRUPT", "NOTADB", "CANTOPEN"];

/** Whether a database error means that the database cannot be written, whatever the statement. */
export function isStorageFailure(error: unknown): boolean {
  const cause = error instanceof Error && error.cause ? error.cause : error;
  if (!(cause instanceof Error) || !("code" in cause)) return false;
  const code = String(cause.code);
  return storageCodes.some((each) => code.startsWith(`SQLITE_${each}`));
}

/** Whether a database error means that the disk has no room left for a write. */
export function isDiskFull(error: unknown): boolean {
  const cause = error instanceof Error && error.cause ? error.cause : error;
  return cause instanceof Error && "code" in cause && cause.code === "SQLITE_FULL";
}
