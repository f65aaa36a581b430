import * as Plot from "@observablehq/plot";
import type { Bar } from "../model/bars.ts";
import { amountOf, isKnown } from "../model/figure.ts";
import { COLOUR } from "./colours.ts";
import type { SeriesStyle } from "./series.ts";

/** Bars from zero to a value, at a place in pixels. */
export function rects(bars: { x: number; y: number; fill: string }[], thick: number): Plot.Markish {
  return Plot.rect(bars, {
    x1: 0,
    x2: "x",
    y1: ({ y }: { y: number }) => y - thick / 2,
    y2: ({ y }: { y: number }) => y + thick / 2,
    fill: "fill",
  });
}

/** The comparators of each bar as small shapes. */
export function markShapes(
  places: readonly { row: Bar; y: number }[],
  styles: readonly SeriesStyle[],
): Plot.Markish[] {
  return styles.map(({ colour, symbol }, index) =>
    Plot.dot(
      places.flatMap(({ row, y }) => {
        const mark = row.marks[index];
        return mark && isKnown(mark) ? [{ x: amountOf(mark), y }] : [];
      }),
      { x: "x", y: "y", symbol, r: 5, fill: colour, stroke: COLOUR.paper, strokeWidth: 1.5 },
    ),
  );
}
