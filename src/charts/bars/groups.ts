import * as Plot from "@observablehq/plot";
import { COLOUR } from "../../marks/colours.ts";
import { layRows, type RowLayout, type RowPlace } from "../../marks/rows.ts";
import { inPixels } from "../../marks/texts.ts";
import { wrap } from "../../marks/wrap.ts";
import type { Canvas } from "../../render/chart.ts";

interface Heading {
  text: string;
  /** Left edge and vertical middle, in pixels from the left of the drawing and from the top of the rows. */
  x: number;
  middle: number;
}

export interface GroupLayout<T> extends RowLayout<T> {
  headings: Heading[];
}

/** Rows as `layRows` places them, moved down to make room for the headings of groups, in lines; none where the group is "". */
export function layGroups<T>(
  rows: readonly T[],
  canvas: Canvas,
  { group, mark, ...options }: Parameters<typeof layRows<T>>[2] & { group(row: T): string; mark: number },
): GroupLayout<T> {
  const layout = layRows(rows, canvas, { ...options, mark });
  const line = canvas.fontSize * 1.25;
  const headings: Heading[] = [];
  let shift = 0;
  let current = "";
  const places = layout.places.map((place): RowPlace<T> => {
    const own = group(place.row);
    if (own !== current) {
      current = own;
      if (headings.length > 0) shift += 10;
      const top = Math.min(place.labelTop, place.middle - mark / 2) + shift;
      const lines = wrap(own, canvas.width, canvas, canvas.fontSize, true);
      headings.push(...lines.map((text, index) => ({ text, x: 0, middle: top + (index + 0.5) * line })));
      shift += lines.length * line + 5;
    }
    return { ...place, middle: place.middle + shift, labelTop: place.labelTop + shift };
  });
  return { ...layout, places, headings, height: layout.height + shift };
}

/** The headings of groups as marks; `top` is where the rows begin. */
export function headingMarks({ headings }: GroupLayout<unknown>, canvas: Canvas, top: number): Plot.Markish {
  return Plot.text(headings, {
    x: inPixels("x"),
    y: ({ middle }: Heading) => top + middle,
    text: "text",
    textAnchor: "start",
    fontSize: canvas.fontSize,
    fontWeight: 700,
    fill: COLOUR.ink,
    stroke: COLOUR.paper,
    strokeWidth: 4,
  });
}
