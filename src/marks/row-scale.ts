import type * as Plot from "@observablehq/plot";
import type { Figure } from "../model/figure.ts";
import type { Canvas } from "../render/chart.ts";
import { COLOUR } from "./colours.ts";
import type { Box } from "./place.ts";
import { linesAbout, type PlacedText, texts } from "./texts.ts";
import { widest, wrap } from "./wrap.ts";

/** Things listed from top to bottom: a scale of Plot on which each row is as high as its name and its marks need. */
export interface Rows<T> {
  rows: readonly T[];
  /** Those of a row in the order in which they are read; where no mark stands for one, its point is where marks begin. */
  figures(row: T): readonly Figure[];
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
  /** The stretches of an upright line that meet none of them. */
  clear(line: { x: number; top: number; bottom: number }): { y1: number; y2: number }[];
}

interface RowOptions<T> {
  /** What a row is called; its title if left out. */
  label?(row: T): string;
  /** The heading above it, where it is another than that of the row before. */
  group?(row: T): string;
  /** Whether its name is in bold, and in `accent`. */
  emphasis?(row: T): boolean;
  accent?: string;
  /** The height that the marks of a row need, in pixels, for all rows or for each. */
  mark: number | ((row: T) => number);
  /** What else a row needs under its marks, such as a remark. */
  below?(row: T): number;
  /** True to keep names above their marks, where these need the whole width. */
  above?: boolean;
  gap?: number;
  /** Its figures in the order in which they are read: its name leads where they lead. */
  figures?(row: T): readonly (Figure | undefined)[];
}

/** Where rows stand: the middles of their marks and all that is written beside them, in pixels from where they begin. */
interface RowLayout {
  middles: number[];
  words: PlacedText[];
  marginLeft: number;
  height: number;
}

/** The share of its row that a bar of a small drawing fills. */
const FILLED = 0.7;
const LINE = 1.25;
/** Names that need more than this share of the width stand above their row. */
const BESIDE = 0.45;

/** Rows with their names: beside the marks where there is room, above them where there is not. */
export function rowScale<T>(rows: readonly T[], canvas: Canvas, options: RowOptions<T>): Rows<T> {
  const { mark } = options;
  const figures = (row: T) => (options.figures?.(row) ?? []).filter((figure) => figure !== undefined);
  const heights = rows.map((row) => (typeof mark === "number" ? mark : mark(row)));
  const { middles, words, marginLeft, height } = canvas.bare
    ? shareOut(heights, canvas.bare.height - 8)
    : layRows(rows, heights, canvas, {
        ...options,
        href: (row) => figures(row).map((figure) => canvas.link?.(figure))[0],
      });
  const index = new Map(rows.map((row, at) => [row, at]));
  const line = canvas.fontSize * LINE;
  const boxes = (top: number): Box[] =>
    words.map(({ text, y, bold }) => ({
      left: 0,
      right: canvas.measure(text, canvas.fontSize, bold),
      top: top + y - line / 2,
      bottom: top + y + line / 2,
    }));
  return {
    rows,
    figures,
    marginLeft,
    height,
    thick: canvas.bare ? Math.min(22, (height / Math.max(1, rows.length)) * FILLED) : Math.min(...heights),
    scale: (top) => {
      const [first = 0] = middles;
      return {
        type: "linear",
        axis: null,
        transform: (row: T) => index.get(row),
        // A scale needs two places, be there only one row.
        domain: rows.length > 1 ? [...rows.keys()] : [0, 1],
        range: (rows.length > 1 ? middles : [first, first + 1]).map((middle) => top + middle),
      };
    },
    middle: (row) => middles[index.get(row) ?? 0] ?? 0,
    names: (top) => texts(words, canvas, { top }),
    clear: ({ x, top, bottom }) =>
      stretchesOf(boxes(top), { x, y1: canvas.bare ? top : top - 4, y2: bottom }),
  };
}

/** The rows of a small drawing, which have no names, share its height. */
function shareOut(heights: readonly number[], height: number): RowLayout {
  const scale = height / heights.reduce((sum, each) => sum + each, 0);
  let bottom = 0;
  const middles = heights.map((each) => {
    bottom += each * scale;
    return bottom - (each * scale) / 2;
  });
  return { middles, words: [], marginLeft: 0, height };
}

function layRows<T>(
  rows: readonly T[],
  heights: readonly number[],
  canvas: Canvas,
  {
    label = (row) => (row as { title?: string }).title ?? "",
    group = () => "",
    emphasis = () => false,
    accent = COLOUR.rust,
    below = () => 0,
    above = false,
    gap = 7,
    href,
  }: RowOptions<T> & { href(row: T): string | undefined },
): RowLayout {
  const { fontSize, width } = canvas;
  const line = fontSize * LINE;
  const labels = rows.map(label);
  const [longest, longestWord] = [labels, labels.flatMap((text) => text.split(" "))].map((all) =>
    widest(all, canvas, fontSize, true),
  ) as [number, number];
  const room = width * BESIDE;
  const isBeside = !above && (longest <= room || (width > 500 && longestWord <= room));
  const labelWidth = isBeside ? Math.min(longest, room) : width;
  const words: RowLayout["words"] = [];
  let [top, heading] = [0, ""];
  const middles = rows.map((row, index) => {
    if (group(row) !== heading) {
      if (heading !== "") top += 10;
      heading = group(row);
      const lines = wrap(heading, width, canvas, fontSize, true);
      words.push(
        ...linesAbout(lines, {
          x: 0,
          y: top + (lines.length * line) / 2,
          pitch: line,
          bold: true,
          ground: COLOUR.paper,
        }),
      );
      top += lines.length * line + 5;
    }
    const tall = heights[index] as number;
    const bold = emphasis(row);
    const lines = wrap(labels[index] as string, labelWidth + 1, canvas, fontSize, true);
    const text = lines.length * line;
    const height = isBeside ? Math.max(text, tall) : text + tall + 2;
    const middle = top + (isBeside ? height / 2 : text + 2 + tall / 2);
    words.push(
      ...linesAbout(lines, {
        x: 0,
        y: isBeside ? middle : top + text / 2,
        pitch: line,
        bold,
        colour: bold ? accent : COLOUR.ink,
        ground: COLOUR.paper,
        href: href(row),
      }),
    );
    top += height + below(row) + gap;
    return middle;
  });
  return { middles, words, marginLeft: isBeside ? labelWidth + 12 : 6, height: top - gap };
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
