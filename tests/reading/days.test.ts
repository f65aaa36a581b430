import { describe, expect, it } from "vitest";
import { memoryFolder } from "../../src/reading/folder.ts";
import { describeProblems, ProblemsError } from "../../src/reading/problem.ts";
import { readSite } from "../../src/reading/read-site.ts";
import { charts, meaningWith, sound } from "./small-site.ts";

const changedOn = (version: string) => ({
  ...sound,
  "health/smoking.json": meaningWith({
    updated: version,
    revisions: [{ date: version, change: "First published." }],
  }),
});

function problemsOn(today: string | undefined, version: string): string {
  try {
    readSite(memoryFolder(changedOn(version)), charts, today);
    return "";
  } catch (error) {
    if (error instanceof ProblemsError) return describeProblems(error.problems);
    throw error;
  }
}

describe("a day of change", () => {
  it("is today or past, also as a second change of today", () => {
    expect(problemsOn("2026-11-30", "2026-11-29")).toBe("");
    expect(problemsOn("2026-11-30", "2026-11-30")).toBe("");
    expect(problemsOn("2026-11-30", "2026-11-30.2")).toBe("");
  });

  it("is not one that has yet to come", () => {
    expect(problemsOn("2026-11-30", "2027-06-01")).toMatchInlineSnapshot(`
      data/health/smoking.json:6:3  This day has not come yet
          expected: no day after today, 2026-11-30
          found: 2027-06-01, 1 June 2027
          remedy: Write 2026-11-30; a second change of one day is 2026-11-30.2, the next one 2026-11-30.3.

      data/health/smoking.json:57:7  This day has not come yet
          expected: no day after today, 2026-11-30
          found: 2027-06-01, 1 June 2027
          remedy: Write 2026-11-30; a second change of one day is 2026-11-30.2, the next one 2026-11-30.3.

      2 problems found. Nothing was changed.
    `);
  });

  it("is not asked about where no clock may be", () => {
    expect(problemsOn(undefined, "2027-06-01")).toBe("");
  });
});
