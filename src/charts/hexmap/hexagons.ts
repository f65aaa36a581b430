import { labelSize } from "../../marks/axis.ts";
import { type Cell, type Hexagon, middleOf, regular } from "../../marks/hexagon.ts";
import { widest, wrap } from "../../marks/texts.ts";
import { type Figure, formatCell, isKnown } from "../../model/figure.ts";
import type { Canvas } from "../../render/chart.ts";

/** The cells of a hexagon map, in pixels from the upper left of the map. */
interface Grid {
  cell: Hexagon;
  /** Width and height of the whole map. */
  across: number;
  height: number;
  middleOf(place: Cell): { x: number; y: number };
  /** Whether a place lies among the cells. */
  holds(place: Cell): boolean;
}

/** Room between a word and the sides of its cell, both together, in pixels. */
const PADDING = 3;
/** Lengths in cells. */
const UNIT: Hexagon = { width: 1, side: 1, cap: 1 };
/** A cell holds so many lines of a name. */
const NAME_LINES = 3;

/**
 * The largest cells with which the map fits and that their words need; a name of three lines and a value fit in their
 * height. Where there is no room for a value they are regular and hold no words.
 *
 * @param room width for the map, in pixels
 */
export function gridOf(figures: readonly Figure[], canvas: Canvas, room: number): Grid {
  const hexagons = figures.map((figure) => figure.area?.hexagon as Cell);
  // From the left edge of the outermost cell to the right edge of the other, in cells: rows are shifted by a half.
  const starts = hexagons.map((hexagon) => middleOf(hexagon, UNIT).x - 0.5);
  const [acrosses, downs] = [hexagons.map(({ column }) => column), hexagons.map(({ row }) => row)];
  const [left, top] = [Math.min(...starts), Math.min(...downs)];
  const [first, last] = [Math.min(...acrosses), Math.max(...acrosses)];
  const wide = Math.max(...starts) + 1 - left;
  const rows = Math.max(...downs) - top + 1;
  const size = labelSize(canvas);
  const pitch = canvas.bare ? (canvas.bare.height - 8) / (rows + 1 / 3) : 0;
  const values = widest(figures.map(formatCell), canvas, size, true) + PADDING;
  const most = room / wide;
  const cell = canvas.bare
    ? { width: Math.min(most, pitch * 1.4), side: (pitch * 2) / 3, cap: pitch / 3 }
    : most < values
      ? // Without words a cell need not be high.
        regular(most)
      : { width: Math.min(most, Math.max(size * 4.9, values)), side: size * 3.7, cap: size * 1.25 };
  const within = (at: number, from: number, to: number) => at >= from - 0.5 && at <= to + 0.5;
  return {
    cell,
    across: cell.width * wide,
    height: rows * (cell.side + cell.cap) + cell.cap,
    middleOf(place) {
      const { x, y } = middleOf(place, cell);
      return { x: x - left * cell.width, y: y - top * (cell.side + cell.cap) + cell.cap + cell.side / 2 };
    },
    holds: ({ column, row }) => within(column, first, last) && within(row, top, top + rows - 1),
  };
}

/** What is written in cells, in lines from top to bottom: names, and values or their shorthand in bold. */
interface CellWords {
  lines: Map<Figure, { text: string; bold: boolean }[]>;
  note: string;
}

/** The words of all cells: names, or values, are left out of all of them where they do not fit in one of them. */
export function cellWords(figures: readonly Figure[], { width }: Hexagon, canvas: Canvas): CellWords {
  const size = labelSize(canvas);
  const room = width - PADDING;
  const names = figures.map((figure) =>
    (figure.area?.hexagon?.label ?? []).flatMap((line) => wrap(line, room, canvas, size)),
  );
  const namesFit = names.every((lines) => lines.length <= NAME_LINES && widest(lines, canvas, size) <= room);
  const valuesFit = widest(figures.filter(isKnown).map(formatCell), canvas, size, true) <= room;
  const left = [...(namesFit ? [] : ["names"]), ...(valuesFit ? [] : ["values"])].join(" and ");
  return {
    lines: new Map(
      figures.map((figure, index) => [
        figure,
        [
          ...(namesFit ? (names[index] ?? []) : []).map((text) => ({ text, bold: false })),
          ...(valuesFit || !isKnown(figure) ? [{ text: formatCell(figure), bold: true }] : []),
        ],
      ]),
    ),
    note: left === "" ? "" : `The ${left} are too long for this map: the table has them.`,
  };
}
