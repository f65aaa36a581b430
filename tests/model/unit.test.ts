import { describe, expect, it } from "vitest";
import {
  comparative,
  formatDifference,
  formatDuration,
  formatNumber,
  formatValue,
  hasDifference,
  limitsOf,
  type Unit,
} from "../../src/model/unit.ts";

const percent: Unit = { id: "percent", title: "per cent", pattern: "{}%", difference: "percentage points" };
const years: Unit = { id: "years", title: "years", pattern: "{} years" };
const seconds: Unit = { id: "seconds", title: "seconds", pattern: "{}", duration: true };

it("has the minus sign before the sign of money", () => {
  const money: Unit = { id: "million-pounds", title: "million pounds", pattern: "£{} million" };
  expect(formatValue(-0.17, money, 2)).toBe("\u2212£0.17 million");
  expect(formatValue(-1.5, percent, 1)).toBe("\u22121.5%");
});

describe("formatNumber", () => {
  it.each([
    [78.3, 2, "78.30"],
    [78.3, 0, "78"],
    [1106.9, 1, "1,106.9"],
    [1_000_000, 0, "1,000,000"],
    [999, 0, "999"],
    [0, 1, "0.0"],
    [-1.3, 1, "\u22121.3"],
    [-1234.5, 1, "\u22121,234.5"],
    [-0.04, 1, "0.0"],
    [-0, 0, "0"],
  ])("writes %d at %i decimals as %s", (value, decimals, text) => {
    expect(formatNumber(value, years, decimals)).toBe(text);
  });

  it("writes a level as its word", () => {
    const grades: Unit = { id: "grade", title: "grade", pattern: "{}", levels: ["Planned", "Established"] };
    expect([1, 2].map((value) => formatNumber(value, grades))).toEqual(["Planned", "Established"]);
    expect(limitsOf(grades)).toEqual({ minimum: 1, maximum: 2, whole: true });
  });

  it("writes seconds as a time", () => {
    expect(formatNumber(625, seconds)).toBe("10 min 25 s");
  });
});

describe("formatValue", () => {
  it("puts the number into the pattern of the unit", () => {
    expect(formatValue(78.3, percent, 2)).toBe("78.30%");
    expect(formatValue(-30, years)).toBe("\u221230 years");
  });
});

describe("formatDifference", () => {
  it("is in percentage points for percentages, else in the unit", () => {
    expect(formatDifference(3.1, percent, 1)).toBe("3.1 percentage points");
    expect(formatDifference(12.2, years, 1)).toBe("12.2 years");
    expect(formatDifference(205, seconds, 0)).toBe("3 min 25 s");
    expect(formatDifference(-3.1, percent, 1)).toBe("\u22123.1 percentage points");
  });
});

describe("formatDuration", () => {
  it.each([
    [0, "0 s"],
    [40, "40 s"],
    [60, "1 min"],
    [420, "7 min"],
    [625, "10 min 25 s"],
    [3600, "1 h"],
    [3605, "1 h"],
    [14_990, "4 h 10 min"],
    [7199, "2 h"],
    [3660, "1 h 1 min"],
    [48_084, "13 h 21 min"],
    [90_000, "25 h"],
    [59.6, "1 min"],
    [-205, "\u22123 min 25 s"],
    [-0.4, "0 s"],
  ])("writes %d seconds as %s", (value, text) => {
    expect(formatDuration(value)).toBe(text);
  });
});

describe("one of a unit", () => {
  it.each([
    [1, years, 0, "1 year"],
    [-1, years, 0, "\u22121 year"],
    [1, years, 1, "1.0 years"],
    [11, years, 0, "11 years"],
    [1, percent, 0, "1%"],
  ])("of %d in %o at %i decimals is %s", (value, unit, decimals, text) => {
    expect(formatValue(value, unit, decimals)).toBe(text);
  });

  it("is singular in a difference too", () => {
    expect(formatDifference(1, percent, 0)).toBe("1 percentage point");
    expect(formatDifference(1, percent, 1)).toBe("1.0 percentage points");
  });
});

describe("a difference", () => {
  const rank: Unit = { id: "rank", title: "rank", pattern: "{}", difference: "" };
  const grade: Unit = { id: "grade", title: "grade", pattern: "{}", levels: ["Planned", "Established"] };

  it("says something of amounts only", () => {
    expect([percent, years, seconds, rank, grade].map(hasDifference)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  it.each([rank, grade])("is refused in %o", (unit) => {
    expect(() => formatDifference(1, unit, 0)).toThrow(`a difference in ${unit.title} says nothing`);
  });

  it("has a word for its side", () => {
    const count: Unit = { id: "count", title: "number", pattern: "{}", kind: "count" };
    expect([count, seconds, percent].map((unit) => comparative(unit, 1))).toEqual([
      "more",
      "longer",
      "higher",
    ]);
    expect([count, seconds, percent].map((unit) => comparative(unit, -1))).toEqual([
      "fewer",
      "shorter",
      "lower",
    ]);
  });
});
