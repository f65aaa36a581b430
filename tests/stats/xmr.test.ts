import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { movingRanges, partAtSteps, xmr } from "../../src/stats/xmr.ts";

describe("xmr", () => {
  it("is the mean and 2.66 times the mean moving range on its two sides", () => {
    // Moving ranges 2, 4, 3: mean 3; 2.66 × 3 = 7.98.
    const { mean, meanRange, lower, upper, lowerWarning, upperWarning } = xmr([10, 12, 8, 11]);
    expect([mean, meanRange]).toEqual([10.25, 3]);
    expect([lower, upper, lowerWarning, upperWarning].map((line) => line.toFixed(2))).toEqual([
      "2.27",
      "18.23",
      "4.93",
      "15.57",
    ]);
  });

  it("has no moving range on the two sides of a gap", () => {
    expect(movingRanges([1, 4, undefined, 90, 91])).toEqual([undefined, 3, undefined, undefined, 1]);
    expect(xmr([1, 4, undefined, 90, 91]).meanRange).toBe(2);
  });

  it("has its lines on the values where all are equal, screened or not", () => {
    for (const screen of [false, true]) {
      const { mean, lower, upper } = xmr([0.1, 0.1, 0.1], { screen });
      expect(mean).toBeCloseTo(0.1, 15);
      expect([lower, upper]).toEqual([mean, mean]);
    }
  });

  it.each([[[]], [[5]], [[5, undefined, 7]]])("throws where no two values are neighbours: %j", (values) => {
    expect(() => xmr(values)).toThrow(
      new RangeError("limits need two neighbouring values, and there are none"),
    );
  });

  it("throws on what is not a number", () => {
    expect(() => xmr([1, 2, Number.NaN])).toThrow(
      new RangeError("limits rest on numbers; leave missing values out"),
    );
  });

  const series = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 60 });

  it("moves with its values and grows with their scale", () => {
    fc.assert(
      fc.property(
        series,
        fc.integer({ min: -5000, max: 5000 }),
        fc.integer({ min: 1, max: 50 }),
        (values, by, times) => {
          const [before, after] = [xmr(values), xmr(values.map((value) => value * times + by))];
          for (const line of ["mean", "lower", "upper", "lowerWarning", "upperWarning"] as const)
            expect(after[line]).toBeCloseTo(before[line] * times + by, 6);
        },
      ),
    );
  });

  it("is the same read backwards, and lies around the mean", () => {
    fc.assert(
      fc.property(series, (values) => {
        const limits = xmr(values);
        expect(xmr([...values].reverse())).toEqual(limits);
        expect(limits.lower).toBeLessThanOrEqual(limits.lowerWarning);
        expect(limits.lowerWarning).toBeLessThanOrEqual(limits.mean);
        expect(limits.upper - limits.mean).toBeCloseTo(limits.mean - limits.lower, 6);
      }),
    );
  });

  it("is never wider screened than not", () => {
    fc.assert(
      fc.property(series, (values) => {
        expect(xmr(values, { screen: true }).meanRange).toBeLessThanOrEqual(xmr(values).meanRange);
      }),
    );
  });
});

describe("partAtSteps", () => {
  const values = Array.from({ length: 24 }, (_, index) => index);

  it("parts at each step, and not at all without one", () => {
    expect(partAtSteps(values, [12])).toEqual([values.slice(0, 12), values.slice(12)]);
    expect(partAtSteps([1, 2], [])).toEqual([[1, 2]]);
  });

  it("throws where a side has fewer than 12 values, not counting gaps", () => {
    const message = (counts: string) =>
      new RangeError(`a step needs 12 values on each side, and the parts have ${counts}`);
    expect(() => partAtSteps(values, [11])).toThrow(message("11, 13"));
    expect(() => partAtSteps([...values.slice(0, 23), undefined], [12])).toThrow(message("12, 11"));
  });
});
