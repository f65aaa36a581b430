import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { trendInProportions } from "../../src/stats/trend-in-proportions.ts";
import { years } from "./years.ts";

const points = (events: number[], totals: number[]) =>
  years(events.map((each, index) => ({ events: each, total: totals[index] as number })));
const totals = [1000, 1010, 1005, 998, 1003];

describe("trendInProportions", () => {
  // R 4.2.2: prop.trend.test(x, n)
  it.each([
    ["rising", [120, 131, 150, 158, 176], 15.614255254],
    ["falling", [176, 158, 150, 131, 120], 15.2241597621],
    ["no clear trend", [120, 118, 125, 119, 124], 0.0888597256128],
  ] as const)("is %s", (direction, events, statistic) => {
    expect(trendInProportions(points([...events], totals))).toEqual({
      allowed: true,
      direction,
      statistic: expect.closeTo(statistic, 8),
    });
  });

  it("refuses the four groups of the example in R's manual, and gives R's statistic with a fifth", () => {
    // R 4.2.2, ?prop.trend.test: smokers <- c(83, 90, 129, 70), patients <- c(86, 93, 136, 82)
    const [smokers, patients] = [
      [83, 90, 129, 70, 60],
      [86, 93, 136, 82, 75],
    ] as const;
    expect(trendInProportions(points(smokers.slice(0, 4), [...patients]))).toEqual({
      allowed: false,
      why: "A trend needs at least 5 comparable points; there are 4.",
    });
    expect(trendInProportions(points([...smokers], [...patients]))).toEqual({
      allowed: true,
      direction: "falling",
      statistic: expect.closeTo(20.2285772593, 8),
    });
  });

  it("is clear at 99.8% only, as Fingertips asks, unless told otherwise", () => {
    // R 4.2.2: prop.trend.test(c(120, 124, 139, 140, 152), n)$statistic is 5.596: clear at 95%, not at 99.8%.
    const some = points([120, 124, 139, 140, 152], totals);
    expect(trendInProportions(some)).toMatchObject({ direction: "no clear trend" });
    expect(trendInProportions(some, [], 0.95)).toMatchObject({ direction: "rising" });
  });

  it("finds none where one point alone makes it", () => {
    const trend = trendInProportions(points([120, 119, 118, 117, 240], totals));
    expect(trend).toMatchObject({ allowed: true, direction: "no clear trend" });
    expect((trend as { statistic: number }).statistic).toBeGreaterThan(9.5495);
  });

  it("finds none where nobody, or everybody, has the attribute", () => {
    for (const events of [[0, 0, 0, 0, 0], totals])
      expect(trendInProportions(points(events, totals))).toEqual({
        allowed: true,
        direction: "no clear trend",
        statistic: 0,
      });
  });

  const series = fc.array(
    fc
      .integer({ min: 1, max: 5000 })
      .chain((total) => fc.record({ events: fc.integer({ min: 0, max: total }), total: fc.constant(total) })),
    { minLength: 5, maxLength: 12 },
  );

  it("is the same for those without the attribute, the other way round", () => {
    const turned = { rising: "falling", falling: "rising", "no clear trend": "no clear trend" };
    fc.assert(
      fc.property(series, (given) => {
        const trend = trendInProportions(years(given));
        const others = trendInProportions(
          years(given.map(({ events, total }) => ({ events: total - events, total }))),
        );
        if (!trend.allowed || !others.allowed) throw new Error("five years or more are allowed");
        expect(others.direction).toBe(turned[trend.direction]);
        expect(others.statistic).toBeCloseTo(trend.statistic, 4);
        expect(trend.statistic).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it("throws on counts that cannot be", () => {
    expect(() => trendInProportions(points([5], [3]))).toThrow(
      new RangeError("a proportion needs 0 ≤ events ≤ total and a total above 0, not 5 of 3"),
    );
  });
});
