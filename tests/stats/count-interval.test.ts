import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byar } from "../../src/stats/byar.ts";
import { countInterval, rateInterval } from "../../src/stats/count-interval.ts";
import { zOf } from "../../src/stats/limits.ts";
import { poissonExact } from "../../src/stats/poisson-exact.ts";

describe("countInterval", () => {
  it("is exact below 10 events and Byar's from 10 on, at both levels", () => {
    expect(countInterval(9)).toEqual(poissonExact(9));
    expect(countInterval(9, 0.998)).toEqual(poissonExact(9, 0.998));
    expect(countInterval(10)).toEqual(byar(10));
    expect(countInterval(10, 0.998)).toEqual(byar(10, zOf(0.998)));
  });

  it("rises with the count, also where the method changes", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40 }),
        fc.constantFrom(0.95 as const, 0.998 as const),
        (count, level) => {
          const [few, more] = [countInterval(count, level), countInterval(count + 1, level)];
          expect(more.lower).toBeGreaterThan(few.lower);
          expect(more.upper).toBeGreaterThan(few.upper);
        },
      ),
    );
  });
});

describe("rateInterval", () => {
  it("gives the rate and the limits of PHEindicatormethods", () => {
    // PHEindicatormethods 2.1, byars_lower and byars_upper run in R 4.2.2, for 65 events, here over 2,500 people; they use the exact z, ours is 1.96.
    const { rate, lower, upper } = rateInterval(65, 2500, 100_000);
    expect(rate).toBe(2600);
    expect(Math.abs(lower / (50.1631877105 * 40) - 1)).toBeLessThan(0.0001);
    expect(Math.abs(upper / (82.8491385459 * 40) - 1)).toBeLessThan(0.0001);
  });

  it("gives the exact limits of few events", () => {
    // R 4.2.2: poisson.test(3, 5000)$conf.int * 100000
    const { rate, lower, upper } = rateInterval(3, 5000, 100_000);
    expect(rate).toBe(60);
    expect(lower).toBeCloseTo(12.37344245792, 6);
    expect(upper).toBeCloseTo(175.34546139484, 6);
  });

  it("does not depend on how many the rate is for", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 5000 }),
        fc.integer({ min: 1, max: 1_000_000 }),
        (count, population) => {
          const [small, large] = [
            rateInterval(count, population, 1000),
            rateInterval(count, population, 100_000),
          ];
          expect(large.rate).toBeCloseTo(small.rate * 100, 4);
          expect(large.lower / 100).toBeCloseTo(small.lower, 6);
          expect(small.lower).toBeLessThanOrEqual(small.rate);
          expect(small.upper).toBeGreaterThan(small.rate);
        },
      ),
    );
  });

  it("throws without a population or a size", () => {
    expect(() => rateInterval(3, 0, 1000)).toThrow(
      new RangeError("a rate needs a population above 0 and a size above 0, not 0 and 1000"),
    );
    expect(() => rateInterval(3, 100, 0)).toThrow(RangeError);
    expect(() => rateInterval(3, Number.POSITIVE_INFINITY, 1000)).toThrow(RangeError);
    expect(() => rateInterval(-3, 100, 1000)).toThrow(RangeError);
  });
});
