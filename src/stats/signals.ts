import { type Side, scaleOf, sideOf } from "./side.ts";
import { stretches } from "./stretches.ts";
import type { Limits, Sequence } from "./xmr.ts";

/** What shows that a process may have changed; ordinary variation seldom makes it. */
export type Rule = "astronomical" | "shift" | "trend" | "two-of-three";

/** One occurrence of a rule. */
export interface Signal {
  rule: Rule;
  /** High or rising, low or falling. */
  direction: "up" | "down";
  /** Places in the sequence, in order. */
  points: number[];
}

/** How many values in a row make a shift or a trend, if nothing else is said. */
export const RUN_LENGTH = 6;

/** Rules from the one that counts first where a point is part of several. */
const PRECEDENCE: readonly Rule[] = ["astronomical", "trend", "two-of-three", "shift"];

/**
 * Signals of special cause variation in a control chart, rule by rule:
 *
 * - astronomical: a value beyond a limit;
 * - shift: `length` or more values in a row on one side of the mean;
 * - trend: `length` or more values in a row, each higher than the one before, or each lower;
 * - two of three: of three values in a row on one side of the mean two lie between 2 sigma and the limit. The two are
 *   flagged. A value beyond the limit is a signal of its own and does not count here, as in NHSRplotthedots.
 *
 * A missing value ends each of them.
 *
 * @see NHS England, Making Data Count, with a length of 6 or 7; NHSRplotthedots, with 7
 */
export function signals(values: Sequence, limits: Limits, length = RUN_LENGTH): Signal[] {
  const scale = scaleOf(values);
  const sides = (line: number) =>
    values.map((value) => (value === undefined ? undefined : sideOf(value, line, scale)));
  const fromMean = sides(limits.mean);
  const [fromLower, fromUpper] = [sides(limits.lower), sides(limits.upper)];
  const [fromLowerWarning, fromUpperWarning] = [sides(limits.lowerWarning), sides(limits.upperWarning)];
  const beyond = values.map(
    (_, index): Side => (fromUpper[index] === 1 ? 1 : fromLower[index] === -1 ? -1 : 0),
  );
  const near = values.map(
    (_, index) => beyond[index] === 0 && (fromUpperWarning[index] === 1 || fromLowerWarning[index] === -1),
  );
  return [
    ...beyond.flatMap((side, index): Signal[] =>
      side === 0 ? [] : [{ rule: "astronomical", direction: directionOf(side), points: [index] }],
    ),
    ...stretches(fromMean, length).map(
      ({ sign, points }): Signal => ({ rule: "shift", direction: directionOf(sign), points }),
    ),
    ...trends(values, length),
    ...twoOfThree(fromMean, near),
  ];
}

/** Values in a row that all rise or all fall, `length` or more. A value equal to the one before ends them. */
export function trends(values: Sequence, length: number): Signal[] {
  const changes = values.map((value, index): Side | undefined => {
    const before = values[index - 1];
    return value === undefined || before === undefined ? undefined : (Math.sign(value - before) as Side);
  });
  return stretches(changes, length - 1).map(({ sign, points }) => ({
    rule: "trend",
    direction: directionOf(sign),
    points: [(points[0] as number) - 1, ...points],
  }));
}

/**
 * Where a point stands out to, undefined for ordinary variation. Where it is part of several signals, a value beyond a
 * limit counts before a trend, this before two of three, this before a shift; of two trends the later.
 */
export function directionAt(all: readonly Signal[], point: number): Signal["direction"] | undefined {
  const own = all.filter(({ points }) => points.includes(point));
  for (const rule of PRECEDENCE) {
    const last = own.filter((signal) => signal.rule === rule).at(-1);
    if (last) return last.direction;
  }
  return undefined;
}

export function directionOf(sign: number): Signal["direction"] {
  return sign > 0 ? "up" : "down";
}

function twoOfThree(sides: readonly (Side | undefined)[], near: readonly boolean[]): Signal[] {
  const found: Signal[] = [];
  for (let first = 0; first + 2 < sides.length; first++) {
    const side = sides[first];
    const three = [first, first + 1, first + 2];
    const points = three.filter((index) => near[index]);
    if (!side || points.length < 2 || three.some((index) => sides[index] !== side)) continue;
    const last = found.at(-1);
    // Three values that overlap with the three before are one signal.
    if (last && last.direction === directionOf(side) && last.points.includes(points[0] as number))
      last.points = [...new Set([...last.points, ...points])];
    else found.push({ rule: "two-of-three", direction: directionOf(side), points });
  }
  return found;
}
