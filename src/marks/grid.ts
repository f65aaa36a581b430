import * as Plot from "@observablehq/plot";
import type { Figure } from "../model/figure.ts";
import type { Canvas } from "../render/chart.ts";
import { COLOUR, PART_EDGE } from "./colours.ts";
import { bareRows } from "./grid-bare.ts";
import { type Columns, columnsOf, END } from "./grid-columns.ts";
import { heading, heads, type Item, layRow } from "./grid-row.ts";
import type { Box } from "./place.ts";
import { spots } from "./scene.ts";
import { inPixels, type PlacedText, seenOf, texts } from "./texts.ts";

/** A line of words in a cell, broken where it is too long. */
export interface Line extends Pick<PlacedText, "text" | "bold" | "colour" | "ground" | "href"> {
  /** Smaller and paler. */
  quiet?: boolean;
}

/** What stands before the words of a cell: dots of Plot, one on the other, about one middle. */
export interface Shape {
  width: number;
  dots: readonly Plot.DotOptions[];
}

/** The ground of a cell that is a tile. */
export interface Ground {
  fill: string;
  ink: string;
  /** The colour of its edge, where it needs one. */
  edge?: string | undefined;
}

export interface GridCell {
  lines: readonly Line[];
  shape?: Shape | undefined;
  ground?: Ground;
  figure?: Figure;
}

export interface GridColumn {
  title?: string;
  short?: string;
  align?: "start" | "middle" | "end";
  /** Its lines may be broken between words. */
  wraps?: boolean;
  /**
   * Marks of the chart stand in it, on a scale of Plot: it takes the room that is left, of which there must be so many
   * pixels; an ordinary least length where it is true.
   */
  scale?: boolean | number;
  /** What its two ends are called, over them. */
  ends?: readonly [string, string];
  /** Further room before it, in pixels. */
  apart?: number;
}

export interface GridOptions<T> {
  /** The first has the names of the rows. */
  columns: readonly GridColumn[];
  /** What stands in each column, if anything. */
  cells(row: T): readonly (GridCell | undefined)[];
  /** The lines above a row, where they are others than those above the row before. */
  group?: (row: T) => readonly Line[];
  /** The share of the width that names may take before they stand above their row. */
  names?: number;
  /** The height that the marks on the scale need, in pixels: of all rows or of each. */
  mark?: number | ((row: T) => number);
  /** What else a row needs under its marks, such as a remark. */
  below?(row: T): number;
  gap?: number;
  /** Its figures in the order in which they are read; where no mark stands for one, its point is where marks begin. */
  figures?(row: T): readonly (Figure | undefined)[];
  rules?: boolean;
}

/** Further room before a group of rows, in pixels. */
const GROUP_GAP = 8;

/** A place between two rows, in pixels from the top of the grid. */
interface Cut {
  y: number;
  /** Whether a group of rows begins below it. */
  group: boolean;
}

export interface Stretch {
  y1: number;
  y2: number;
}

/** Things listed from top to bottom: a scale of Plot on which each row is as high as its words and its marks need. */
export interface Rows<T> {
  rows: readonly T[];
  figures(row: T): readonly Figure[];
  /** Where the scale begins, in pixels. */
  marginLeft: number;
  height: number;
  /** The height of a bar, in pixels. */
  thick: number;
  /** The scale: channels hold the rows themselves; `top` is where the rows begin. */
  scale(top: number): Plot.ScaleOptions;
  /** The middle of the marks of a row, in pixels from where the rows begin. */
  middle(row: T): number;
  /** All that is not marks on the scale, and its words, in pixels from where the rows begin. */
  names(top: number): Plot.Markish[];
  words: readonly PlacedText[];
  /** The stretches of an upright line that meet none of the words; it starts at the rows if not told otherwise. */
  clear(line: { x: number; top: number; bottom: number; y1?: number | undefined }): Stretch[];
  /** Where the scale lies across the drawing, in pixels. */
  range: [number, number];
  /** Where the heads of the columns end, in pixels from the top of the grid; 0 where none has a head. */
  head: number;
  /** Where one grid can go on as another below: between rows, but never between a heading and its first row. */
  cuts: readonly Cut[];
  /** From where on columns stand side by side, from the top of the grid, and their left edges; none in a list. */
  body: { top: number; lefts: readonly number[] } | undefined;
}

/**
 * A table as the rows of a plot: columns that are as wide as their words need, under their heads. Where there is no room
 * the scale moves below the words, then the names above them, then every cell to a line of its own with its head.
 * A small drawing has the grounds, the shapes and the scale over its whole width.
 */
export function grid<T>(rows: readonly T[], options: GridOptions<T>, canvas: Canvas): Rows<T> {
  const { group, gap = 10, rules = false, mark = canvas.fontSize, below = () => 0 } = options;
  const markOf = typeof mark === "number" ? () => mark : mark;
  const heights = rows.map(markOf);
  const all = rows.map(options.cells);
  // A column without any cell has no head either.
  const kept = options.columns.flatMap((column, at) =>
    at === 0 || column.scale || all.some((row) => row[at]) ? [{ at, column }] : [],
  );
  const own = { ...options, columns: kept.map(({ column }) => column) };
  const cells = all.map((row) => kept.map(({ at }) => row[at]));
  const titles = rows.map((row) => group?.(row) ?? []);
  const starts = titles.map((lines, at) => wordsOf(lines) !== wordsOf(titles[at - 1] ?? []));
  const hasScale = own.columns.some(({ scale }) => scale);
  if (canvas.bare)
    return gridOf(rows, bareRows(cells, starts, { heights, hasScale }, canvas), options, canvas);
  const columns = columnsOf(own, cells, canvas);
  const head = heads(own.columns, columns, canvas);
  const middles: number[] = [];
  const items = head.at(0);
  const lines: number[] = [];
  const cuts: Cut[] = [];
  let y = head.height + (head.height > 0 ? 6 : 0);
  const top = y;
  for (const [at, cell] of cells.entries()) {
    const title = starts[at] ? heading(titles[at] ?? [], canvas) : undefined;
    if (at > 0) cuts.push({ y: y - gap / 2, group: title !== undefined });
    if (title) {
      if (at > 0) y += GROUP_GAP;
      items.push(...title.at(y));
      y += title.height + (title.height > 0 ? 5 : 0);
    }
    if (rules) lines.push(y - gap / 2 + (title ? gap / 2 : 0));
    if (rules && title) y += gap / 2;
    const row = layRow(own.columns, cell, columns, { mark: heights[at] as number, canvas });
    items.push(...row.at(y));
    middles.push(y + row.middle);
    y += row.height + below(rows[at] as T) + gap;
  }
  return gridOf(
    rows,
    {
      items,
      rules: lines,
      middles,
      height: y - gap + (rules ? gap / 2 : 0),
      head: head.height,
      cuts,
      range: columns.range,
      body: columns.form === "list" ? undefined : { top, lefts: columns.lefts },
      thick: Math.max(...heights),
    },
    options,
    canvas,
  );
}

/** What is laid out, in pixels from the top of the grid. */
export interface LaidGrid {
  items: Item[];
  rules: number[];
  middles: number[];
  height: number;
  head: number;
  cuts: readonly Cut[];
  range: Columns["range"];
  body: Rows<unknown>["body"];
  thick: number;
}

function gridOf<T>(
  rows: readonly T[],
  { items, rules, middles, height, head, cuts, range, body, thick }: LaidGrid,
  { figures }: GridOptions<T>,
  canvas: Canvas,
): Rows<T> {
  const index = new Map(rows.map((row, at) => [row, at]));
  const middle = (row: T) => middles[index.get(row) ?? 0] ?? 0;
  const ofKind = <Kind extends Item["kind"]>(kind: Kind) =>
    items.filter((item): item is Extract<Item, { kind: Kind }> => item.kind === kind);
  const words = ofKind("word").map(({ word }) => word);
  return {
    rows,
    words,
    figures: (row) => (figures?.(row) ?? []).filter((figure) => figure !== undefined),
    range,
    body,
    height,
    head,
    cuts,
    // Marks at the left edge are whole.
    marginLeft: Math.max(6, range[0] - END),
    thick,
    middle,
    scale: (top) => ({ type: "identity", axis: null, transform: (row: T) => top + middle(row) }),
    clear: ({ x, top, bottom, y1 = canvas.bare ? top : top - 4 }) =>
      stretchesOf(
        words.map((word) => seenOf({ ...word, y: top + word.y }, canvas)),
        { x, y1, y2: bottom },
      ),
    names: (top) => [
      Plot.link(rules, {
        x1: inPixels(() => 0),
        x2: inPixels(() => canvas.width),
        y1: inPixels((y: number) => top + y),
        y2: inPixels((y: number) => top + y),
        stroke: COLOUR.grid,
      } as Plot.LinkOptions),
      Plot.rect(ofKind("ground"), {
        x1: inPixels("left"),
        x2: inPixels("right"),
        y1: inPixels((box: { top: number }) => top + box.top),
        y2: inPixels((box: { bottom: number }) => top + box.bottom),
        inset: 0.5,
        fill: ({ ground }) => ground.fill,
        stroke: ({ ground }) => ground.edge ?? PART_EDGE,
      } as Plot.RectOptions),
      ...ofKind("shape").flatMap(({ shape, x, y }) =>
        shape.dots.map((dot) =>
          Plot.dot([0], { x: inPixels([x]), y: inPixels([top + y]), ...dot } as Plot.DotOptions),
        ),
      ),
      ...texts(words, canvas, { top }),
      spots(ofKind("point").map((each) => ({ ...each, y: top + each.y }))),
    ],
  };
}

/** A stretch of a line that is shorter, in pixels, stands beside no mark. */
const STUB = 8;

/** The stretches of an upright line that meet no box, from top to bottom, in pixels. */
function stretchesOf(boxes: readonly Box[], { x, y1, y2 }: Stretch & { x: number }): Stretch[] {
  const inTheWay = boxes.filter(
    ({ left, right, top, bottom }) => left - 3 <= x && x <= right + 3 && top < y2 && bottom > y1,
  );
  const edges = inTheWay.sort((a, b) => a.top - b.top).flatMap(({ top, bottom }) => [top, bottom]);
  return [y1, ...edges]
    .flatMap((start, at) => (at % 2 === 0 ? [{ y1: start, y2: edges[at] ?? y2 }] : []))
    .filter((stretch) => stretch.y2 - stretch.y1 > STUB);
}

function wordsOf(lines: readonly Line[]): string {
  return lines.map(({ text }) => text).join("\n");
}
