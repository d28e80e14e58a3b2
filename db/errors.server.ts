/** The error of SQLite behind an error of drizzle, with its code; null for any other error. */
function sqliteError(error: unknown): { code: string; message: string } | null {
  const cause = error instanceof Error && error.cause ? error.cause : error;
  if (!(cause instanceof Error) || !("code" in cause)) return null;
  return { code: String(cause.code), message: cause.message };
}

/**
 * Whether a database error means that a write violated a unique constraint or index: one of the given
 * column, or any when no column is given.
 */
export function isUniqueViolation(error: unknown, column?: string): boolean {
  const { code, message } = sqliteError(error) ?? { code: "", message: "" };
  const unique = code === "SQLITE_CONSTRAINT_UNIQUE" || code === "SQLITE_CONSTRAINT_PRIMARYKEY";
  return unique && (column === undefined || message.includes(column));
}

const storageCodes = ["FULL", "IOERR", "READONLY", "CORRUPT", "NOTADB", "CANTOPEN"];

/** Whether a database error means that the database cannot be written, whatever the statement. */
export function isStorageFailure(error: unknown): boolean {
  const code = sqliteError(error)?.code ?? "";
  return storageCodes.some((each) => code.startsWith(`SQLITE_${each}`));
}

/** Whether a database error means that the disk has no room left for a write. */
export const isDiskFull = (error: unknown): boolean => sqliteError(error)?.code === "SQLITE_FULL";
