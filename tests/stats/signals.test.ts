import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { directionAt, type Signal, signals } from "../../src/stats/signals.ts";
import { type Sequence, xmr } from "../../src/stats/xmr.ts";

const inChart = (values: Sequence, length?: number) => signals(values, xmr(values), length);

describe("signals", () => {
  it("finds none where all values are equal", () => {
    // 0.1 has no exact form in binary: the mean of 13 is not always the value.
    expect(inChart(Array.from({ length: 13 }, () => 0.1))).toEqual([]);
  });

  it("does not count a value on the mean to either side", () => {
    const values = [3, 3, 3, 2, 3, 3, 2, 1, 1, 1, 1, 1];
    expect(xmr(values).mean).toBe(2);
    expect(inChart(values).filter(({ rule }) => rule === "shift")).toEqual([]);
  });

  it("takes 0.2 for the mean of 0.1, 0.2 and 0.3", () => {
    const values = [0.1, 0.2, 0.3, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2];
    expect(inChart(values).filter(({ rule }) => rule === "shift")).toEqual([]);
  });

  it("ends a shift and a trend at a gap", () => {
    const values = [1, 2, 3, undefined, 4, 5, 6, 9, 8, 9, 8];
    const inRow = (all: Sequence) => inChart(all).filter(({ rule }) => rule === "shift" || rule === "trend");
    expect(inRow(values)).toEqual([]);
    expect(inRow(values.filter((value) => value !== undefined))).toContainEqual({
      rule: "trend",
      direction: "up",
      points: [0, 1, 2, 3, 4, 5, 6],
    });
  });

  it("gives a point that ends one trend and begins another to the later", () => {
    // The first four make the limits wide.
    const values = [1, 30, 1, 30, 11, 12, 13, 14, 15, 16, 15, 14, 13, 12, 11];
    expect(directionAt(inChart(values), 9)).toBe("down");
    expect(directionAt(inChart(values), 8)).toBe("up");
  });

  it("lets a value beyond a limit count before a trend", () => {
    const values = [50, 51, 50, 51, 50, 51, 50, 51, 50, 49, 48, 47, 46, 45, 60];
    expect(directionAt(inChart(values), 14)).toBe("up");
    expect(directionAt(inChart(values), 13)).toBe("down");
  });

  const series = fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 2, maxLength: 60 });
  const flip = ({ direction, ...rest }: Signal): Signal => ({
    ...rest,
    direction: direction === "up" ? "down" : "up",
  });

  it("does not change when values are moved or scaled", () => {
    fc.assert(
      fc.property(
        series,
        fc.integer({ min: -999, max: 999 }),
        fc.constantFrom(1, 3, 10, 0.5),
        (values, by, times) => {
          expect(inChart(values.map((value) => value * times + by))).toEqual(inChart(values));
        },
      ),
    );
  });

  it("is mirrored when values are", () => {
    fc.assert(
      fc.property(series, (values) => {
        expect(inChart(values.map((value) => -value))).toEqual(inChart(values).map(flip));
      }),
    );
  });

  it("flags the same points read backwards", () => {
    fc.assert(
      fc.property(series, (values) => {
        const points = (found: Signal[], turn: (point: number) => number) =>
          [
            ...new Set(found.flatMap(({ rule, points }) => points.map((point) => `${rule} ${turn(point)}`))),
          ].sort();
        const backwards = inChart([...values].reverse());
        expect(points(backwards, (point) => values.length - 1 - point)).toEqual(
          points(inChart(values), (point) => point),
        );
      }),
    );
  });

  it("finds no shift or trend of seven that is not one of six", () => {
    fc.assert(
      fc.property(series, (values) => {
        const long = inChart(values, 7).filter(({ rule }) => rule === "shift" || rule === "trend");
        for (const signal of long) expect(inChart(values, 6)).toContainEqual(signal);
      }),
    );
  });
});
