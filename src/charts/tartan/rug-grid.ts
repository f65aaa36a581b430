import { labelSize } from "../../marks/axis.ts";
import { widest, wrap } from "../../marks/wrap.ts";
import type { Canvas } from "../../render/chart.ts";

export interface RugHead {
  title: string;
  /** For a narrow place. */
  short: string;
  /** Figures of this column must not be compared with those of the one before. */
  afterBreak: boolean;
}

export interface RugTile {
  value: string;
  /** What else is said of the figure, each on a line of its own: "planned". */
  notes: string[];
  fill: string;
  ink: string;
  outlined: boolean;
}

/** How the tiles of each row of a rug stand, in pixels. */
export interface RugGrid {
  /** Whether heads stand once above the columns; else each tile has its head in it. */
  headed: boolean;
  /** The lines of each head. */
  heads: string[][];
  /** Lines of the longest head. */
  headLines: number;
  /** So many tiles stand side by side. */
  perLine: number;
  /** Width and height of a tile, with the gap beside it. */
  width: number;
  height: number;
  /** The left edge of the tile under each head. */
  lefts: number[];
  /** The middles of the gaps that must not be compared across, where heads stand above the columns. */
  breaks: number[];
}

/** Room at both sides of a dashed line. */
const BREAK = 12;
const PAD = 5;

/**
 * Columns under their heads where the words of all tiles fit; else as many tiles side by side as fit.
 *
 * @param left where tiles begin, in pixels
 */
export function gridOf(
  heads: readonly RugHead[],
  tiles: readonly RugTile[],
  left: number,
  canvas: Canvas,
): RugGrid {
  const size = labelSize(canvas);
  const line = size * 1.25;
  const across = canvas.width - left;
  const need = tileNeed(tiles, canvas);
  const titleNeed = headNeed(
    heads.map(({ title }) => title),
    canvas,
  );
  const shortNeed = headNeed(
    heads.map(({ short }) => short),
    canvas,
  );
  const even = (across - breakRoom(heads)) / heads.length;
  const headed = even >= Math.max(need, Math.min(titleNeed, shortNeed));
  const perLine = headed
    ? heads.length
    : Math.max(1, Math.min(heads.length, Math.floor((across + 0.5) / Math.max(need, shortNeed))));
  const width = headed ? even : across / perLine;
  const words = heads.map(({ title, short }) =>
    wrap(headed && even >= titleNeed ? title : short, width - 6, canvas, size),
  );
  const headLines = Math.max(...words.map((lines) => lines.length));
  const tileLines = Math.max(...tiles.map(({ notes }) => 1 + notes.length));
  const lefts = heads.map((_, column) => {
    const before = headed ? breakRoom(heads.slice(0, column + 1)) : 0;
    return left + (column % perLine) * width + before;
  });
  return {
    headed,
    heads: words,
    headLines,
    perLine,
    width,
    height: (headed ? 0 : headLines * line) + tileLines * line + 2 * PAD,
    lefts,
    breaks: headed ? lefts.flatMap((x, column) => (heads[column]?.afterBreak ? x - BREAK / 2 : [])) : [],
  };
}

/** The width that the words of the widest tile need, in pixels. */
function tileNeed(tiles: readonly RugTile[], canvas: Canvas): number {
  const size = labelSize(canvas);
  const values = tiles.map(({ value }) => value);
  const notes = tiles.flatMap((tile) => tile.notes);
  return Math.max(widest(values, canvas, size, true), widest(notes, canvas, size)) + 2 * PAD;
}

/** The width that the longest word of some heads needs, in pixels. */
function headNeed(titles: readonly string[], canvas: Canvas): number {
  const words = titles.flatMap((title) => title.split(" "));
  return widest(words, canvas, labelSize(canvas)) + 6;
}

/** The room that breaks take before or between some columns, in pixels. */
function breakRoom(heads: readonly RugHead[]): number {
  return heads.filter(({ afterBreak }) => afterBreak).length * BREAK;
}
