import { describe, expect, it } from "vitest";
import { steadyDirection, whyNoTrend } from "../../src/stats/trend.ts";
import { years } from "./years.ts";

const five = years([{}, {}, {}, {}, {}]);

describe("whyNoTrend", () => {
  it("allows five equal periods one after the other: years, financial years, months", () => {
    expect(whyNoTrend(five)).toBeUndefined();
    const financial = five.map((_, index) => ({
      start: `${2010 + index}-04-01`,
      end: `${2011 + index}-03-31`,
    }));
    expect(whyNoTrend(financial)).toBeUndefined();
    const months = ["01-31", "02-28", "03-31", "04-30", "05-31"].map((end) => ({
      start: `2023-${end.slice(0, 2)}-01`,
      end: `2023-${end}`,
    }));
    expect(whyNoTrend(months)).toBeUndefined();
  });

  it.each([
    [0, "A trend needs at least 5 comparable points; there are 0."],
    [1, "A trend needs at least 5 comparable points; there is 1."],
    [4, "A trend needs at least 5 comparable points; there are 4."],
  ])("refuses %i points", (count, why) => {
    expect(whyNoTrend(five.slice(0, count))).toBe(why);
  });

  const [first, second, third, fourth, fifth] = five as [
    (typeof five)[0],
    (typeof five)[0],
    (typeof five)[0],
    (typeof five)[0],
    (typeof five)[0],
  ];

  it("refuses points on both sides of a break, and says why it is one", () => {
    const crossing = { from: third, to: fourth, why: "The definition changed in 2013." };
    expect(whyNoTrend(five, [crossing])).toBe(
      "Figures before and after a break are not one series. The definition changed in 2013.",
    );
  });

  it("lets pass a break that lies before or after all points", () => {
    const year = (number: number) => ({ start: `${number}-01-01`, end: `${number}-12-31` });
    expect(whyNoTrend(five, [{ from: year(2009), to: first, why: "Earlier." }])).toBeUndefined();
    expect(whyNoTrend(five, [{ from: fifth, to: year(2015), why: "Later." }])).toBeUndefined();
  });

  it("refuses periods that overlap", () => {
    const pooled = five.map((_, index) => ({ start: `${2010 + index}-01-01`, end: `${2012 + index}-12-31` }));
    expect(whyNoTrend(pooled)).toBe("The periods overlap, so that the same events count twice.");
  });

  it("refuses periods of different lengths", () => {
    expect(whyNoTrend([first, second, third, fourth, { ...fifth, end: "2014-06-30" }])).toBe(
      "The periods differ in length.",
    );
  });

  it("refuses a series with a gap", () => {
    const later = { start: "2016-01-01", end: "2016-12-31" };
    expect(whyNoTrend([first, second, third, fourth, later])).toBe(
      "A period is missing, or the points lie at unequal distances.",
    );
  });

  it("throws where the points are not in order", () => {
    expect(() => whyNoTrend([second, first])).toThrow(
      new RangeError("points of a trend stand in order of time"),
    );
  });
});

describe("steadyDirection", () => {
  const slopeOf = (points: readonly { point: number; place: number }[]) => {
    const [first, last] = [points[0], points.at(-1)];
    return (last?.point ?? 0) - (first?.point ?? 0);
  };

  it("names the direction", () => {
    expect(steadyDirection([1, 2, 3, 4, 5], slopeOf)).toBe("rising");
    expect(steadyDirection([5, 4, 3, 2, 1], slopeOf)).toBe("falling");
    expect(steadyDirection([3, 2, 1, 2, 3], slopeOf)).toBe("no clear trend");
  });

  it("finds none where a single point makes it", () => {
    expect(steadyDirection([3, 2, 2, 1, 9], slopeOf)).toBe("no clear trend");
  });
});
