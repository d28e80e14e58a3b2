/** The part of vitest's JSON report that is used. */
export type Report = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  /** Includes files that failed to load, which have no tests. */
  testResults: { status: string; assertionResults: unknown[] }[];
};

export type Totals = { passed: number; failed: number; skipped: number };

/**
 * Returns the numbers of passed, failed and skipped tests of a run. Counts at least one failure when the
 * exit code is not 0 or no test passed.
 *
 * @param report null when the run wrote no report
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

/** Returns the last line of a test run's output, in the form that CI reads: `12 passed, 0 failed`. */
export function closingLine({ passed, failed, skipped }: Totals): string {
  const line = `${passed} passed, ${failed} failed`;
  return skipped > 0 ? `${line}, ${skipped} skipped` : line;
}
