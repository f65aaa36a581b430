import { describe, expect, it } from "vitest";
import { directionAt, type Rule, type Signal, signals, trends } from "../../src/stats/signals.ts";
import { stretches } from "../../src/stats/stretches.ts";
import { xmr } from "../../src/stats/xmr.ts";
import reference from "./plot-the-dots.json" with { type: "json" };

/** The reference flags, with where each series comes from, stand in plot-the-dots.json. */
type Series = keyof typeof reference.series;

describe.each(reference.cases)(
  "NHSRplotthedots on $series, $length in a row, screened: $screen, steps at $steps",
  (expected) => {
    const { values } = reference.series[expected.series as Series];
    const bounds = [0, ...expected.steps, values.length];
    const parts = bounds.slice(1).map((end, index) => {
      const start = bounds[index] as number;
      const own = values.slice(start, end);
      const limits = xmr(own, { screen: expected.screen });
      return { start, own, limits, found: signals(own, limits, expected.length) };
    });
    const flagged = (rule: Rule) =>
      parts.flatMap(({ start, found }) => places(found, rule).map((point) => start + point));
    const towards = (direction: Signal["direction"]) =>
      parts.flatMap(({ start, own, found }) =>
        [...own.keys()]
          .filter((point) => directionAt(found, point) === direction)
          .map((point) => start + point),
      );

    it.each(["mean", "lower", "upper"] as const)("has the same %s", (line) => {
      for (const [index, { limits }] of parts.entries())
        expect(limits[line]).toBeCloseTo(expected[line][index] as number, 5);
    });

    it("flags the same points by each rule", () => {
      expect({
        astronomical: flagged("astronomical"),
        shift: flagged("shift"),
        trend: flagged("trend"),
        twoOfThree: flagged("two-of-three"),
      }).toEqual({
        astronomical: expected.astronomical,
        shift: expected.shift,
        trend: expected.trend,
        twoOfThree: expected.twoOfThree,
      });
    });

    it("puts each flagged point on the same side", () => {
      expect({ up: towards("up"), down: towards("down") }).toEqual({ up: expected.up, down: expected.down });
    });
  },
);

it("has series in which every rule comes up, and in which six and seven in a row differ", () => {
  for (const rule of ["astronomical", "shift", "trend", "twoOfThree"] as const)
    expect(reference.cases.filter((each) => each[rule].length > 0).length).toBeGreaterThan(2);
  const made = reference.cases.filter(({ series, screen }) => series === "made" && !screen);
  expect(made.map(({ length, shift }) => [length, shift])).toEqual([
    [7, []],
    [6, [10, 11, 12, 13, 14, 15]],
  ]);
});

/** Expectations of tests/testthat/test-ptd_calculate_point_type.R at 8aac323, where 1 marks the seventh in a row. */
describe("the reference's own tests", () => {
  const up = (count: number) => Array.from({ length: count }, () => 1 as const);

  it("seven on one side of the mean", () => {
    expect(stretches(up(6), 7)).toEqual([]);
    expect(stretches([...up(6), -1], 7)).toEqual([]);
    expect(stretches([...up(8), -1], 7)).toEqual([{ sign: 1, points: [0, 1, 2, 3, 4, 5, 6, 7] }]);
  });

  it.each([
    [[1, 2, 3, 4, 5, 6], []],
    [[1, 2, 3, 3, 4, 5, 6], []],
    [[1, 2, 3, 4, 5, 6, 7], [{ rule: "trend", direction: "up", points: [0, 1, 2, 3, 4, 5, 6] }]],
    [[2, 1, 2, 3, 4, 5, 6, 7, 3], [{ rule: "trend", direction: "up", points: [1, 2, 3, 4, 5, 6, 7] }]],
    [[7, 6, 5, 4, 3, 2, 1], [{ rule: "trend", direction: "down", points: [0, 1, 2, 3, 4, 5, 6] }]],
    [[2, 7, 6, 5, 4, 3, 2, 1, 3], [{ rule: "trend", direction: "down", points: [1, 2, 3, 4, 5, 6, 7] }]],
  ])("a trend of seven in %j", (values, expected) => {
    expect(trends(values, 7)).toEqual(expected);
  });

  /** Mean 0, 2 sigma at 2, limits at 3: 2.5 is near a limit, 1 is not. */
  const limits = { mean: 0, meanRange: 3 / 2.66, lower: -3, upper: 3, lowerWarning: -2, upperWarning: 2 };
  it.each([
    [
      [2.5, 1, 2.5],
      [0, 2],
    ],
    [
      [1, 2.5, 2.5],
      [1, 2],
    ],
    [
      [2.5, 2.5, 1],
      [0, 1],
    ],
    [[2.5, 1, 1, 2.5], []],
    [
      [2.5, 1, 1, 2.5, 2.5],
      [3, 4],
    ],
    [
      [1, 1, 2.5, 1, 2.5, 1, 1],
      [2, 4],
    ],
    [[2.5, -1, 2.5], []],
    [[1, -1, 2.5, -1, 2.5, -1, 1], []],
  ])("two of three in %j", (values, expected) => {
    expect(places(signals(values, limits, 9), "two-of-three")).toEqual(expected);
  });
});

function places(found: readonly Signal[], rule: Rule): number[] {
  const points = found.filter((signal) => signal.rule === rule).flatMap((signal) => signal.points);
  return [...new Set(points)].sort((a, b) => a - b);
}
