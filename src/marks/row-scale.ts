import * as Plot from "@observablehq/plot";
import type { Canvas } from "../render/chart.ts";
import { COLOUR } from "./colours.ts";
import type { Box } from "./place.ts";
import { layRows, type RowPlace, rowLabels } from "./rows.ts";
import { inPixels } from "./texts.ts";
import { widest, wrap } from "./wrap.ts";

/** Things listed from top to bottom: a scale of Plot on which each row is as high as its name and its marks need. */
export interface Rows<T> {
  rows: readonly T[];
  /** Room for the names at the left, in pixels. */
  marginLeft: number;
  height: number;
  /** The height of a bar, in pixels. */
  thick: number;
  /** The scale: channels hold the rows themselves; `top` is where the rows begin. */
  scale(top: number): Plot.ScaleOptions;
  /** The middle of a row, in pixels from where the rows begin. */
  middle(row: T): number;
  /** The names of rows and the headings of groups. */
  names(top: number): Plot.Markish[];
  /** The room that they take. */
  boxes(top: number): Box[];
  /** The stretches of an upright line that meet none of them. */
  clear(line: { x: number; top: number; bottom: number }): { y1: number; y2: number }[];
}

/** The share of its row that a bar of a small drawing fills. */
const FILLED = 0.7;

/**
 * Rows with their names: beside the marks where there is room, above them where there is not.
 *
 * @param accent the colour of names with emphasis
 * @param label what a row is called; `group` the heading above it, where it is another than that of the row before
 * @param mark the height that the marks of a row need, in pixels, for all rows or for each; `below`: what else a row
 *   needs under its marks, such as a remark
 * @param above true to keep names above their marks, where these need the whole width
 */
export function rowScale<T>(
  rows: readonly T[],
  canvas: Canvas,
  {
    label,
    group = () => "",
    emphasis = () => false,
    accent = COLOUR.rust,
    mark,
    below = () => 0,
    above = false,
    gap = 7,
    href,
  }: {
    label(row: T): string;
    group?(row: T): string;
    emphasis?(row: T): boolean;
    accent?: string;
    mark: number | ((row: T) => number);
    below?(row: T): number;
    above?: boolean;
    gap?: number;
    href?: ((row: T) => string | undefined) | undefined;
  },
): Rows<T> {
  const heightOf = (row: T) => (typeof mark === "number" ? mark : mark(row));
  const index = new Map(rows.map((row, at) => [row, at]));
  const spread = (places: readonly number[]): Plot.ScaleOptions => ({
    type: "linear",
    axis: null,
    transform: (row: T) => index.get(row),
    // A scale needs two places, be there only one row.
    domain: places.length > 1 ? [...places.keys()] : [0, 1],
    range: places.length > 1 ? [...places] : [places[0] ?? 0, (places[0] ?? 0) + 1],
  });
  if (canvas.bare) {
    const all = rows.map(heightOf);
    const total = all.reduce((sum, each) => sum + each, 0);
    const height = canvas.bare.height - 8;
    let bottom = 0;
    const places = all.map((each) => {
      const own = (each / total) * height;
      bottom += own;
      return bottom - own / 2;
    });
    return {
      rows,
      marginLeft: 0,
      height,
      thick: Math.min(22, (height / Math.max(1, rows.length)) * FILLED),
      scale: (top) => spread(places.map((middle) => top + middle)),
      middle: (row) => places[index.get(row) ?? 0] ?? 0,
      names: () => [],
      boxes: () => [],
      clear: ({ top, bottom: end }) => [{ y1: top, y2: end }],
    };
  }
  const layout = layRows(rows, canvas, {
    label,
    emphasis,
    gap,
    above,
    mark: (at) => heightOf(rows[at] as T),
  });
  const { places, headings, height } = headed(layout, canvas, { group, heightOf, below });
  const line = canvas.fontSize * 1.25;
  const size = canvas.fontSize;
  const boxes = (top: number): Box[] => [
    ...places.map(({ lines, labelTop, emphasised }) => ({
      left: 0,
      right: widest(lines, canvas, size, emphasised),
      top: top + labelTop,
      bottom: top + labelTop + lines.length * line,
    })),
    ...headings.map(({ text, middle }) => ({
      left: 0,
      right: canvas.measure(text, size, true),
      top: top + middle - line / 2,
      bottom: top + middle + line / 2,
    })),
  ];
  return {
    rows,
    marginLeft: layout.marginLeft,
    height,
    thick: typeof mark === "number" ? mark : Math.min(...rows.map(heightOf)),
    scale: (top) => spread(places.map(({ middle }) => top + middle)),
    middle: (row) => places[index.get(row) ?? 0]?.middle ?? 0,
    names: (top) => [
      Plot.text(headings, {
        x: inPixels(() => 0),
        y: inPixels(({ middle }: Heading) => top + middle),
        text: "text",
        textAnchor: "start",
        fontSize: size,
        fontWeight: 700,
        fill: COLOUR.ink,
        stroke: COLOUR.paper,
        strokeWidth: 4,
      }),
      ...rowLabels({ ...layout, places }, canvas, top, { href, accent }),
    ],
    boxes,
    clear: ({ x, top, bottom }) => stretchesOf(boxes(top), { x, y1: top - 4, y2: bottom }),
  };
}

/** The stretches of an upright line that meet no box, from top to bottom, in pixels. */
function stretchesOf(
  boxes: readonly Box[],
  { x, y1, y2 }: { x: number; y1: number; y2: number },
): { y1: number; y2: number }[] {
  const stretches: { y1: number; y2: number }[] = [];
  let start = y1;
  for (const { right, top, bottom } of [...boxes].sort((a, b) => a.top - b.top)) {
    if (right + 3 < x) continue;
    stretches.push({ y1: start, y2: top });
    start = bottom;
  }
  return [...stretches, { y1: start, y2 }].filter((stretch) => stretch.y2 > stretch.y1);
}

interface Heading {
  text: string;
  /** Vertical middle, in pixels from the top of the rows. */
  middle: number;
}

/** Rows moved down to make room for the headings of groups, in lines, and for what stands below rows; no heading where the group is "". */
function headed<T>(
  layout: { places: RowPlace<T>[]; height: number },
  canvas: Canvas,
  { group, heightOf, below }: { group(row: T): string; heightOf(row: T): number; below(row: T): number },
): { places: RowPlace<T>[]; headings: Heading[]; height: number } {
  const line = canvas.fontSize * 1.25;
  const headings: Heading[] = [];
  let shift = 0;
  let current = "";
  const places = layout.places.map((place): RowPlace<T> => {
    const own = group(place.row);
    if (own !== current) {
      current = own;
      if (headings.length > 0) shift += 10;
      const top = Math.min(place.labelTop, place.middle - heightOf(place.row) / 2) + shift;
      const lines = wrap(own, canvas.width, canvas, canvas.fontSize, true);
      headings.push(...lines.map((text, at) => ({ text, middle: top + (at + 0.5) * line })));
      shift += lines.length * line + 5;
    }
    const moved = { ...place, middle: place.middle + shift, labelTop: place.labelTop + shift };
    shift += below(place.row);
    return moved;
  });
  return { places, headings, height: layout.height + shift };
}
