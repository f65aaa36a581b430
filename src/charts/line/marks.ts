import * as Plot from "@observablehq/plot";
import { COLOUR } from "../../marks/colours.ts";
import type { SeriesStyle } from "../../marks/series.ts";
import type { Across } from "../../marks/time.ts";
import { uprightWhiskers } from "../../marks/whiskers.ts";
import { unequal } from "../../model/breaks.ts";
import { amountOf, type Known } from "../../model/figure.ts";
import type { Period } from "../../model/period.ts";
import type { Point } from "./points.ts";

type Scale = (value: number) => number;

/** Over so many points a line, intervals are a band, and only ends have a dot. */
const MANY = 14;

/** Where no dot tells long lines of one colour apart, their strokes do. */
const STROKES = [{ strokeWidth: 2.75 }, { strokeWidth: 1.25 }, { strokeWidth: 2.25, strokeDasharray: "7 2" }];

/** Whether lines have so many points that only their course can be seen, not each point. */
export function isLong(series: readonly { runs: readonly (readonly unknown[])[] }[]): boolean {
  const points = series.flatMap(({ runs }) => runs.flat()).length;
  return points / series.length > MANY;
}

/**
 * Lines over time with their points and intervals; the first of them lies on top.
 *
 * @param points of all lines
 * @param scale from a value to pixels from the top; periods: those along the axis
 */
export function lineMarks(
  series: readonly { runs: Known[][]; style: SeriesStyle }[],
  points: readonly Point[],
  { across, scale, periods }: { across: Across; scale: Scale; periods: readonly Period[] },
): Plot.Markish[] {
  const isMany = isLong(series);
  const alone = points.filter(({ run }) => run.length === 1);
  const dotted = isMany ? points.filter(({ run, figure }) => figure === run.at(-1)) : points;
  return [
    ...(isMany ? bands(points, scale) : []),
    ...uprightWhiskers(isMany ? alone : points, scale),
    periodSpans(unequal(periods) ? points : [], across),
    ...[...series].reverse().flatMap(({ runs, style }) => {
      const alike = series.filter((other) => other.style.colour === style.colour);
      const stroke = isMany ? STROKES[alike.findIndex((other) => other.runs === runs) % STROKES.length] : {};
      return runs
        .filter((run) => run.length > 1)
        .map((run) =>
          Plot.line(run, {
            x: ({ period }: Known) => across(period),
            y: (figure: Known) => scale(amountOf(figure)),
            stroke: style.colour,
            strokeWidth: 2.25,
            ...stroke,
          }),
        );
    }),
    ...[...dotted].reverse().map(({ x, y, style }) =>
      Plot.dot([{ x, y }], {
        x: "x",
        y: "y",
        symbol: style.symbol,
        r: 5,
        fill: style.colour,
        stroke: COLOUR.paper,
        strokeWidth: 1,
      }),
    ),
  ];
}

/** A figure of a longer time than others stretches over it. */
function periodSpans(points: readonly Point[], across: Across): Plot.Markish {
  return Plot.link(points, {
    x1: ({ figure }: Point) => across(figure.period, "start"),
    x2: ({ figure }: Point) => across(figure.period, "end"),
    y1: "y",
    y2: "y",
    stroke: COLOUR.grey2,
    strokeWidth: 2,
  });
}

/** Intervals of runs as pale bands. */
function bands(points: readonly Point[], scale: Scale): Plot.Markish[] {
  return [...Map.groupBy(points, ({ run }) => run).values()].flatMap((run) => {
    const spans = run.filter(({ figure }) => figure.interval);
    if (run.length < 2 || spans.length < run.length) return [];
    return [
      Plot.areaY(spans, {
        x: "x",
        y1: ({ figure }: Point) => scale(figure.interval?.lower ?? 0),
        y2: ({ figure }: Point) => scale(figure.interval?.upper ?? 0),
        fill: (spans[0] as Point).style.colour,
        fillOpacity: 0.2,
      } as Plot.AreaYOptions),
    ];
  });
}
