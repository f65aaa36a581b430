import type { Canvas } from "../render/chart.ts";
import type { GridCell, GridColumn, GridOptions } from "./grid.ts";
import { widthOf } from "./grid-row.ts";

/** How a row stands: all beside one another, the scale under the words, the names above the words, or one cell a line. */
type Form = "beside" | "under" | "above" | "list";

/** Where columns lie across a drawing, in pixels. */
export interface Columns {
  form: Form;
  /** The edges of each column that stands beside others. */
  spans: ({ left: number; right: number } | undefined)[];
  lefts: number[];
  range: [number, number];
  short: boolean;
}

/** Room within a tile at its sides, in pixels. */
export const PAD = 5;
/** Room between a shape and its words, in pixels. */
export const SHAPE_GAP = 6;
/** Room between two columns: of words, in sizes of the text; of tiles, in pixels. */
const GAP = { words: 0.72, tiles: 2 };
/** Room at both ends of a scale for the marks on it, in pixels. */
export const END = 8;
/** Least length of a scale beside words, in pixels. */
const SCALE = 160;

/** The columns of a grid in the first form that has room for all. */
export function columnsOf<T>(
  { columns, names = 0.42 }: GridOptions<T>,
  cells: readonly (readonly (GridCell | undefined)[])[],
  canvas: Canvas,
): Columns {
  const tiles = cells.some((row) => row.some((cell) => cell?.ground));
  const needs = columns.map((column, at) =>
    needOf(
      column,
      cells.flatMap((row) => row[at] ?? []),
      canvas,
    ),
  );
  // Tiles are all of one width.
  const tile = Math.max(
    ...needs.slice(1).map(({ least, head, brief }) => Math.max(least, Math.min(head, brief))),
  );
  const share = canvas.width * names;
  for (const form of ["beside", "under", "above"] as const) {
    const isIn = (at: number) => (columns[at]?.scale ? form === "beside" : at > 0 || form !== "above");
    const shown = columns.map((_, at) => at).filter(isIn);
    const own = needs.map(({ least, most, head, brief }, at) => {
      const { scale, align } = columns[at] as GridColumn;
      const needed = scale === true ? SCALE : scale;
      if (needed) return { least: needed, most: needed };
      if (at === 0) {
        const wanted = Math.max(least, Math.min(most, share));
        // With nothing but values beside them, names have all the room that is left.
        return { least: wanted, most: form === "under" ? most : wanted };
      }
      if (tiles) return { least: tile, most: tile };
      // Below their name words are not broken: a list is read more easily.
      const own = form === "above" && align !== "end" ? most : least;
      return { least: Math.max(own, Math.min(head, brief)), most: Math.max(most, head) };
    });
    const gaps = shown.map((at, order) =>
      order === 0
        ? 0
        : (tiles && shown[order - 1] !== 0 ? GAP.tiles : GAP.words * canvas.fontSize) +
          (columns[at]?.apart ?? 0),
    );
    const widths = spread(shown, own, canvas.width - gaps.reduce((sum, gap) => sum + gap, 0), columns, tiles);
    if (!widths || shown.length === 0) continue;
    const spans: Columns["spans"] = columns.map(() => undefined);
    let x = 0;
    for (const [order, at] of shown.entries()) {
      const left = x + (gaps[order] as number);
      x = left + (widths[order] as number);
      spans[at] = { left, right: x };
    }
    const scale = spans[columns.findIndex((column) => column.scale)] ?? { left: 0, right: canvas.width };
    return {
      form,
      spans,
      lefts: spans.map((span) => span?.left ?? 0),
      range: [scale.left + END, scale.right - END],
      short: shown.some((at, order) => at > 0 && (needs[at]?.head ?? 0) > (widths[order] as number)),
    };
  }
  return { form: "list", spans: [], lefts: [], range: [END, canvas.width - END], short: true };
}

/** The widths of some columns, which together fill the room; undefined where it is too small for them. */
function spread(
  shown: readonly number[],
  own: readonly { least: number; most: number }[],
  room: number,
  columns: readonly GridColumn[],
  tiles: boolean,
): number[] | undefined {
  const of = (at: number) => own[at] as { least: number; most: number };
  const least = shown.reduce((sum, at) => sum + of(at).least, 0);
  if (least > room) return undefined;
  const wanted = shown.reduce((sum, at) => sum + of(at).most - of(at).least, 0);
  const part = wanted > 0 ? Math.min(1, (room - least) / wanted) : 0;
  const rest = room - least - wanted * part;
  const takers = shown.filter((at) => (tiles ? at > 0 : columns[at]?.scale));
  const spreads = takers.length > 0 ? takers : shown;
  return shown.map(
    (at) =>
      of(at).least + (of(at).most - of(at).least) * part + (spreads.includes(at) ? rest / spreads.length : 0),
  );
}

/** The widths that a column needs: with its lines broken and whole, and for its head and the short one. */
function needOf(
  { title = "", short = title, wraps }: GridColumn,
  cells: readonly GridCell[],
  canvas: Canvas,
) {
  const around = (cell: GridCell) => (cell.ground ? 2 * PAD + 2 : 0);
  // Sums of widths are not exact.
  const whole = (cell: GridCell) => widthOf(cell, canvas) + around(cell) + 0.5;
  const words = ({ lines, ...cell }: GridCell) =>
    whole({
      ...cell,
      lines: lines.flatMap((line) => line.text.split(" ").map((text) => ({ ...line, text }))),
    });
  const head = (text: string) => words({ lines: [{ text, quiet: true }] });
  return {
    least: Math.max(0, ...cells.map(wraps ? words : whole)),
    most: Math.max(0, ...cells.map(whole)),
    head: head(title),
    brief: head(short),
  };
}
