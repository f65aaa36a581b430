import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { proportionFunnel } from "../../src/stats/funnel.ts";
import { zOf } from "../../src/stats/limits.ts";
import { wilson } from "../../src/stats/wilson.ts";

describe("proportionFunnel", () => {
  // PHEindicatormethods, tests/testthat/testdata_funnel_prop_outputs.csv: percentages round an average of 80.642448%.
  // They use z = 1.95996 where OHID's guide, and we, write 1.96 at 95%.
  it.each([
    [1, 3.204264, 100, 0, 100],
    [4, 41.923356, 100, 19.594903, 100],
    [18, 62.390093, 98.894803, 51.864359, 100],
    [41, 68.548635, 92.73626, 61.574398, 99.710497],
    [211, 75.311383, 85.973512, 72.237075, 89.04782],
    [110_000, 80.408963, 80.875933, 80.274317, 81.010578],
  ])("gives the limits of PHEindicatormethods for %i people", (total, lower2, upper2, lower3, upper3) => {
    const [inner, outer] = [
      proportionFunnel(0.80642448, total, 0.95),
      proportionFunnel(0.80642448, total, 0.998),
    ];
    expect(Math.abs(inner.lower * 100 - lower2)).toBeLessThan(0.002);
    expect(Math.abs(inner.upper * 100 - upper2)).toBeLessThan(0.002);
    expect(Math.abs(outer.lower * 100 - lower3)).toBeLessThan(0.000002);
    expect(Math.abs(outer.upper * 100 - upper3)).toBeLessThan(0.000002);
  });

  it("has on its limits the samples whose Wilson interval touches the average", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.02, max: 0.98, noNaN: true }),
        fc.integer({ min: 1, max: 100_000 }),
        fc.constantFrom(0.95 as const, 0.998 as const),
        (average, total, level) => {
          const { lower, upper } = proportionFunnel(average, total, level);
          if (lower > 0) expect(wilson(lower * total, total, zOf(level)).upper).toBeCloseTo(average, 8);
          if (upper < 1) expect(wilson(upper * total, total, zOf(level)).lower).toBeCloseTo(average, 8);
        },
      ),
    );
  });

  it("holds the average, narrows with the size, and mirrors those without the attribute", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000),
        fc.integer({ min: 1, max: 100_000 }),
        (average, total) => {
          const [small, large] = [
            proportionFunnel(average, total, 0.95),
            proportionFunnel(average, total * 4, 0.95),
          ];
          expect(small.lower).toBeLessThanOrEqual(average);
          expect(small.upper).toBeGreaterThanOrEqual(average);
          expect(large.upper - large.lower).toBeLessThanOrEqual(small.upper - small.lower);
          const mirror = proportionFunnel(1 - average, total, 0.95);
          expect(mirror.lower).toBeCloseTo(1 - small.upper, 10);
          expect(mirror.upper).toBeCloseTo(1 - small.lower, 10);
        },
      ),
    );
  });

  it("throws on what cannot be", () => {
    expect(() => proportionFunnel(1.2, 10, 0.95)).toThrow(
      new RangeError("a funnel needs an average from 0 to 1 and a total above 0, not 1.2 and 10"),
    );
    expect(() => proportionFunnel(0.2, 0, 0.95)).toThrow(RangeError);
    expect(() => proportionFunnel(Number.NaN, 10, 0.95)).toThrow(RangeError);
  });
});
