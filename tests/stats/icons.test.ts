import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assuranceOf, variationOf } from "../../src/stats/icons.ts";
import { xmr } from "../../src/stats/xmr.ts";

describe("variationOf", () => {
  it.each([
    [undefined, "higher-is-better", "common cause"],
    [undefined, "none", "common cause"],
    ["up", "higher-is-better", "improvement"],
    ["down", "higher-is-better", "concern"],
    ["up", "lower-is-better", "concern"],
    ["down", "lower-is-better", "improvement"],
    ["up", "none", "no polarity"],
    ["down", "none", "no polarity"],
  ] as const)("%s, %s: %s", (direction, polarity, variation) => {
    expect(variationOf(direction, polarity)).toBe(variation);
  });
});

describe("assuranceOf", () => {
  const limits = { lower: 10, upper: 20 };

  it.each([
    [9, "passes", "fails"],
    [10, "passes", "fails"],
    [10.1, "hit and miss", "hit and miss"],
    [15, "hit and miss", "hit and miss"],
    [19.9, "hit and miss", "hit and miss"],
    [20, "fails", "passes"],
    [21, "fails", "passes"],
  ] as const)("target %d: higher is better %s, lower is better %s", (target, higher, lower) => {
    expect(assuranceOf(limits, target, "higher-is-better")).toBe(higher);
    expect(assuranceOf(limits, target, "lower-is-better")).toBe(lower);
    expect(assuranceOf(limits, target, "none")).toBeUndefined();
  });

  it("passes a process that is constant at its target", () => {
    const constant = xmr(Array.from({ length: 13 }, () => 0.1));
    expect(assuranceOf(constant, 0.1, "higher-is-better")).toBe("passes");
    expect(assuranceOf(constant, 0.1, "lower-is-better")).toBe("passes");
    expect(assuranceOf(constant, 0.2, "higher-is-better")).toBe("fails");
  });

  /** tests/testthat/test-ptd_calculate_assurance_type.R of NHSRplotthedots: target 4. */
  it.each([
    [{ lower: 1, upper: 3 }, "fails", "passes"],
    [{ lower: 5, upper: 7 }, "passes", "fails"],
    [{ lower: 1, upper: 5 }, "hit and miss", "hit and miss"],
  ] as const)("is as in the tests of NHSRplotthedots for %j", (limits, higher, lower) => {
    expect(assuranceOf(limits, 4, "higher-is-better")).toBe(higher);
    expect(assuranceOf(limits, 4, "lower-is-better")).toBe(lower);
  });

  it("is mirrored where lower is better", () => {
    const number = fc.integer({ min: -100, max: 100 });
    fc.assert(
      fc.property(number, number, number, (a, b, target) => {
        const [lower, upper] = [Math.min(a, b), Math.max(a, b)];
        expect(assuranceOf({ lower, upper }, target, "higher-is-better")).toBe(
          assuranceOf({ lower: -upper, upper: -lower }, -target, "lower-is-better"),
        );
      }),
    );
  });
});
