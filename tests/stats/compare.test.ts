import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare, compareAtBoth, sideOf } from "../../src/stats/compare.ts";

const interval = { lower: 10.1, upper: 14.5 };

describe("compare", () => {
  it.each([
    ["higher-is-better", 10, "better"],
    ["higher-is-better", 15, "worse"],
    ["lower-is-better", 10, "worse"],
    ["lower-is-better", 15, "better"],
  ] as const)(
    "judges by polarity where the interval excludes the benchmark: %s, %d is %s",
    (polarity, benchmark, says) => {
      expect(compare(interval, benchmark, polarity)).toBe(says);
    },
  );

  it.each([10.1, 12.3, 14.5])("is similar where the interval includes or touches %d", (benchmark) => {
    expect(compare(interval, benchmark, "higher-is-better")).toBe("similar");
    expect(compare(interval, benchmark, "lower-is-better")).toBe("similar");
  });

  it("judges nothing without an interval", () => {
    expect(compare(undefined, 10, "higher-is-better")).toBe("not judged");
  });

  it("judges nothing without a polarity", () => {
    expect(compare(interval, 1, "none")).toBe("not judged");
  });

  it("throws on an interval upside down and on what is not a number", () => {
    expect(() => compare({ lower: 14.5, upper: 10.1 }, 12, "lower-is-better")).toThrow(
      new RangeError("an interval runs from lower to upper, not from 14.5 to 10.1"),
    );
    expect(() => compare(interval, Number.NaN, "lower-is-better")).toThrow(
      new RangeError("a benchmark is a number"),
    );
    expect(() => compare({ lower: Number.NaN, upper: 1 }, 1, "lower-is-better")).toThrow(RangeError);
  });
});

describe("sideOf", () => {
  it("says where the interval lies, whatever is better", () => {
    expect(sideOf(interval, 10)).toBe("above");
    expect(sideOf(interval, 15)).toBe("below");
    expect([10.1, 12, 14.5].map((benchmark) => sideOf(interval, benchmark))).toEqual([
      "around",
      "around",
      "around",
    ]);
  });
});

describe("compareAtBoth", () => {
  const at = { 0.95: interval, 0.998: { lower: 9, upper: 16 } };

  it.each([
    [8, "worse", 0.998],
    [9, "worse", 0.95],
    [10, "worse", 0.95],
    [12, "similar", 0.95],
    [15, "better", 0.95],
    [17, "better", 0.998],
  ] as const)("beside %d it is %s, at %d", (benchmark, comparison, level) => {
    expect(compareAtBoth(at, benchmark, "lower-is-better")).toEqual({ comparison, level });
  });

  it("judges nothing without a polarity", () => {
    expect(compareAtBoth(at, 1, "none")).toEqual({ comparison: "not judged", level: 0.95 });
  });

  it("throws where the interval at 99.8% is the narrower one", () => {
    expect(() => compareAtBoth({ 0.95: at[0.998], 0.998: at[0.95] }, 12, "lower-is-better")).toThrow(
      new RangeError("an interval at 99.8% holds the one at 95%"),
    );
  });

  it("agrees with the comparison at 95%, and turns round with the polarity", () => {
    const number = fc.double({ min: -1000, max: 1000, noNaN: true });
    fc.assert(
      fc.property(fc.tuple(number, number, number, number), number, (bounds, benchmark) => {
        const [a, b, c, d] = bounds.sort((one, other) => one - other) as [number, number, number, number];
        const both = { 0.95: { lower: b, upper: c }, 0.998: { lower: a, upper: d } };
        const { comparison } = compareAtBoth(both, benchmark, "higher-is-better");
        expect(comparison).toBe(compare(both[0.95], benchmark, "higher-is-better"));
        const turned = { better: "worse", worse: "better", similar: "similar", "not judged": "not judged" };
        expect(compare(both[0.95], benchmark, "lower-is-better")).toBe(turned[comparison]);
      }),
    );
  });
});
