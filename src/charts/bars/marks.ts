import * as Plot from "@observablehq/plot";
import { COLOUR } from "../../marks/colours.ts";
import type { Point } from "../../marks/points.ts";
import { type SeriesStyle, stylesOf } from "../../marks/series.ts";
import { isComparator } from "../../model/area.ts";
import { amountOf, type Figure, isKnown } from "../../model/figure.ts";
import type { Bar } from "./data.ts";

/** The colour of a bar: rust for the one whose key is highlighted, grey for a comparator. */
export function barColour({ key, figure }: Bar, highlight: string | undefined): string {
  if (key === highlight) return COLOUR.rust;
  return isComparator(figure.area) ? (stylesOf([figure])[0] as SeriesStyle).colour : COLOUR.sea;
}

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

/** Where bars start, as a short upright line behind each, at a place in pixels. */
export function zeroLines(bars: readonly { y: number }[], thick: number): Plot.Markish {
  return Plot.ruleX(bars, {
    x: 0,
    y1: ({ y }) => y - thick / 2 - 3,
    y2: ({ y }) => y + thick / 2 + 3,
    stroke: COLOUR.quiet,
  });
}

const SHAPES = ["diamond", "triangle", "square", "circle"] as const;

/** How the comparators beside bars are called and drawn: areas as everywhere, others in grey, each with its shape. */
export function markStyles(
  bars: readonly Bar[],
  comparators: readonly { label: string }[],
): (SeriesStyle & { label: string })[] {
  return comparators.map(({ label }, index) => {
    const figure = bars.map(({ marks }) => marks[index]).find((mark) => mark !== undefined);
    if (figure && isComparator(figure.area)) return { label, ...(stylesOf([figure])[0] as SeriesStyle) };
    return { label, colour: COLOUR.grey1, symbol: SHAPES[index % SHAPES.length] as SeriesStyle["symbol"] };
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

/**
 * Bars as points to be read from top to bottom, each before the comparators beside it.
 *
 * @param across from a value to pixels; left: where the bars begin, near which what has no value stands
 */
export function barPoints(
  places: readonly { row: Bar; y: number; figure: Figure }[],
  across: (value: number) => number,
  left: number,
): Point[] {
  return places.flatMap(({ row, y, figure }) =>
    [figure, ...row.marks.filter((mark) => mark !== undefined)].map((each) => ({
      figure: each,
      x: isKnown(each) ? across(amountOf(each)) : left + 12,
      y,
    })),
  );
}
