import { expect, test } from "vitest";
import { closingLine, countTests, type Report } from "../../scripts/totals";

const report = (part: Partial<Report>): Report => ({
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [],
  ...part,
});

test("a good run", () => {
  expect(closingLine(countTests(report({ numPassedTests: 12 }), 0))).toBe("12 passed, 0 failed");
});

test("skipped tests and those only planned are told", () => {
  const totals = countTests(report({ numPassedTests: 1, numPendingTests: 2, numTodoTests: 1 }), 0);
  expect(closingLine(totals)).toBe("1 passed, 0 failed, 3 skipped");
});

test("a file that does not load counts as a failure", () => {
  const testResults = [{ status: "failed", assertionResults: [] }];
  const totals = countTests(report({ numPassedTests: 5, numFailedTests: 1, testResults }), 1);
  expect(totals).toEqual({ passed: 5, failed: 2, skipped: 0 });
});

test("a run that ended badly never looks good", () => {
  expect(countTests(null, 0).failed).toBe(1);
  expect(countTests(null, 134).failed).toBe(1);
  expect(countTests(report({ numPassedTests: 5 }), 1).failed).toBe(1);
});

test("a run of nothing, or only of skipped tests, is a failure", () => {
  expect(countTests(report({ numPendingTests: 3 }), 0)).toMatchObject({ passed: 0, failed: 1 });
});
