import * as Plot from "@observablehq/plot";
import type { Figure } from "../model/figure.ts";
import type { Canvas } from "../render/chart.ts";
import { COLOUR, PART_EDGE } from "./colours.ts";
import { bareRows } from "./grid-bare.ts";
import { type Columns, columnsOf } from "./grid-columns.ts";
import { heading, heads, type Item, layRow } from "./grid-row.ts";
import type { Rows } from "./row-scale.ts";
import { spots } from "./scene.ts";
import { inPixels, texts } from "./texts.ts";

/** A line of words in a cell, broken where it is too long. */
export interface Line {
  text: string;
  bold?: boolean;
  /** Smaller and paler. */
  quiet?: boolean;
  colour?: string;
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
  /** Readers walk to it. */
  figure?: Figure;
}

export interface GridColumn {
  title?: string;
  /** For a narrow place. */
  short?: string;
  align?: "start" | "middle" | "end";
  /** Its lines may be broken between words. */
  wraps?: boolean;
  /** Marks of the chart stand in it, on a scale of Plot: it takes the room that is left. */
  scale?: boolean;
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
  gap?: number;
  /** Lines between rows. */
  rules?: boolean;
}

/** Further room before a group of rows, in pixels. */
const GROUP_GAP = 8;

/** A table of words and shapes, whose rows are those of a plot. */
export interface Grid<T> extends Rows<T> {
  /** Where the scale lies across the drawing, in pixels. */
  range: [number, number];
  /** From where on columns stand side by side, from the top of the grid, and their left edges; none in a list. */
  body: { top: number; lefts: readonly number[] } | undefined;
}

/**
 * A table as the rows of a plot: columns that are as wide as their words need, under their heads. Where there is no room
 * the scale moves below the words, then the names above them, then every cell to a line of its own with its head.
 * A small drawing has the grounds, the shapes and the scale over its whole width.
 */
export function grid<T>(rows: readonly T[], options: GridOptions<T>, canvas: Canvas): Grid<T> {
  const { group, gap = 10, rules = false, mark = canvas.fontSize } = options;
  const markOf = typeof mark === "number" ? () => mark : mark;
  const thick = Math.max(...rows.map(markOf));
  const cells = rows.map(options.cells);
  const titles = rows.map((row) => group?.(row) ?? []);
  const starts = titles.map((lines, at) => wordsOf(lines) !== wordsOf(titles[at - 1] ?? []));
  const hasScale = options.columns.some(({ scale }) => scale);
  if (canvas.bare) return gridOf(rows, bareRows(cells, starts, hasScale, canvas), canvas);
  const columns = columnsOf(options, cells, canvas);
  const head = heads(options.columns, columns, canvas);
  const middles: number[] = [];
  const items = head.at(0);
  const lines: number[] = [];
  let y = head.height + (head.height > 0 ? 6 : 0);
  const top = y;
  for (const [at, own] of cells.entries()) {
    const title = starts[at] ? heading(titles[at] ?? [], canvas) : undefined;
    if (title) {
      if (at > 0) y += GROUP_GAP;
      items.push(...title.at(y));
      y += title.height + (title.height > 0 ? 5 : 0);
    }
    if (rules) lines.push(y - gap / 2 + (title ? gap / 2 : 0));
    if (rules && title) y += gap / 2;
    const row = layRow(options.columns, own, columns, { mark: markOf(rows[at] as T), canvas });
    items.push(...row.at(y));
    middles.push(y + row.middle);
    y += row.height + gap;
  }
  return gridOf(
    rows,
    {
      items,
      rules: lines,
      middles,
      height: y - gap + (rules ? gap / 2 : 0),
      range: columns.range,
      body: columns.form === "list" ? undefined : { top, lefts: columns.lefts },
      thick,
    },
    canvas,
  );
}

/** What is laid out, in pixels from the top of the grid. */
export interface LaidGrid {
  items: Item[];
  rules: number[];
  middles: number[];
  height: number;
  range: Columns["range"];
  body: Grid<unknown>["body"];
  /** The height of a bar. */
  thick: number;
}

function gridOf<T>(
  rows: readonly T[],
  { items, rules, middles, height, range, body, thick }: LaidGrid,
  canvas: Canvas,
): Grid<T> {
  const index = new Map(rows.map((row, at) => [row, at]));
  const middle = (row: T) => middles[index.get(row) ?? 0] ?? 0;
  const ofKind = <Kind extends Item["kind"]>(kind: Kind) =>
    items.filter((item): item is Extract<Item, { kind: Kind }> => item.kind === kind);
  return {
    rows,
    figures: () => [],
    range,
    body,
    height,
    marginLeft: 0,
    thick,
    middle,
    scale: (top) => ({ type: "identity", axis: null, transform: (row: T) => top + middle(row) }),
    clear: ({ top, bottom }) => [{ y1: top, y2: bottom }],
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
      ...texts(
        ofKind("word").map(({ word }) => word),
        canvas,
        { top },
      ),
      spots(ofKind("point").map((each) => ({ ...each, y: top + each.y }))),
    ],
  };
}

function wordsOf(lines: readonly Line[]): string {
  return lines.map(({ text }) => text).join("\n");
}
