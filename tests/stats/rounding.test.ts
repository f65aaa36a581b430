import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asPreciseAs, decimalsOf } from "../../src/stats/rounding.ts";

describe("decimalsOf", () => {
  it.each([
    [96.25, 2],
    [70.5, 1],
    [83, 0],
    [-1.25, 2],
    [1_000_000, 0],
    [1e21, 0],
    [3e-7, 7],
    [1.5e-7, 8],
  ])("of %d are %i", (value, decimals) => {
    expect(decimalsOf(value)).toBe(decimals);
  });
});

describe("asPreciseAs", () => {
  it("has the decimals of the most precise figure it comes from", () => {
    expect(asPreciseAs(83.6 - 70.5, [83.6, 70.5])).toBe(13.1);
    expect(asPreciseAs(96.25 - 78.3, [96.25, 78.3])).toBe(17.95);
    expect(asPreciseAs(2 / 3, [2, 3])).toBe(1);
  });

  it("changes nothing that is precise already, and moves nothing further than half a last digit", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -100_000, max: 100_000 }),
        fc.integer({ min: 0, max: 4 }),
        (whole, digits) => {
          const value = Number((whole / 10 ** digits).toFixed(digits));
          expect(asPreciseAs(value, [value])).toBe(value);
          expect(Math.abs(asPreciseAs(value, [1]) - value)).toBeLessThanOrEqual(0.5);
        },
      ),
    );
  });

  it("throws where it comes from nothing", () => {
    expect(() => asPreciseAs(1, [])).toThrow(
      new RangeError("a derived figure comes from at least one other"),
    );
  });
});
