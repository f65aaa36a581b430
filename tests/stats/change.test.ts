import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { differenceOfEstimates, type Estimate } from "../../src/stats/change.ts";

describe("differenceOfEstimates", () => {
  it("is the usual one for even intervals: the errors add up as squares", () => {
    // Two means, 78.2 ± 0.6 and 77.1 ± 0.8: 1.1 ± √(0.36 + 0.64).
    const change = differenceOfEstimates(
      { value: 78.2, lower: 77.6, upper: 78.8 },
      { value: 77.1, lower: 76.3, upper: 77.9 },
    );
    expect(change.value).toBeCloseTo(1.1, 12);
    expect(change.lower).toBeCloseTo(0.1, 12);
    expect(change.upper).toBeCloseTo(2.1, 12);
  });

  const number = fc.double({ min: -1000, max: 1000, noNaN: true });
  const estimate = fc.tuple(number, number, number).map((all): Estimate => {
    const [lower, value, upper] = all.sort((a, b) => a - b) as [number, number, number];
    return { lower, value, upper };
  });

  it("is clear of 0 wherever the two intervals are clear of one another", () => {
    fc.assert(
      fc.property(estimate, estimate, (later, earlier) => {
        const change = differenceOfEstimates(later, earlier);
        if (later.lower > earlier.upper) expect(change.lower).toBeGreaterThanOrEqual(-1e-9);
        if (later.upper < earlier.lower) expect(change.upper).toBeLessThanOrEqual(1e-9);
        expect(change.upper - change.lower).toBeLessThanOrEqual(
          later.upper - later.lower + earlier.upper - earlier.lower + 1e-9,
        );
      }),
    );
  });

  it("throws where a value lies outside its interval", () => {
    const sound = { value: 2, lower: 1, upper: 3 };
    expect(() => differenceOfEstimates({ value: 4, lower: 1, upper: 3 }, sound)).toThrow(
      new RangeError("an estimate lies within its interval, not 4 in 1 to 3"),
    );
    expect(() => differenceOfEstimates(sound, { value: Number.NaN, lower: 1, upper: 3 })).toThrow(RangeError);
  });
});
