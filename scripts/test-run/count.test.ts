import { describe, expect, it } from "vitest";
import { addCounts, closingLine, countPlaywright, countVitest } from "./count";

describe("the count of a test run", () => {
  it("closes with passed and failed, and names the skipped ones only when there are any", () => {
    expect(closingLine({ passed: 12, failed: 0, skipped: 0 })).toBe("12 passed, 0 failed");
    expect(closingLine({ passed: 12, failed: 1, skipped: 3 })).toBe("12 passed, 1 failed, 3 skipped");
  });

  it("counts a file that could not be loaded as a failure", () => {
    const report = {
      numPassedTests: 4,
      numFailedTests: 1,
      numPendingTests: 1,
      numTodoTests: 1,
      testResults: [
        { status: "failed", assertionResults: [{}] },
        { status: "failed", assertionResults: [] },
      ],
    };
    expect(countVitest(report)).toEqual({ passed: 4, failed: 2, skipped: 2 });
  });

  it("counts an error outside of the browser tests as a failure", () => {
    const report = { stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 0 }, errors: [{}] };
    expect(countPlaywright(report)).toEqual({ passed: 3, failed: 3, skipped: 0 });
  });

  it("adds up", () => {
    const sum = addCounts({ passed: 1, failed: 2, skipped: 3 }, { passed: 4, failed: 5, skipped: 6 });
    expect(sum).toEqual({ passed: 5, failed: 7, skipped: 9 });
  });
});
