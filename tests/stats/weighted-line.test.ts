import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { weightedLine } from "../../src/stats/weighted-line.ts";

const coefficient = fc.integer({ min: -1000, max: 1000 });

describe("weightedLine", () => {
  it("fits the line of R", () => {
    // R 4.2.2: lm(c(72.1, 74.3, 75.2, 77.9, 78.4) ~ seq(0.1, 0.9, 0.2))
    const values = [72.1, 74.3, 75.2, 77.9, 78.4];
    const line = weightedLine(values.map((y, index) => ({ x: 0.1 + 0.2 * index, y, weight: 1 })));
    expect(line.slope).toBeCloseTo(8.1, 10);
    expect(line.intercept).toBeCloseTo(71.53, 10);
  });

  it("finds a line that all points lie on, whatever the weights", () => {
    fc.assert(
      fc.property(
        coefficient,
        coefficient,
        fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 2, maxLength: 20 }),
        (slope, intercept, weights) => {
          const line = weightedLine(weights.map((weight, x) => ({ x, y: intercept + slope * x, weight })));
          expect(line.slope).toBeCloseTo(slope, 6);
          expect(line.intercept).toBeCloseTo(intercept, 5);
          expect(line.residual).toBeCloseTo(0, 5);
        },
      ),
    );
  });

  it("counts a point of weight 2 as two points", () => {
    const [a, b, c] = [
      { x: 0, y: 3, weight: 1 },
      { x: 1, y: 5, weight: 1 },
      { x: 2, y: 4, weight: 1 },
    ];
    expect(weightedLine([a, b, { ...c, weight: 2 }])).toEqual(weightedLine([a, b, c, c]));
  });

  it("throws where no line is defined", () => {
    expect(() => weightedLine([{ x: 1, y: 2, weight: 1 }])).toThrow(
      new RangeError("a line needs points at two different places or more"),
    );
    const message = "a line goes through numbers, with weights above 0; leave missing values out";
    expect(() => weightedLine([{ x: 1, y: Number.NaN, weight: 1 }])).toThrow(new RangeError(message));
    expect(() => weightedLine([{ x: 1, y: 2, weight: 0 }])).toThrow(new RangeError(message));
  });
});
