import { describe, expect, it } from "vitest";
import { spearman } from "../../src/stats/spearman.ts";

describe("spearman", () => {
  it("gives the textbook's −29/165 for intelligence and hours of television", () => {
    const pairs = [
      [106, 7],
      [100, 27],
      [86, 2],
      [101, 50],
      [99, 28],
      [103, 29],
      [97, 20],
      [113, 12],
      [112, 6],
      [110, 17],
    ] as const;
    const { rho, n, limits } = spearman(pairs) ?? {};
    expect(rho).toBeCloseTo(-29 / 165, 12);
    expect(n).toBe(10);
    // By hand: z = atanh(−0.17576) = −0.17761; its error is √((1 + 0.015446) / 7) = 0.38087.
    expect(limits?.lower).toBeCloseTo(Math.tanh(-0.17761 - 1.96 * 0.38087), 3);
    expect(limits?.upper).toBeCloseTo(Math.tanh(-0.17761 + 1.96 * 0.38087), 3);
  });

  it("lets equal values share the middle of their ranks", () => {
    // Ranks 1, 2.5, 2.5, 4 and 1, 3, 2, 4: 4.5 / √(4.5 × 5).
    const tied = [
      [1, 1],
      [2, 3],
      [2, 2],
      [3, 4],
    ] as const;
    expect(spearman(tied)?.rho).toBeCloseTo(4.5 / Math.sqrt(22.5), 12);
  });

  it("looks at the order alone, also below zero", () => {
    const pairs = [-1000, -3, 0, 2, 7].map((x) => [x, x ** 3] as const);
    expect(spearman(pairs)).toEqual({ rho: 1, n: 5 });
    expect(spearman(pairs.map(([x, y]) => [x, -y] as const))?.rho).toBeCloseTo(-1, 12);
  });

  it("gives no limits for a few pairs, and none for orders that agree wholly", () => {
    expect(spearman(Array.from({ length: 12 }, (_, at) => [at, at] as const))?.limits).toBeUndefined();
    expect(
      spearman([
        [1, 2],
        [2, 1],
        [3, 3],
      ])?.limits,
    ).toBeUndefined();
  });

  it("has no answer for two pairs, or where one side has no order", () => {
    expect(
      spearman([
        [1, 2],
        [2, 1],
      ]),
    ).toBeUndefined();
    expect(
      spearman([
        [1, 2],
        [2, 2],
        [3, 2],
      ]),
    ).toBeUndefined();
  });

  it("throws on what is not a number", () => {
    expect(() => spearman([[1, Number.NaN]])).toThrow(
      new RangeError("only numbers have an order; leave missing values out"),
    );
  });
});
