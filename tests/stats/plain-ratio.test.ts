import { describe, expect, it } from "vitest";
import { plainRatio, RATIO_TOLERANCE } from "../../src/stats/plain-ratio.ts";

describe("plainRatio", () => {
  it.each([
    [14, "1 in 7"],
    [17, "1 in 6"],
    [21, "1 in 5"],
    [13, "1 in 8"],
    [11, "1 in 9"],
    [50, "1 in 2"],
    [34, "1 in 3"],
    [67, "2 in 3"],
    [75, "3 in 4"],
    [70, "7 in 10"],
    [31, "3 in 10"],
    [93.3, "14 in 15"],
    [8, "1 in 12"],
    [3, "1 in 33"],
    [0.14, "1 in 710"],
    [99.5, "199 in 200"],
  ] as const)("says %s%% as %s", (share, words) => {
    const ratio = plainRatio(share);
    expect(`${ratio?.count} in ${ratio?.of}`).toBe(words);
  });

  it.each([
    [45, "45 in 100"],
    [18, "18 in 100"],
    [38, "38 in 100"],
  ])("keeps %s%% in a hundred, as no plain ratio is near enough", (share, words) => {
    const ratio = plainRatio(share);
    expect(`${ratio?.count} in ${ratio?.of}`).toBe(words);
  });

  it("is never off by more than a twentieth of the smaller side", () => {
    for (let tenths = 1; tenths < 1000; tenths++) {
      const share = tenths / 10;
      const ratio = plainRatio(share) as { count: number; of: number };
      const error = Math.abs((100 * ratio.count) / ratio.of - share);
      const most = RATIO_TOLERANCE * Math.min(share, 100 - share);
      expect(error, `${share}% as ${ratio.count} in ${ratio.of}`).toBeLessThanOrEqual(most + 1e-9);
      expect(ratio.count).toBeGreaterThan(0);
      expect(ratio.count).toBeLessThan(ratio.of);
    }
  });

  it("has no ratio for no one and for everyone", () => {
    expect(plainRatio(0)).toBeUndefined();
    expect(plainRatio(100)).toBeUndefined();
  });

  it("refuses what is not a share", () => {
    expect(() => plainRatio(101)).toThrow("a share is from 0 to 100 per cent, not 101");
    expect(() => plainRatio(Number.NaN)).toThrow(RangeError);
  });
});
