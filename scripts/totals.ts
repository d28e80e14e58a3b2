/** The part of vitest's JSON report that is counted. */
export type Report = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  /** Files that could not even be loaded have no tests and would otherwise not count. */
  testResults: { status: string; assertionResults: unknown[] }[];
};

export type Totals = { passed: number; failed: number; skipped: number };

/**
 * Counts a finished run. One that ended badly never counts as without failures, not even when it
 * left no report (`null`) or when nothing was run.
 */
export function countTests(report: Report | null, exitCode: number): Totals {
  const broken = (report?.testResults ?? []).filter(
    (file) => file.status === "failed" && file.assertionResults.length === 0,
  );
  const passed = report?.numPassedTests ?? 0;
  const failed = (report?.numFailedTests ?? 0) + broken.length;
  const skipped = (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0);
  const bad = exitCode !== 0 || passed === 0;
  return { passed, failed: bad ? Math.max(failed, 1) : failed, skipped };
}

/** The closing line, in the form that CI reads. */
export function closingLine({ passed, failed, skipped }: Totals): string {
  const line = `${passed} passed, ${failed} failed`;
  return skipped > 0 ? `${line}, ${skipped} skipped` : line;
}
