import { labelSize } from "../../marks/axis.ts";
import { widest, wrap } from "../../marks/wrap.ts";
import { type Figure, formatCell, isKnown } from "../../model/figure.ts";
import type { Canvas } from "../../render/chart.ts";

interface Place {
  column: number;
  row: number;
}

/** Where the cells of a hexagon map stand and how big they are, in pixels. */
export interface Grid {
  /** The first column and the first row of the map that have a cell. */
  first: Place;
  width: number;
  /** Height of the upright sides. */
  side: number;
  /** Height of the pointed top, and of the bottom. */
  cap: number;
  columns: number;
  rows: number;
  /** Width of the whole map. */
  across: number;
}

/** What is written in the cells of a map. */
export interface CellWords {
  /** The lines of a name; none where the names do not fit. */
  names: Map<Figure, string[]>;
  /** The value or its shorthand; empty where the values do not fit. */
  values: Map<Figure, string>;
  /** What is said of words that do not fit. */
  note: string;
}

/** Room between a word and the sides of its cell, both together, in pixels. */
const PADDING = 3;
/** A cell holds so many lines of a name. */
const NAME_LINES = 3;

/**
 * The largest cells with which the map fits and that their words need; a name of three lines and a value fit in their
 * height.
 *
 * @param room width for the map, in pixels
 */
export function gridOf(figures: readonly Figure[], canvas: Canvas, room: number): Grid {
  const hexagons = figures.map((figure) => figure.area?.hexagon as Place);
  const [acrosses, downs] = [hexagons.map(({ column }) => column), hexagons.map(({ row }) => row)];
  const first = { column: Math.min(...acrosses), row: Math.min(...downs) };
  const columns = Math.max(...acrosses) - first.column + 1;
  const rows = Math.max(...downs) - first.row + 1;
  if (canvas.bare) {
    const pitch = (canvas.bare.height - 6) / (rows + 1 / 3);
    const width = Math.min(room / (columns + 0.5), pitch * 1.4);
    return {
      first,
      width,
      side: (pitch * 2) / 3,
      cap: pitch / 3,
      columns,
      rows,
      across: width * (columns + 0.5),
    };
  }
  const size = labelSize(canvas);
  const need = widest(figures.map(formatCell), canvas, size, true) + PADDING;
  const width = Math.min(room / (columns + 0.5), Math.max(size * 4.9, need));
  return { first, width, side: size * 3.7, cap: size * 1.25, columns, rows, across: width * (columns + 0.5) };
}

/** The middle of a cell, in pixels from the upper left of the map. */
export function centreOf(
  { column, row }: Place,
  { first, width, side, cap }: Grid,
): { x: number; y: number } {
  return {
    x: (column - first.column + (row % 2 === 1 ? 1 : 0.5)) * width,
    y: cap + side / 2 + (row - first.row) * (side + cap),
  };
}

/** Whether a place lies among the cells of a map. */
export function isAmong({ column, row }: Place, { first, columns, rows }: Grid): boolean {
  const within = (at: number, start: number, count: number) => at >= start - 0.5 && at <= start + count - 0.5;
  return within(column, first.column, columns) && within(row, first.row, rows);
}

/** The words of all cells: names, or values, are left out of all of them where they do not fit in one of them. */
export function cellWords(figures: readonly Figure[], grid: Grid, canvas: Canvas): CellWords {
  const size = labelSize(canvas);
  const room = grid.width - PADDING;
  const names = new Map(
    figures.map((figure) => {
      const label = figure.area?.hexagon?.label ?? [];
      return [figure, label.flatMap((line) => wrap(line, room, canvas, size))];
    }),
  );
  const namesFit = [...names.values()].every(
    (lines) => lines.length <= NAME_LINES && widest(lines, canvas, size) <= room,
  );
  const valuesFit = widest(figures.filter(isKnown).map(formatCell), canvas, size, true) <= room;
  const left = [...(namesFit ? [] : ["names"]), ...(valuesFit ? [] : ["values"])].join(" and ");
  return {
    names: namesFit ? names : new Map(),
    values: new Map(
      figures.map((figure) => [figure, valuesFit || !isKnown(figure) ? formatCell(figure) : ""]),
    ),
    note: left === "" ? "" : `The ${left} are too long for this map: the table has them.`,
  };
}
