import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wilson } from "../../src/stats/wilson.ts";

describe("wilson", () => {
  // Newcombe RG. Two-sided confidence intervals for the single proportion: comparison of seven methods.
  // Statistics in Medicine 1998;17:857-872, Table I, score method without continuity correction (z = 1.95996).
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("gives the interval that Newcombe printed for %i of %i", (events, total, lower, upper) => {
    const interval = wilson(events, total);
    expect(Math.abs(interval.lower - lower)).toBeLessThan(0.0001);
    expect(Math.abs(interval.upper - upper)).toBeLessThan(0.0001);
  });

  it("is exactly 0 or 1 at the ends of the scale", () => {
    expect(wilson(0, 20).lower).toBe(0);
    expect(wilson(20, 20).upper).toBe(1);
    // z² / (n + z²) with z = 1.96: the only other term that is left when nobody has the attribute.
    expect(wilson(0, 20).upper).toBeCloseTo(3.8416 / 23.8416, 12);
  });

  it("holds nobody and everybody in samples of any size", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (total) => {
        expect(wilson(0, total).lower).toBe(0);
        expect(wilson(total, total).upper).toBe(1);
      }),
    );
  });

  const counts = [0, 1, 2, 13, 61, 383, 384, 706, 765, 766, 767];

  it.each(counts)("mirrors the interval of those without the attribute, %i of 767", (events) => {
    const [with_, without] = [wilson(events, 767), wilson(767 - events, 767)];
    expect(with_.lower).toBeCloseTo(1 - without.upper, 12);
    expect(with_.upper).toBeCloseTo(1 - without.lower, 12);
  });

  it.each(counts)("holds the proportion and stays between 0 and 1, %i of 767", (events) => {
    const { lower, upper } = wilson(events, 767);
    expect(lower).toBeGreaterThanOrEqual(0);
    expect(lower).toBeLessThanOrEqual(events / 767);
    expect(upper).toBeGreaterThanOrEqual(events / 767);
    expect(upper).toBeLessThanOrEqual(1);
  });

  it("rises with the events", () => {
    const intervals = Array.from({ length: 51 }, (_, events) => wilson(events, 50));
    for (const [index, { lower, upper }] of intervals.slice(1).entries()) {
      expect(lower).toBeGreaterThan((intervals[index] as { lower: number }).lower);
      expect(upper).toBeGreaterThan((intervals[index] as { upper: number }).upper);
    }
  });

  it("narrows with the sample and widens with z", () => {
    const width = ({ lower, upper }: { lower: number; upper: number }) => upper - lower;
    expect(width(wilson(80, 1000))).toBeLessThan(width(wilson(8, 100)));
    expect(width(wilson(8, 100, 3.0902))).toBeGreaterThan(width(wilson(8, 100)));
  });

  it.each([
    [1, 0],
    [-1, 10],
    [11, 10],
    [Number.NaN, 10],
    [1, Number.NaN],
    [1, Number.POSITIVE_INFINITY],
  ])("throws on %d of %d", (events, total) => {
    expect(() => wilson(events, total)).toThrow(
      new RangeError(`a proportion needs 0 ≤ events ≤ total and a total above 0, not ${events} of ${total}`),
    );
  });
});
