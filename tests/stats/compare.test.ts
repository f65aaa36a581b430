import { describe, expect, it } from "vitest";
import { compare, sideOf } from "../../src/stats/compare.ts";

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
