import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { slopeIndex } from "../../src/stats/slope-index.ts";

const values = [72.1, 74.3, 75.2, 77.9, 78.4];
const populations = [12_000, 9_000, 11_000, 10_000, 8_000];
const fifths = values.map((value, index) => ({ value, population: populations[index] as number }));

describe("slopeIndex", () => {
  it("gives the index and the interval of R, by population", () => {
    // R 4.2.2: a <- p / sum(p); f <- lm(v ~ I(cumsum(a) - a / 2), weights = a); coef(f); confint(f)
    const { weighting, slope, ends } = slopeIndex(fifths);
    expect(weighting).toBe("population");
    expect(slope.value).toBeCloseTo(8.20676691729, 9);
    expect(slope.lower).toBeCloseTo(5.66533077843, 8);
    expect(slope.upper).toBeCloseTo(10.7482030562, 8);
    expect(ends.first).toBeCloseTo(71.24261654135, 9);
    // confint(f, level = 0.998)
    const outer = slopeIndex(fifths, 0.998).slope;
    expect(outer.lower).toBeCloseTo(0.0496519494172, 6);
    expect(outer.upper).toBeCloseTo(16.3638818852, 6);
  });

  it("gives the index and the interval of R where all groups count the same, and says that they do", () => {
    // R 4.2.2: f <- lm(v ~ seq(0.1, 0.9, 0.2)); coef(f); confint(f)
    const { weighting, slope } = slopeIndex(values.map((value) => ({ value })));
    expect(weighting).toBe("equal");
    expect(slope.value).toBeCloseTo(8.1, 10);
    expect(slope.lower).toBeCloseTo(5.21817230242, 9);
    expect(slope.upper).toBeCloseTo(10.9818276976, 9);
  });

  it("gives the ratio of the ends with the limits at which it would just be rejected", () => {
    // R 4.2.2: uniroot of (last - r first)^2 - t^2 var(last - r first), with vcov(f) of the first test
    const { ratio } = slopeIndex(fifths);
    expect(ratio?.value).toBeCloseTo(1.11519463091, 10);
    expect(ratio?.limits?.lower).toBeCloseTo(1.07811991137, 8);
    expect(ratio?.limits?.upper).toBeCloseTo(1.15363917878, 8);
  });

  it("has no ratio where the line starts or ends at 0 or below", () => {
    expect(slopeIndex([1, 20, 31, 44].map((value) => ({ value })))).not.toHaveProperty("ratio");
    expect(slopeIndex([44, 31, 20, 1].map((value) => ({ value })))).not.toHaveProperty("ratio");
  });

  it("has a ratio without limits where the start cannot be told from 0", () => {
    const { ratio } = slopeIndex([1, 9, 2, 14].map((value) => ({ value })));
    expect(ratio).toEqual({ value: expect.any(Number) });
  });

  const number = fc.double({ min: 1, max: 1000, noNaN: true });
  const group = fc.record({ value: number, population: fc.integer({ min: 1, max: 100_000 }) });
  const groups = fc.array(group, { minLength: 3, maxLength: 22 });

  it("turns its sign with the order, and holds itself", () => {
    fc.assert(
      fc.property(groups, (given) => {
        const [there, back] = [slopeIndex(given).slope, slopeIndex([...given].reverse()).slope];
        const near = Math.max(1, Math.abs(there.value)) * 1e-6;
        expect(Math.abs(there.value + back.value)).toBeLessThan(near);
        expect(Math.abs(there.lower + back.upper) / Math.max(1, Math.abs(there.lower))).toBeLessThan(1e-5);
        expect(there.lower).toBeLessThanOrEqual(there.value);
        expect(there.upper).toBeGreaterThanOrEqual(there.value);
      }),
    );
  });

  it("does not depend on how populations are counted, nor on a constant added to all", () => {
    fc.assert(
      fc.property(groups, (given) => {
        const { value } = slopeIndex(given).slope;
        const near = Math.max(1, Math.abs(value)) * 1e-6;
        const thousands = given.map((each) => ({ ...each, population: each.population / 1000 }));
        const raised = given.map((each) => ({ ...each, value: each.value + 100 }));
        expect(Math.abs(slopeIndex(thousands).slope.value - value)).toBeLessThan(near);
        expect(Math.abs(slopeIndex(raised).slope.value - value)).toBeLessThan(near);
      }),
    );
  });

  it("is 0 where all are equal, with the ratio 1", () => {
    const { slope, ratio } = slopeIndex([5, 5, 5].map((value) => ({ value })));
    expect(slope.value).toBeCloseTo(0, 12);
    expect(ratio?.value).toBeCloseTo(1, 12);
  });

  it("throws with fewer than three groups, and with some populations only", () => {
    expect(() => slopeIndex(fifths.slice(0, 2))).toThrow(
      new RangeError("a slope index needs three groups or more, not 2"),
    );
    expect(() => slopeIndex([...fifths, { value: 80 }])).toThrow(
      new RangeError("populations are known of all groups or of none, not of 5 of 6"),
    );
    expect(() => slopeIndex([{ value: 1 }, { value: Number.NaN }, { value: 3 }])).toThrow(RangeError);
  });
});
