import * as Plot from "@observablehq/plot";
import { COLOUR } from "../../marks/colours.ts";
import { inPixels } from "../../marks/texts.ts";
import { printedValue } from "../../marks/value.ts";
import { amountOf, type Figure, isKnown } from "../../model/figure.ts";
import type { Canvas } from "../../render/chart.ts";
import type { Bar } from "./data.ts";

/** The value of a bar where it stands: left edge and vertical middle in pixels, and the colour behind it. */
export interface EndValue {
  text: string;
  x: number;
  y: number;
  ground: string;
}

/**
 * Values at the ends of bars: to the right of zero, those below zero to the left, clear of upright lines. A value that
 * stood behind a shape would be read as the shape's: all then stand in a column at the right edge.
 *
 * @param scale from a value to pixels; lines: places of upright lines; ground: the colour behind a value that ends at a place
 */
export function endValues(
  places: readonly { row: Bar; y: number; figure: Figure }[],
  canvas: Canvas,
  {
    scale,
    lines,
    ground,
  }: { scale(value: number): number; lines: readonly number[]; ground(end: number): string },
): EndValue[] {
  const atEnds = places.map(({ row, y, figure }) => {
    const text = printedValue(figure);
    const width = canvas.measure(text, canvas.fontSize);
    const shapes = row.marks.flatMap((mark) => (mark && isKnown(mark) ? [scale(amountOf(mark))] : []));
    if (isKnown(figure) && amountOf(figure) < 0) {
      const end = scale(Math.min(amountOf(figure), figure.interval?.lower ?? 0)) - 6;
      const right = clearBefore(lines, end, width);
      return { text, y, x: right - width, width, hidden: clearBefore(shapes, right, width) !== right };
    }
    const from = isKnown(figure) ? Math.max(amountOf(figure), figure.interval?.upper ?? 0) : 0;
    const x = clearAfter(lines, scale(from) + 6, width);
    return { text, y, x, width, hidden: clearAfter(shapes, x, width) !== x };
  });
  const column = atEnds.some(({ hidden }) => hidden);
  return atEnds.map(({ text, y, x, width }) =>
    column
      ? { text, y, x: canvas.width - 2 - width, ground: COLOUR.paper }
      : { text, y, x, ground: ground(x + width) },
  );
}

/** Values as marks, each edged with the colour behind it, so that lines do not run through it. */
export function valueMarks(values: readonly EndValue[], canvas: Canvas): Plot.Markish[] {
  return [COLOUR.paper, COLOUR.grid].map((ground) =>
    Plot.text(
      values.filter((value) => value.ground === ground),
      {
        x: inPixels("x"),
        y: "y",
        text: "text",
        textAnchor: "start",
        fontSize: canvas.fontSize,
        fill: COLOUR.ink,
        stroke: ground,
        strokeWidth: 3,
      },
    ),
  );
}

/** The first place from `start` on where a text of a width meets none of some upright things. */
function clearAfter(inTheWay: readonly number[], start: number, width: number): number {
  return [...inTheWay]
    .sort((a, b) => a - b)
    .reduce((x, thing) => (thing > x - 7 && thing < x + width + 7 ? thing + 8 : x), start);
}

/** The same leftwards: the last place up to `end` where such a text may end. */
function clearBefore(inTheWay: readonly number[], end: number, width: number): number {
  return -clearAfter(
    inTheWay.map((thing) => -thing),
    -end,
    width,
  );
}
