import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  differenceOfEstimates,
  differenceOfProportions,
  differenceOfRates,
  type Estimate,
  ratioOfRates,
} from "../../src/stats/change.ts";

describe("differenceOfProportions", () => {
  // The first, second and last: Newcombe RG. Statistics in Medicine 1998;17:873-890, Table II, method 10, score without
  // continuity correction, as the examples of R's pairwiseCI quote it. All: statsmodels 0.15.0,
  // confint_proportions_2indep(method="newcomb").
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])("gives the limits of Newcombe for %i of %i and %i of %i", (x, n, y, m, lower, upper) => {
    const change = differenceOfProportions({ events: x, total: n }, { events: y, total: m });
    expect(change.value).toBeCloseTo(x / n - y / m, 12);
    expect(Math.abs(change.lower - lower)).toBeLessThan(0.0001);
    expect(Math.abs(change.upper - upper)).toBeLessThan(0.0001);
  });

  const sample = fc
    .integer({ min: 1, max: 5000 })
    .chain((total) => fc.record({ events: fc.integer({ min: 0, max: total }), total: fc.constant(total) }));

  it("stays between -1 and 1, holds the difference, turns its sign, and widens with the level", () => {
    fc.assert(
      fc.property(sample, sample, (later, earlier) => {
        const there = differenceOfProportions(later, earlier);
        const back = differenceOfProportions(earlier, later);
        const outer = differenceOfProportions(later, earlier, 0.998);
        expect(there.lower).toBeGreaterThanOrEqual(-1 - 1e-12);
        expect(there.upper).toBeLessThanOrEqual(1 + 1e-12);
        expect(there.lower).toBeLessThanOrEqual(there.value);
        expect(there.upper).toBeGreaterThanOrEqual(there.value);
        expect(back.lower).toBeCloseTo(-there.upper, 12);
        expect(outer.lower).toBeLessThanOrEqual(there.lower + 1e-12);
        expect(outer.upper).toBeGreaterThanOrEqual(there.upper - 1e-12);
      }),
    );
  });

  it("throws on counts that cannot be", () => {
    expect(() => differenceOfProportions({ events: 3, total: 2 }, { events: 1, total: 2 })).toThrow(
      new RangeError("a proportion needs 0 ≤ events ≤ total and a total above 0, not 3 of 2"),
    );
  });
});

describe("differenceOfRates", () => {
  it("gives the limits of an independent implementation from exact intervals", () => {
    // statsmodels 0.15.0: confint_poisson_2indep(7, 1000, 3, 1200, compare="diff", method="mover",
    // method_mover="exact-c")
    const change = differenceOfRates({ count: 7, population: 1000 }, { count: 3, population: 1200 }, 1000);
    expect(change.value).toBeCloseTo(4.5, 12);
    expect(change.lower).toBeCloseTo(-1.8732078231316, 8);
    expect(change.upper).toBeCloseTo(12.183365879115655, 8);
  });

  it("does not depend on how many the rates are for", () => {
    const rates = [
      { count: 120, population: 40_000 },
      { count: 160, population: 41_000 },
    ] as const;
    const [small, large] = [differenceOfRates(...rates, 1000), differenceOfRates(...rates, 100_000)];
    expect(large.lower / 100).toBeCloseTo(small.lower, 10);
    expect(large.upper / 100).toBeCloseTo(small.upper, 10);
  });
});

describe("ratioOfRates", () => {
  it("gives the limits of a Poisson regression", () => {
    // R 4.2.2: exp(confint.default(glm(x ~ g + offset(log(n)), poisson))) for 60 of 10,000 and 45 of 11,000; R uses
    // z = 1.95996.
    const { value, lower, upper } = ratioOfRates(
      { count: 60, population: 10_000 },
      { count: 45, population: 11_000 },
    );
    expect(value).toBeCloseTo(1.466666666667, 10);
    expect(Math.abs(lower - 0.996488322518)).toBeLessThan(0.0001);
    expect(Math.abs(upper - 2.15869174029)).toBeLessThan(0.0001);
  });

  it("turns over with its sides", () => {
    const rate = fc.record({
      count: fc.integer({ min: 1, max: 10_000 }),
      population: fc.integer({ min: 1, max: 1_000_000 }),
    });
    fc.assert(
      fc.property(rate, rate, (later, earlier) => {
        const [there, back] = [ratioOfRates(later, earlier), ratioOfRates(earlier, later)];
        expect(there.lower * back.upper).toBeCloseTo(1, 9);
        expect(there.lower).toBeLessThan(there.value);
        expect(there.upper).toBeGreaterThan(there.value);
      }),
    );
  });

  it("throws without events or people", () => {
    expect(() => ratioOfRates({ count: 0, population: 10 }, { count: 1, population: 10 })).toThrow(
      new RangeError("a ratio of rates needs events on both sides"),
    );
    expect(() => ratioOfRates({ count: 1, population: 0 }, { count: 1, population: 10 })).toThrow(
      new RangeError("a rate needs a population above 0, not 0"),
    );
  });
});

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
