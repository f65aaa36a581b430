import * as Plot from "@observablehq/plot";
import { atValue, dots, intervalY } from "../../marks/of-figures.ts";
import { atMiddle } from "../../marks/over-time.ts";
import { spots } from "../../marks/scene.ts";
import type { SeriesOf } from "../../marks/series.ts";
import type { TimeScale } from "../../marks/time.ts";
import { amountOf, type Known } from "../../model/figure.ts";
import { middle } from "../../model/period.ts";

/** Figures of a series in order of time. */
export interface Series extends SeriesOf {
  /** Runs of figures that may be joined: no missing value, break or gap in time lies within, and their periods are alike. */
  runs: Known[][];
  /** The latest that is known. */
  last: Known | undefined;
}

interface Point {
  figure: Known;
  run: readonly Known[];
  /** Whether it is the latest of its line. */
  isLast: boolean;
}

/** Over so many points a line, intervals are a band, and only its end has a dot, and what no line leads to. */
const MANY = 14;

/** Where no dot tells long lines of one colour apart, their strokes do. */
const STROKES = [{ strokeWidth: 2.75 }, { strokeWidth: 1.25 }, { strokeWidth: 2.25, strokeDasharray: "7 2" }];

const THINNEST = Math.min(...STROKES.map(({ strokeWidth }) => strokeWidth));

/** Whether lines have so many points that only their course can be seen, not each point. */
export function isLong(series: readonly Pick<Series, "runs">[]): boolean {
  return series.flatMap(({ runs }) => runs.flat()).length / series.length > MANY;
}

/**
 * Lines over time with their points and intervals; the first of them lies on top.
 *
 * @param up from a value to pixels from the top
 */
export function lineMarks(
  series: readonly Series[],
  { time, up }: { time: TimeScale; up(value: number): number },
): Plot.Markish[] {
  const isMany = isLong(series);
  const lines = series.map(({ runs, style, last }) => ({
    style,
    runs,
    points: runs.flatMap((run) => run.map((figure): Point => ({ figure, run, isLast: figure === last }))),
  }));
  const points = lines.flatMap((line) => line.points);
  const isAlone = ({ run }: Point) => run.length === 1;
  const isDotted = (point: Point) => !isMany || point.isLast || isAlone(point);
  const backwards = [...lines].reverse();
  return [
    ...(isMany ? backwards.map((line) => band(line, up)) : []),
    intervalY(isMany ? points.filter(isAlone) : points, { x: atMiddle }),
    ...backwards.map(({ points: own, runs, style }) => {
      const alike = lines.filter((other) => other.style.colour === style.colour);
      const stroke = isMany ? STROKES[alike.findIndex((other) => other.runs === runs) % STROKES.length] : {};
      return Plot.line(
        own.filter((point) => !isAlone(point)),
        { x: atMiddle, y: atValue, z: "run", stroke: style.colour, strokeWidth: 2.25, ...stroke },
      );
    }),
    ...backwards.map(({ points: own, style }) =>
      dots(own.filter(isDotted), {
        x: atMiddle,
        y: atValue,
        symbol: style.symbol,
        r: 5,
        fill: style.colour,
      }),
    ),
    spots(
      points
        .filter((point) => !isDotted(point))
        .map(({ figure }) => ({ figure, x: time.apply(middle(figure.period)), y: up(amountOf(figure)) })),
    ),
  ];
}

/** The intervals of runs in which each figure has one, as a pale band, where any of it is seen beside its line. */
function band(
  { points, runs, style }: { points: readonly Point[]; runs: readonly Known[][]; style: Series["style"] },
  up: (value: number) => number,
): Plot.Markish {
  const hasBand = (run: readonly Known[]) =>
    run.length > 1 &&
    run.every(({ interval }) => interval) &&
    run.some(({ interval }) => interval && up(interval.lower) - up(interval.upper) > THINNEST);
  const banded = new Set<readonly Known[]>(runs.filter(hasBand));
  return Plot.areaY(
    points.filter(({ run }) => banded.has(run)),
    {
      x: atMiddle,
      y1: ({ figure }: Point) => figure.interval?.lower,
      y2: ({ figure }: Point) => figure.interval?.upper,
      z: "run",
      fill: style.colour,
      fillOpacity: 0.2,
    } as Plot.AreaYOptions,
  );
}
