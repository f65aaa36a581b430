import * as Plot from "@observablehq/plot";
import { COLOUR } from "../../marks/colours.ts";
import type { SeriesStyle } from "../../marks/series.ts";
import { spread } from "../../marks/spread.ts";
import type { Across } from "../../marks/time.ts";
import { printedValue } from "../../marks/value.ts";
import { amountOf, type Figure, isKnown, type Known } from "../../model/figure.ts";
import type { Canvas } from "../../render/chart.ts";

/** A figure of a line with its place, in pixels. */
export interface Point {
  figure: Known;
  run: Known[];
  style: SeriesStyle;
  x: number;
  y: number;
}

/** Least room between two values of a line, in pixels. */
export const VALUE_GAP = 5;

type Scale = (value: number) => number;

/** The figures of lines at their places, line by line in order of time. */
export function pointsOf(
  series: readonly { runs: Known[][]; style: SeriesStyle }[],
  across: Across,
  scale: Scale,
): Point[] {
  return series.flatMap(({ runs, style }) =>
    runs.flatMap((run) =>
      run.map((figure) => ({ figure, run, style, x: across(figure.period), y: scale(amountOf(figure)) })),
    ),
  );
}

/** Both ends of a figure's interval, if it has one. */
export function bounds({ interval }: Known): number[] {
  return interval ? [interval.lower, interval.upper] : [];
}

/**
 * Each value of a short line above its point, and the shorthand of what is missing at the foot of its period.
 *
 * @param left where the first value may begin, in pixels
 */
export function valueTexts(
  series: readonly { figures: readonly Figure[] }[],
  points: readonly Point[],
  {
    printAll,
    across,
    bottom,
    scale,
    left,
  }: { printAll: boolean; across: Across; bottom: number; scale: Scale; left: number },
  canvas: Canvas,
): Plot.Markish[] {
  const without = series.flatMap(({ figures }) => figures.filter((figure) => !isKnown(figure)));
  // Lines that have no figure in the same period share one place.
  const missing = [...Map.groupBy(without, ({ period }) => period.id).values()].map((figures) => ({
    text: [...new Set(figures.map(printedValue))].join(" "),
    x: across((figures[0] as Figure).period),
    y: bottom - canvas.fontSize * 0.7,
    bold: false,
  }));
  const values = printAll
    ? apart(
        points.map(({ figure, x, y }) => ({
          text: printedValue(figure),
          x,
          y: (figure.interval ? scale(figure.interval.upper) : y - 3) - canvas.fontSize * 0.85,
          width: canvas.measure(printedValue(figure), canvas.fontSize, true) + VALUE_GAP,
          bold: true,
        })),
        canvas.fontSize * 1.2,
        left,
      )
    : [];
  return [...missing, ...values].map((each) =>
    Plot.text([each], {
      x: "x",
      y: "y",
      text: "text",
      fontSize: canvas.fontSize,
      fontWeight: each.bold ? 700 : 400,
      fill: COLOUR.ink,
      stroke: COLOUR.paper,
      strokeWidth: 4,
    }),
  );
}

/** Texts from left to right; neighbours that would meet move apart, each as little as can be. */
function apart<T extends { x: number; y: number; width: number }>(
  placed: readonly T[],
  height: number,
  left: number,
): T[] {
  // Nothing moves past the last text, behind which the name of the series stands.
  const room = Math.max(...placed.map(({ x, width }) => x + width / 2));
  const groups: T[][] = [];
  for (const each of placed) {
    const before = groups.at(-1)?.at(-1);
    const meet =
      before && each.x - before.x < (each.width + before.width) / 2 && Math.abs(each.y - before.y) < height;
    if (meet) groups.at(-1)?.push(each);
    else groups.push([each]);
  }
  return groups.flatMap((group) => {
    const places = spread(
      group.map(({ x, width }) => ({ middle: x, height: width })),
      { top: left, bottom: room },
    );
    return group.map((each, index) => ({ ...each, x: places[index] as number }));
  });
}
