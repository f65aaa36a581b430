import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { poissonExact } from "../../src/stats/poisson-exact.ts";

const counts = fc.integer({ min: 0, max: 2000 });

describe("poissonExact", () => {
  // R 4.2.2: poisson.test(x)$conf.int and poisson.test(x, conf.level = 0.998)$conf.int
  it.each([
    [0, 0, 3.68887945411, 0, 6.90775527898],
    [1, 0.02531780798429, 5.5716433909389, 0.00100050033358, 9.23341347645158],
    [3, 0.618672122896, 8.767273069742, 0.190533377568, 13.062240779188],
    [9, 4.11537309738, 17.08480345142, 2.45242440436, 22.65737330906],
    [30, 20.2408740214, 42.8268653948, 15.8691707971, 51.0831241659],
  ])("gives the limits of R for %i events", (count, lower, upper, outerLower, outerUpper) => {
    const [inner, outer] = [poissonExact(count), poissonExact(count, 0.998)];
    expect(inner.lower).toBeCloseTo(lower, 7);
    expect(inner.upper).toBeCloseTo(upper, 7);
    expect(outer.lower).toBeCloseTo(outerLower, 7);
    expect(outer.upper).toBeCloseTo(outerUpper, 7);
  });

  it("gives the limits of R for a large count", () => {
    // R 4.2.2, as above, for 1,045 events
    const [inner, outer] = [poissonExact(1045), poissonExact(1045, 0.998)];
    expect(inner.lower).toBeCloseTo(982.593709411, 6);
    expect(inner.upper).toBeCloseTo(1110.330776612, 6);
    expect(outer.lower).toBeCloseTo(947.946414895, 6);
    expect(outer.upper).toBeCloseTo(1148.800291793, 6);
  });

  it("holds the count, within the limits at 99.8%", () => {
    fc.assert(
      fc.property(counts, (count) => {
        const [inner, outer] = [poissonExact(count), poissonExact(count, 0.998)];
        expect(inner.lower).toBeLessThanOrEqual(count);
        expect(inner.upper).toBeGreaterThan(count);
        expect(outer.lower).toBeLessThanOrEqual(inner.lower);
        expect(outer.upper).toBeGreaterThan(inner.upper);
      }),
    );
  });

  it("rises with the count, and its width shrinks beside it", () => {
    fc.assert(
      fc.property(counts, (count) => {
        const [few, more] = [poissonExact(count), poissonExact(count + 1)];
        expect(more.lower).toBeGreaterThan(few.lower);
        expect(more.upper).toBeGreaterThan(few.upper);
        if (count > 0)
          expect((more.upper - more.lower) / (count + 1)).toBeLessThan((few.upper - few.lower) / count);
      }),
    );
  });

  it.each([-1, 2.5, Number.NaN, Number.POSITIVE_INFINITY])("throws on %d", (count) => {
    expect(() => poissonExact(count)).toThrow(
      new RangeError(`a count is a whole number of 0 or more, not ${count}`),
    );
  });
});
