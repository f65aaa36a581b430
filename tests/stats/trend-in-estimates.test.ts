import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { trendInEstimates } from "../../src/stats/trend-in-estimates.ts";
import { years } from "./years.ts";

const deaths = [
  { value: 310, lower: 295, upper: 326 },
  { value: 305, lower: 291, upper: 320 },
  { value: 290, lower: 276, upper: 305 },
  { value: 284, lower: 270, upper: 299 },
  { value: 271, lower: 258, upper: 285 },
];

describe("trendInEstimates", () => {
  it("gives the statistic of a weighted regression in R", () => {
    // R 4.2.2: w <- 1 / ((upper - lower) / (2 * 1.96))^2, slope of lm(value ~ 0:4, weights = w), its variance from
    // solve(t(X) %*% diag(w) %*% X)
    expect(trendInEstimates(years(deaths))).toEqual({
      allowed: true,
      direction: "falling",
      statistic: expect.closeTo(18.30241623543, 8),
    });
  });

  it("finds none where intervals are wide", () => {
    const unsure = deaths.map(({ value }) => ({ value, lower: value - 60, upper: value + 60 }));
    expect(trendInEstimates(years(unsure))).toMatchObject({ direction: "no clear trend" });
  });

  it("finds none where one point alone makes it", () => {
    const values = [20, 19, 18, 17, 60];
    const jump = values.map((value) => ({ value, lower: value - 1, upper: value + 1 }));
    const trend = trendInEstimates(years(jump));
    expect(trend).toMatchObject({ direction: "no clear trend" });
    expect((trend as { statistic: number }).statistic).toBeGreaterThan(9.5495);
  });

  it("refuses four points", () => {
    expect(trendInEstimates(years(deaths.slice(1)))).toEqual({
      allowed: false,
      why: "A trend needs at least 5 comparable points; there are 4.",
    });
  });

  it("turns round with time, and does not depend on the unit", () => {
    const estimate = fc.record({
      value: fc.integer({ min: -500, max: 500 }),
      below: fc.integer({ min: 1, max: 50 }),
      above: fc.integer({ min: 1, max: 50 }),
    });
    const ways = { rising: 1, falling: -1, "no clear trend": 0 };
    fc.assert(
      fc.property(fc.array(estimate, { minLength: 5, maxLength: 10 }), (given) => {
        const of = (scale: number, all: typeof given) =>
          trendInEstimates(
            years(
              all.map(({ value, below, above }) => ({
                value: value * scale,
                lower: (value - below) * scale,
                upper: (value + above) * scale,
              })),
            ),
          );
        const [trend, back, thousands] = [of(1, given), of(1, [...given].reverse()), of(1024, given)];
        if (!trend.allowed || !back.allowed || !thousands.allowed) throw new Error("five years are allowed");
        // One may be steady and the other not where a slope without a point is 0 but for rounding.
        expect(ways[back.direction] * ways[trend.direction]).toBeLessThanOrEqual(0);
        expect(back.statistic).toBeCloseTo(trend.statistic, 4);
        expect(thousands).toEqual({ ...trend, statistic: expect.closeTo(trend.statistic, 4) });
      }),
    );
  });

  it("throws on an interval without width, or a value outside it", () => {
    expect(() => trendInEstimates(years([{ value: 1, lower: 1, upper: 1 }]))).toThrow(
      new RangeError("an estimate lies within an interval, not 1 in 1 to 1"),
    );
    expect(() => trendInEstimates(years([{ value: 3, lower: 1, upper: 2 }]))).toThrow(RangeError);
  });
});
