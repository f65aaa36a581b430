import { describe, expect, it } from "vitest";
import { requireLimits, zOf } from "../../src/stats/limits.ts";

describe("zOf", () => {
  it("is the quantile that OHID writes at 95%, and the exact one at 99.8%", () => {
    expect(zOf(0.95)).toBe(1.96);
    // R 4.2.2: qnorm(0.999)
    expect(zOf(0.998)).toBeCloseTo(3.09023230617, 10);
  });
});

describe("requireLimits", () => {
  it("lets pass what runs upwards, also without width", () => {
    expect(() => requireLimits({ lower: 1, upper: 2 })).not.toThrow();
    expect(() => requireLimits({ lower: 2, upper: 2 })).not.toThrow();
  });

  it.each([
    [2, 1],
    [Number.NaN, 1],
    [1, Number.NaN],
  ])("throws on %d to %d", (lower, upper) => {
    expect(() => requireLimits({ lower, upper })).toThrow(
      new RangeError(`an interval runs from lower to upper, not from ${lower} to ${upper}`),
    );
  });
});
