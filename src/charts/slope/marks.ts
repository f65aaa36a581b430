import * as Plot from "@observablehq/plot";
import { labelSize } from "../../marks/axis.ts";
import { COLOUR } from "../../marks/colours.ts";
import type { SeriesStyle } from "../../marks/series.ts";
import { uprightWhiskers } from "../../marks/whiskers.ts";
import { amountOf, isKnown } from "../../model/figure.ts";
import type { Canvas } from "../../render/chart.ts";
import type { Ends } from "./data.ts";
import { DOT_ROOM, labelMarks } from "./labels.ts";
import type { SlopeLayout, SlopePoint } from "./points.ts";

/** Lines between the ends of series that may be compared; thin where there are many, so that each can be followed. */
export function joinMarks(
  series: readonly (Ends & { style: SeriesStyle })[],
  { columns: [x1, x2], scale }: SlopeLayout,
  many: boolean,
): Plot.Markish[] {
  return series.flatMap(({ ends: [first, last], joined, style }) => {
    if (!joined || !first || !last || !isKnown(first) || !isKnown(last)) return [];
    const line = { x1, x2, y1: scale(amountOf(first)), y2: scale(amountOf(last)) };
    return Plot.link([line], {
      x1: "x1",
      x2: "x2",
      y1: "y1",
      y2: "y2",
      stroke: style.colour,
      strokeWidth: many ? 1.25 : 2.5,
    });
  });
}

/** A dashed line between columns that must not be compared, at a place in pixels. */
export function partingLine(x: number, y1: number, y2: number): Plot.Markish {
  return Plot.ruleX([x], {
    y1,
    y2,
    stroke: COLOUR.quiet,
    strokeWidth: 1.5,
    strokeDasharray: "4 4",
  });
}

/** Dots with their intervals and labels; small where there are many. */
export function pointMarks({ points, scale }: SlopeLayout, many: boolean, canvas: Canvas): Plot.Markish[] {
  const dots = points.flatMap(({ figure, ...point }) => (isKnown(figure) ? [{ ...point, figure }] : []));
  return [
    labelLines(dots, canvas),
    ...uprightWhiskers(dots, scale),
    ...dots.map(({ x, inwards, y, style }) =>
      Plot.dot([{ x: x + inwards, y }], {
        x: "x",
        y: "y",
        symbol: style.symbol,
        r: many ? 4 : 5.5,
        fill: style.colour,
        stroke: COLOUR.paper,
        strokeWidth: 1,
      }),
    ),
    ...points.flatMap((point) => labelMarks(point, canvas)),
  ];
}

/** A label that had to move keeps a thin line to its point. */
function labelLines(dots: readonly SlopePoint[], canvas: Canvas): Plot.Markish {
  const moved = dots.filter(({ y, at }) => Math.abs(y - at) > labelSize(canvas) / 2);
  return Plot.link(moved, {
    x1: ({ x, inwards }: SlopePoint) => x + inwards,
    x2: ({ x, side }: SlopePoint) => x + (side === 0 ? -1 : 1) * (DOT_ROOM - 4),
    y1: "y",
    y2: "at",
    stroke: COLOUR.grey2,
  });
}
