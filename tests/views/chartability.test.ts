import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { auditDay, audited, resultWords, tallyOf, wcagGaps } from "../../src/views/chartability.ts";

describe("the audit by Chartability", () => {
  it("has all 50 tests, each once, 14 of them critical", () => {
    expect(audited.map(({ id }) => id)).toEqual(Array.from({ length: 50 }, (_, at) => at + 1));
    expect(tallyOf(audited.filter(({ critical }) => critical)).all).toBe(14);
    expect(new Set(audited.map(({ test }) => test)).size).toBe(50);
    const { all, passed, failed, notApplicable } = tallyOf(audited);
    expect(passed + failed + notApplicable).toBe(all);
  });

  it("says why of each, and passes none without a test of the project that would notice", () => {
    for (const { test, why, result, checks } of audited) {
      expect(why, test).toMatch(/^[“A-Z].+\.$/);
      if (result === "passed") expect(checks.length, test).toBeGreaterThan(0);
    }
  });

  it("says of what only people can prove that machines alone have told it", () => {
    const unproven = audited.filter((test) => test.unproven);
    expect(unproven.map(({ test }) => test)).toContain("Nothing is only seen");
    for (const test of unproven) expect(resultWords(test)).toBe("passed, as far as machines can tell");
    const told = audited.filter((test) => resultWords(test).includes("machines"));
    expect(told).toEqual(unproven);
  });

  it("names tests that are there", () => {
    const gone = audited.flatMap(({ checks }) =>
      checks.filter(
        ({ file, title }) => title === "" || !existsSync(file) || !readFileSync(file, "utf8").includes(title),
      ),
    );
    expect(gone).toEqual([]);
  });

  it("fails for the standards as long as one of their criteria is not met", () => {
    const standards = audited.find(({ test }) => test === "Standards are kept");
    expect(standards?.result).toBe(wcagGaps.length > 0 ? "failed" : "passed");
    for (const { criterion } of wcagGaps) expect(criterion).toMatch(/^\d\.\d+\.\d+ [A-Z]/);
  });

  it("has its day", () => {
    expect(auditDay).toMatch(/^\d{4}-\d\d-\d\d$/);
  });
});
