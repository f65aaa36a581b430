import { describe, expect, it } from "vitest";
import { MOST, plainRatio, RATIO_TOLERANCE } from "../../src/stats/plain-ratio.ts";

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
    [5, "1 in 20"],
    [95, "19 in 20"],
  ] as const)("says %s%% as %s", (share, words) => {
    const ratio = plainRatio(share);
    expect(`${ratio?.count} in ${ratio?.of}`).toBe(words);
  });

  it.each([45, 18, 38])("leaves %s%% alone, as no plain ratio is near enough", (share) => {
    expect(plainRatio(share)).toBeUndefined();
  });

  it.each([3, 0.14, 99.5])("leaves %s%% alone, as nobody has a picture of so many", (share) => {
    expect(plainRatio(share)).toBeUndefined();
  });

  it("is never off by more than a twentieth of the smaller side", () => {
    for (let tenths = 1; tenths < 1000; tenths++) {
      const share = tenths / 10;
      const ratio = plainRatio(share);
      if (!ratio) continue;
      const error = Math.abs((100 * ratio.count) / ratio.of - share);
      const most = RATIO_TOLERANCE * Math.min(share, 100 - share);
      expect(error, `${share}% as ${ratio.count} in ${ratio.of}`).toBeLessThan(most);
      expect(ratio.of).toBeLessThanOrEqual(MOST);
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
