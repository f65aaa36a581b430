import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { attributableGap } from "../../src/stats/attributable-gap.ts";

const groups = [
  { name: "Most deprived", value: 30, population: 1000 },
  { name: "Middle", value: 20, population: 2000 },
  { name: "Least deprived", value: 10, population: 1000 },
];

describe("attributableGap", () => {
  it("is how far all are from the best, and as a part of the overall rate", () => {
    // By hand: 30 x 1/4 + 20 x 2/4 + 10 x 1/4 = 20 overall, 10 above the best, which is half of it.
    expect(attributableGap(groups, "lower-is-better")).toEqual({
      weighting: "population",
      overall: 20,
      best: { value: 10, names: ["Least deprived"] },
      gap: 10,
      fraction: 0.5,
    });
  });

  it("agrees with the population attributable fraction from prevalence and relative risk", () => {
    // Levin's formula in its form for several groups, 1 - 1 / sum(p x RR): 1 - 1 / (0.25 x 3 + 0.5 x 2 + 0.25) = 0.5,
    // and with other shares 1 - 1 / (0.1 x 3 + 0.3 x 2 + 0.6) = 1/3.
    const shares = [100, 300, 600];
    const other = groups.map((group, index) => ({ ...group, population: shares[index] as number }));
    expect(attributableGap(other, "lower-is-better").fraction).toBeCloseTo(1 / 3, 12);
  });

  it("counts groups the same where populations are unknown, and says so", () => {
    const unknown = groups.map(({ name, value }) => ({ name, value }));
    const { weighting, gap } = attributableGap(unknown, "higher-is-better");
    expect(weighting).toBe("equal");
    expect(gap).toBeCloseTo(10, 12);
  });

  it("is never below 0, 0 where all are equal, and never more than the whole gap", () => {
    const any = fc.array(
      fc.record({
        name: fc.constant("a"),
        value: fc.integer({ min: 0, max: 1000 }),
        population: fc.integer({ min: 1, max: 10_000 }),
      }),
      { minLength: 2, maxLength: 22 },
    );
    fc.assert(
      fc.property(
        any,
        fc.constantFrom("higher-is-better" as const, "lower-is-better" as const),
        (given, polarity) => {
          const { gap, best, overall, fraction } = attributableGap(given, polarity);
          const values = given.map(({ value }) => value);
          const range = Math.max(...values) - Math.min(...values);
          expect(gap).toBeGreaterThanOrEqual(0);
          expect(gap).toBeLessThanOrEqual(range + 1e-9);
          expect(gap === 0).toBe(range === 0);
          expect(Math.abs(overall - best.value)).toBeCloseTo(gap, 8);
          if (polarity === "lower-is-better" && fraction !== undefined)
            expect(fraction).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it("has no fraction where the overall value is 0 or below", () => {
    const changes = [
      { name: "a", value: -3 },
      { name: "b", value: 1 },
    ];
    expect(attributableGap(changes, "lower-is-better")).not.toHaveProperty("fraction");
  });

  it("throws on fewer than two groups", () => {
    expect(() => attributableGap(groups.slice(0, 1), "lower-is-better")).toThrow(
      new RangeError("a gap needs two values, not 1"),
    );
  });
});
