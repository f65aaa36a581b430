import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byar } from "../../src/stats/byar.ts";
import { zOf } from "../../src/stats/limits.ts";
import { poissonExact } from "../../src/stats/poisson-exact.ts";

const counts = fc.integer({ min: 10, max: 100_000 });
const away = (value: number, from: number) => Math.abs(value / from - 1);

describe("byar", () => {
  // PHEindicatormethods 2.1, byars_lower and byars_upper of R/utils.R run in R 4.2.2, at 95% and at 99.8%.
  it.each([
    [10, 4.78744991397, 18.39145860576, 2.9163183747, 24.19372492788],
    [65, 50.1631877105, 82.8491385459, 42.8802614715, 94.0002908443],
    [100, 81.3621054905, 121.6279375792, 71.9036918726, 134.9436217623],
    [1045, 982.593201807, 1110.331212986, 947.940703561, 1148.806160988],
  ])(
    "gives the limits of PHEindicatormethods for %i events",
    (count, lower, upper, outerLower, outerUpper) => {
      // They use the exact quantile where OHID's guide writes 1.96.
      const [inner, outer] = [byar(count, 1.959963984540054), byar(count, zOf(0.998))];
      expect(inner.lower).toBeCloseTo(lower, 8);
      expect(inner.upper).toBeCloseTo(upper, 8);
      expect(outer.lower).toBeCloseTo(outerLower, 8);
      expect(outer.upper).toBeCloseTo(outerUpper, 8);
      expect(away(byar(count).lower, lower)).toBeLessThan(0.0001);
      expect(away(byar(count).upper, upper)).toBeLessThan(0.0001);
    },
  );

  it("is as near to the exact limits as OHID's technical guide says: 0.2% from 10 events on", () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 2000 }), (count) => {
        const [near, exact] = [byar(count), poissonExact(count)];
        expect(away(near.lower, exact.lower)).toBeLessThan(0.002);
        expect(away(near.upper, exact.upper)).toBeLessThan(0.002);
      }),
    );
  });

  it("holds the count, widens with z and rises with the count", () => {
    fc.assert(
      fc.property(counts, (count) => {
        const [inner, outer, more] = [byar(count), byar(count, zOf(0.998)), byar(count + 1)];
        expect(inner.lower).toBeLessThan(count);
        expect(inner.upper).toBeGreaterThan(count);
        expect(outer.lower).toBeLessThan(inner.lower);
        expect(outer.upper).toBeGreaterThan(inner.upper);
        expect(more.lower).toBeGreaterThan(inner.lower);
        expect(more.upper).toBeGreaterThan(inner.upper);
      }),
    );
  });

  it("throws below 10 events and on what is not a count", () => {
    expect(() => byar(9)).toThrow(
      new RangeError("Byar's limits need a count of 10 or more, not 9; use the exact ones"),
    );
    expect(() => byar(10.5)).toThrow(new RangeError("a count is a whole number of 0 or more, not 10.5"));
  });
});
