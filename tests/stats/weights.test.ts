import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sharesOf } from "../../src/stats/weights.ts";

describe("sharesOf", () => {
  it("counts groups by their people where all are known, and says so", () => {
    expect(sharesOf([{ population: 3000 }, { population: 1000 }])).toEqual({
      weighting: "population",
      shares: [0.75, 0.25],
    });
  });

  it("counts all the same where none is known, and says so", () => {
    expect(sharesOf([{}, {}, {}, {}])).toEqual({ weighting: "equal", shares: [0.25, 0.25, 0.25, 0.25] });
  });

  it("adds up to 1", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1 }), (populations) => {
        const { shares } = sharesOf(populations.map((population) => ({ population })));
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
      }),
    );
  });

  it("throws where only some are known, or one cannot be", () => {
    expect(() => sharesOf([{ population: 3000 }, {}])).toThrow(
      new RangeError("populations are known of all groups or of none, not of 1 of 2"),
    );
    expect(() => sharesOf([{ population: 3000 }, { population: 0 }])).toThrow(
      new RangeError("a population is a number above 0, not 0"),
    );
  });
});
