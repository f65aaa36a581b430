import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { proportionFunnel, rateFunnel } from "../../src/stats/funnel.ts";
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

describe("rateFunnel", () => {
  // PHEindicatormethods, tests/testthat/testdata_funnel_rate_outputs.csv: rates per 100,000 round an average of
  // 116.1720835, populations of one year where the events are those of three.
  it.each([
    [1, 1598.675694, 20.85059119, 7.264481402, 4588.535848],
    [10, 5276.757672, 63.17010446, 1375.943768, 242.2579623],
    [49, 18587.54012, 87.87248461, 10401.37233, 157.0305612],
    [754, 232355.1321, 108.1677564, 201176.9596, 124.9314702],
  ])("gives the points of PHEindicatormethods for %i events at 95%", (events, ...points) => {
    const [lowPopulation, lowRate, highPopulation, highRate] = points as [number, number, number, number];
    const { lower, upper } = rateFunnel(events, 116.1720835, 100_000, 0.95);
    expect(lower.population / 3 / lowPopulation).toBeCloseTo(1, 5);
    expect(lower.rate / lowRate).toBeCloseTo(1, 5);
    expect((upper?.population ?? 0) / 3 / highPopulation).toBeCloseTo(1, 5);
    expect((upper?.rate ?? 0) / highRate).toBeCloseTo(1, 5);
  });

  it.each([
    [1, 2649.348525, 12.58170943, 0.287087625, 116108.569],
    [49, 21440.7871, 76.17879537, 8659.019991, 188.6279666],
  ])("gives the points of PHEindicatormethods for %i events at 99.8%", (events, ...points) => {
    const [lowPopulation, lowRate, highPopulation, highRate] = points as [number, number, number, number];
    const { lower, upper } = rateFunnel(events, 116.1720835, 100_000, 0.998);
    expect(lower.population / 3 / lowPopulation).toBeCloseTo(1, 5);
    expect(lower.rate / lowRate).toBeCloseTo(1, 5);
    // Their search ends at steps of a ten-millionth, which tells for a single event.
    expect((upper?.population ?? 0) / 3 / highPopulation).toBeCloseTo(1, 3);
    expect((upper?.rate ?? 0) / highRate).toBeCloseTo(1, 3);
  });

  it("stays within 0.001% of them for the most events", () => {
    const { lower, upper } = rateFunnel(1360, 116.1720835, 100_000, 0.95);
    expect(Math.abs(lower.rate / 110.158048 - 1)).toBeLessThan(0.00001);
    expect(Math.abs((upper?.rate ?? 0) / 122.6021934 - 1)).toBeLessThan(0.00001);
  });

  it("has no upper limit for no events, and a lower one at 0", () => {
    const { lower, upper } = rateFunnel(0, 50, 1000, 0.95);
    expect(upper).toBeUndefined();
    expect(lower.rate).toBe(0);
    // 3.689 expected events at 50 per 1,000.
    expect(lower.population).toBeCloseTo(73.78, 2);
  });

  it("holds the average between both limits and closes in on it", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1000 }),
        fc.double({ min: 0.1, max: 10_000, noNaN: true }),
        (events, average) => {
          const [few, more] = [
            rateFunnel(events, average, 100_000, 0.95),
            rateFunnel(events + 1, average, 100_000, 0.95),
          ];
          expect(few.lower.rate).toBeLessThan(average);
          expect(few.upper?.rate).toBeGreaterThan(average);
          expect(more.lower.rate).toBeGreaterThan(few.lower.rate);
          expect(more.upper?.rate).toBeLessThan(few.upper?.rate as number);
          for (const point of [few.lower, few.upper])
            expect(((point?.rate ?? 0) * (point?.population ?? 0)) / 100_000).toBeCloseTo(events, 6);
        },
      ),
    );
  });

  it("throws on what cannot be", () => {
    expect(() => rateFunnel(3, 0, 1000, 0.95)).toThrow(
      new RangeError("a funnel needs an average rate above 0 and a size above 0, not 0 and 1000"),
    );
    expect(() => rateFunnel(2.5, 50, 1000, 0.95)).toThrow(RangeError);
  });
});
