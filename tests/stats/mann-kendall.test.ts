import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mannKendall, tailOf } from "../../src/stats/mann-kendall.ts";
import { years } from "./years.ts";

const series = (values: readonly number[]) => years(values.map((value) => ({ value })));

describe("tailOf", () => {
  // scipy 1.17.1: kendalltau(method="exact").pvalue, which has two tails
  it.each([
    [5, 10, 0.016666666666666666],
    [5, 8, 0.08333333333333333],
    [6, 13, 0.016666666666666666],
    [6, 11, 0.05555555555555555],
    [8, 18, 0.03115079365079365],
    [8, 16, 0.06101190476190476],
    [10, 23, 0.04662257495590829],
    [10, 45, 5.511463844797178e-7],
  ])("of %i values and S = %i is half of scipy's", (count, s, twoTails) => {
    expect(tailOf(count, s)).toBeCloseTo(twoTails / 2, 12);
  });

  it("is everything from the lowest S on", () => {
    expect(tailOf(7, -21)).toBeCloseTo(1, 12);
  });
});

describe("mannKendall", () => {
  it.each([
    ["rising", [1, 2, 3, 4, 5], 10],
    ["falling", [5, 4, 3, 2, 1], -10],
    ["no clear trend", [1, 2, 3, 5, 4], 8],
    ["rising", [1, 2, 4, 3, 5, 6], 13],
    ["no clear trend", [1, 3, 2, 5, 4, 6], 11],
  ] as const)("is %s for %j", (direction, values, statistic) => {
    expect(mannKendall(series(values))).toEqual({ allowed: true, direction, statistic });
  });

  it("needs more at 99.8%", () => {
    expect(mannKendall(series([1, 2, 3, 4, 5, 6]), [], 0.998)).toMatchObject({ direction: "no clear trend" });
    expect(mannKendall(series([1, 2, 3, 4, 5, 6, 7]), [], 0.998)).toMatchObject({ direction: "rising" });
  });

  it("uses the normal distribution with its correction where values are tied", () => {
    // Var(S) = (n(n − 1)(2n + 5) − Σt(t − 1)(2t + 5)) / 18, and Z = (S − 1) / √Var(S).
    // By hand: n = 5, one pair tied, S = 9: Var = (300 − 18) / 18 = 15.67, Z = 8 / 3.958 = 2.02, above 1.96.
    expect(mannKendall(series([1, 2, 2, 3, 4]))).toMatchObject({ direction: "rising", statistic: 9 });
    // Two pairs tied, S = 8: Var = (300 − 36) / 18 = 14.67, Z = 7 / 3.830 = 1.83, below 1.96.
    expect(mannKendall(series([1, 2, 2, 3, 3]))).toMatchObject({ direction: "no clear trend", statistic: 8 });
  });

  it("finds none where all values are equal", () => {
    expect(mannKendall(series([3, 3, 3, 3, 3]))).toEqual({
      allowed: true,
      direction: "no clear trend",
      statistic: 0,
    });
  });

  it("refuses four points", () => {
    expect(mannKendall(series([1, 2, 3, 4]))).toEqual({
      allowed: false,
      why: "A trend needs at least 5 comparable points; there are 4.",
    });
  });

  it("turns round with time, and uses the order of values only", () => {
    const turned = { rising: "falling", falling: "rising", "no clear trend": "no clear trend" };
    const values = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 5, maxLength: 40 });
    fc.assert(
      fc.property(values, (given) => {
        const trend = mannKendall(series(given));
        const back = mannKendall(series([...given].reverse()));
        const bent = mannKendall(series(given.map((value) => value ** 3 + 7)));
        if (!trend.allowed || !back.allowed) throw new Error("five years or more are allowed");
        expect(back).toEqual({
          allowed: true,
          direction: turned[trend.direction],
          // Nothing has a sign of its own: −0 is 0.
          statistic: 0 - trend.statistic,
        });
        expect(bent).toEqual(trend);
      }),
    );
  });

  it("throws on what is not a number", () => {
    expect(() => mannKendall(series([1, 2, Number.NaN, 4, 5]))).toThrow(
      new RangeError("a trend is of numbers; leave missing values out"),
    );
  });
});
