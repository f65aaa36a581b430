import { median } from "d3";
import { scaleOf, sideOf } from "./side.ts";
import { directionOf, RUN_LENGTH, type Signal, trends } from "./signals.ts";
import { stretches } from "./stretches.ts";
import type { Sequence } from "./xmr.ts";

/** A run chart: the middle value, and signals that need no limits. */
export interface RunChart {
  median: number;
  signals: Signal[];
}

/**
 * The median of a short series with its shifts and trends.
 *
 * A shift is `length` or more values in a row on one side of the median; values on it neither count nor end the row. A
 * trend is `length` or more values in a row that all rise or all fall; of equal neighbours only the first counts. The
 * paper has six for a shift and five for a trend: here one length serves both, as in the control chart.
 *
 * @throws RangeError without a value
 * @see Perla RJ, Provost LP, Murray SK. The run chart. BMJ Qual Saf 2011;20:46–51
 */
export function runChart(values: Sequence, length = RUN_LENGTH): RunChart {
  const middle = median(values.filter((value) => value !== undefined));
  if (middle === undefined) throw new RangeError("a run chart needs a value, and there is none");
  const scale = scaleOf(values);
  const sides = values.map((value) => (value === undefined ? undefined : sideOf(value, middle, scale)));
  const offMedian = placesWhere(values, (index) => sides[index] !== 0);
  const changed = placesWhere(
    values,
    (index) => values[index] === undefined || values[index] !== values[index - 1],
  );
  const found = [
    ...stretches(
      offMedian.map((index) => sides[index]),
      length,
    ).map(
      ({ sign, points }): Signal => ({
        rule: "shift",
        direction: directionOf(sign),
        points: at(offMedian, points),
      }),
    ),
    ...trends(
      changed.map((index) => values[index]),
      length,
    ).map((signal): Signal => ({ ...signal, points: at(changed, signal.points) })),
  ];
  return { median: middle, signals: found };
}

function placesWhere(values: Sequence, holds: (index: number) => boolean): number[] {
  return [...values.keys()].filter(holds);
}

function at(places: readonly number[], points: readonly number[]): number[] {
  return points.map((point) => places[point] as number);
}
