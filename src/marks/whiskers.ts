import * as Plot from "@observablehq/plot";
import type { Known } from "../model/figure.ts";
import { COLOUR } from "./colours.ts";

/** Intervals along bars: the line is edged with paper, so that it is seen on the bar and beyond it, also in print. */
export function levelWhiskers(places: readonly { y: number; figure: Known }[]): Plot.Markish[] {
  const spans = places.flatMap(({ y, figure: { interval } }) => (interval ? [{ ...interval, y }] : []));
  const at = { x1: "lower", x2: "upper", y1: "y", y2: "y" } as const;
  return spans.length === 0
    ? []
    : [
        Plot.link(spans, { ...at, stroke: COLOUR.paper, strokeWidth: 5 }),
        Plot.link(spans, { ...at, stroke: COLOUR.ink, strokeWidth: 2 }),
      ];
}

/**
 * Intervals as upright lines with ends, on a plot whose positions are pixels.
 *
 * @param scale from a value to pixels from the top
 */
export function uprightWhiskers(
  places: readonly { x: number; figure: Known }[],
  scale: (value: number) => number,
): Plot.Markish[] {
  const spans = places.flatMap(({ x, figure: { interval } }) =>
    interval ? [{ x, low: scale(interval.lower), high: scale(interval.upper) }] : [],
  );
  const style = { stroke: COLOUR.ink, strokeWidth: 1.75 };
  return spans.length === 0
    ? []
    : [
        Plot.ruleX(spans, { x: "x", y1: "low", y2: "high", ...style }),
        ...(["low", "high"] as const).map((end) =>
          Plot.link(spans, { x1: ({ x }) => x - 4, x2: ({ x }) => x + 4, y1: end, y2: end, ...style }),
        ),
      ];
}
