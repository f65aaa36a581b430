import { describe, expect, it } from "vitest";
import { rank } from "../../src/stats/rank.ts";

describe("rank", () => {
  const values = [78.2, 82.7, 70.5, 78.2, 74.1];

  it("counts from the highest", () => {
    expect(values.map((value) => rank(values, value))).toEqual([2, 1, 5, 2, 4]);
  });

  it("counts from the lowest", () => {
    expect(values.map((value) => rank(values, value, "low-first"))).toEqual([3, 5, 1, 3, 2]);
  });

  it("gives all the first rank where all are equal", () => {
    expect([5, 5, 5].map((value) => rank([5, 5, 5], value))).toEqual([1, 1, 1]);
  });

  it("ranks values below 0, and one alone", () => {
    expect(rank([-1.3, 0.48, -0.48], -1.3)).toBe(3);
    expect(rank([7], 7)).toBe(1);
  });

  it("does not change the values", () => {
    const given = [3, 1, 2];
    rank(given, 1);
    expect(given).toEqual([3, 1, 2]);
  });

  it("throws on what is not a number", () => {
    const message = "only numbers have a rank; leave missing values out";
    expect(() => rank([1, Number.NaN], 1)).toThrow(new RangeError(message));
    expect(() => rank([1, 2], Number.NaN)).toThrow(new RangeError(message));
  });
});
