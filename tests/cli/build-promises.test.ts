import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { BUILD_BUDGETS, buildPromises } from "../../src/cli/build-promises.ts";

/** Builds that are just as they may be. */
const most = {
  cold: 100 + BUILD_BUDGETS.cold,
  warm: 100 + BUILD_BUDGETS.warm,
  plain: 100,
  megabytes: BUILD_BUDGETS.megabytes,
  size: BUILD_BUDGETS.size,
  different: [],
};

describe("what is promised of builds", () => {
  test("is what the page of the project says", () => {
    const { cold, warm, megabytes, size } = BUILD_BUDGETS;
    const readme = readFileSync("README.md", "utf8");
    expect(readme).toContain(`more than ${cold} s to a cold build or ${warm} s to one where all is kept`);
    expect(readme).toContain(`more than ${megabytes / 1000} GB of memory or the site more than ${size} MB`);
  });

  test("holds up to the last second and megabyte", () => {
    expect(buildPromises(most).filter(({ isBroken }) => isBroken)).toEqual([]);
  });

  test.each([
    [{ cold: most.cold + 0.1 }, "Seconds that the forms add to a cold build: 90.1; 90 are allowed."],
    [{ warm: most.warm + 0.1 }, "Seconds that the forms add to a warm build: 5.1; 5 are allowed."],
    [{ megabytes: 1501 }, "Megabytes of memory that a build takes: 1501; 1500 are allowed."],
    [{ size: 250.1 }, "Megabytes of the site: 250.1; 250 are allowed."],
    [{ different: ["a.png", "b.pdf"] }, "Files that the builds wrote differently: 2, a.png, b.pdf."],
  ])("is broken by a little more: %j", (more, sentence) => {
    expect(buildPromises({ ...most, ...more }).filter(({ isBroken }) => isBroken)).toEqual([
      { sentence, isBroken: true },
    ]);
  });

  test("is broken where nothing was measured", () => {
    const nothing = { ...most, cold: Number.NaN, megabytes: Number.NaN };
    expect(buildPromises(nothing).filter(({ isBroken }) => isBroken)).toHaveLength(2);
  });
});
