import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runChart } from "../../src/stats/run-chart.ts";

describe("runChart", () => {
  it("has the middle value, or the mean of the two in the middle", () => {
    expect(runChart([3, 1, 2]).median).toBe(2);
    expect(runChart([1, undefined, 2, 4, 9]).median).toBe(3);
    expect(runChart([5])).toEqual({ median: 5, signals: [] });
  });

  it("finds a shift, over values on the median", () => {
    // Median 5; eight above it, parted by two on it.
    const values = [5, 6, 7, 5, 6, 8, 5, 7, 6, 3, 2, 4];
    expect(runChart(values)).toEqual({
      median: 5.5,
      signals: [],
    });
    const even = [6, 7, 5, 6, 8, 5, 7, 6, 2, 4, 3, 2, 4];
    expect(runChart(even)).toEqual({
      median: 5,
      signals: [{ rule: "shift", direction: "up", points: [0, 1, 3, 4, 6, 7] }],
    });
  });

  it("finds a trend, and counts equal neighbours once", () => {
    expect(runChart([2, 1, 2, 2, 3, 4, 5, 6, 1]).signals).toEqual([
      { rule: "trend", direction: "up", points: [1, 2, 4, 5, 6, 7] },
    ]);
    expect(runChart([1, 2, 2, 3, 4, 5]).signals).toEqual([]);
  });

  it("ends both at a gap", () => {
    expect(runChart([1, 2, 3, undefined, 4, 5, 6]).signals).toEqual([]);
  });

  it("finds nothing in equal values or in five that rise", () => {
    expect(runChart([7, 7, 7, 7, 7, 7, 7]).signals).toEqual([]);
    expect(runChart([2426, 2427, 2433, 2437, 2439]).signals).toEqual([]);
  });

  it("asks for seven where seven are wanted", () => {
    expect(runChart([1, 2, 3, 4, 5, 6], 7).signals).toEqual([]);
    expect(runChart([1, 2, 3, 4, 5, 6, 7], 7).signals).toHaveLength(1);
  });

  it("throws without a value", () => {
    expect(() => runChart([undefined])).toThrow(
      new RangeError("a run chart needs a value, and there is none"),
    );
  });

  it("is mirrored when values are, and does not change when they are moved or scaled", () => {
    const series = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(series, fc.integer({ min: -99, max: 99 }), (values, by) => {
        const { signals } = runChart(values);
        expect(runChart(values.map((value) => value * 3 + by)).signals).toEqual(signals);
        expect(runChart(values.map((value) => -value)).signals).toEqual(
          signals.map((signal) => ({ ...signal, direction: signal.direction === "up" ? "down" : "up" })),
        );
      }),
    );
  });
});
