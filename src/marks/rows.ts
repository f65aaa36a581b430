import * as Plot from "@observablehq/plot";
import type { Canvas } from "../render/chart.ts";
import { COLOUR } from "./colours.ts";
import { inPixels } from "./texts.ts";
import { widest, wrap } from "./wrap.ts";

/** One row of a chart that lists things from top to bottom. */
export interface RowPlace<T> {
  row: T;
  /** Lines of its label. */
  lines: string[];
  /** Vertical middle of its marks, in pixels from the top of the rows. */
  middle: number;
  /** Top of its label's first line, in the same measure. */
  labelTop: number;
  emphasised: boolean;
}

export interface RowLayout<T> {
  places: RowPlace<T>[];
  /** Room to the left of the marks. */
  marginLeft: number;
  /** Height of all rows. */
  height: number;
}

const LINE = 1.25;
/** Labels that need more than this share of the width stand above their row. */
const BESIDE = 0.45;

/** Places rows and their labels: beside the marks where there is room, above them where there is not. */
export function layRows<T>(
  rows: readonly T[],
  canvas: Canvas,
  {
    label,
    emphasis = () => false,
    mark = 12,
    gap = 10,
    above = false,
  }: {
    label(row: T): string;
    emphasis?(row: T): boolean;
    /** Height that the marks of a row need, of all rows or of each by its place. */
    mark?: number | ((index: number) => number);
    gap?: number;
    /** True to keep labels above their marks, where these need the whole width. */
    above?: boolean;
  },
): RowLayout<T> {
  const { fontSize } = canvas;
  const line = fontSize * LINE;
  const labels = rows.map(label);
  const longest = widest(labels, canvas, fontSize, true);
  const longestWord = widest(
    labels.flatMap((text) => text.split(" ")),
    canvas,
    fontSize,
    true,
  );
  const room = canvas.width * BESIDE;
  const beside = !above && (longest <= room || (canvas.width > 500 && longestWord <= room));
  const labelWidth = beside ? Math.min(longest, room) : canvas.width;
  let top = 0;
  const places = rows.map((row, index): RowPlace<T> => {
    const tall = typeof mark === "number" ? mark : mark(index);
    const emphasised = emphasis(row);
    const lines = wrap(label(row), labelWidth + 1, canvas, fontSize, true);
    const text = lines.length * line;
    const height = beside ? Math.max(text, tall) : text + tall + 2;
    const place = {
      row,
      lines,
      emphasised,
      middle: beside ? top + height / 2 : top + text + 2 + tall / 2,
      labelTop: beside ? top + (height - text) / 2 : top,
    };
    top += height + gap;
    return place;
  });
  return { places, marginLeft: beside ? labelWidth + 12 : 6, height: top - gap };
}

/** The labels of rows as marks; `top` is where the rows begin, `accent` the colour of those with emphasis. Lines behind the words are kept off them. */
export function rowLabels<T>(
  layout: RowLayout<T>,
  canvas: Canvas,
  top: number,
  { href, accent }: { href?: ((row: T) => string | undefined) | undefined; accent: string },
): Plot.Markish[] {
  const lines = layout.places.flatMap((place) =>
    place.lines.map((text, index) => ({
      text,
      y: top + place.labelTop + (index + 0.5) * canvas.fontSize * LINE,
      bold: place.emphasised,
      href: href?.(place.row),
    })),
  );
  return [false, true].map((bold) =>
    Plot.text(
      lines.filter((each) => each.bold === bold),
      {
        text: "text",
        x: inPixels(() => 0),
        y: inPixels("y"),
        textAnchor: "start",
        fontSize: canvas.fontSize,
        fontWeight: bold ? 700 : 400,
        fill: bold ? accent : COLOUR.ink,
        href: "href",
        stroke: COLOUR.paper,
        strokeWidth: 4,
      } as Plot.TextOptions,
    ),
  );
}
