import type { Canvas } from "../render/chart.ts";
import { COLOUR } from "./colours.ts";
import { type GridOptions, grid, type Rows } from "./grid.ts";

interface RowOptions<T> extends Pick<GridOptions<T>, "mark" | "below" | "gap" | "figures"> {
  /** What a row is called; its title if left out. */
  label?(row: T): string;
  /** The heading above it, where it is another than that of the row before. */
  group?(row: T): string;
  /** Whether its name is in bold, and in `accent`. */
  emphasis?(row: T): boolean;
  accent?: string;
  /** True to keep names above their marks, where these need the whole width. */
  above?: boolean;
}

/** So many rows have the scale in sight at the bottom only. */
export const LONG = 12;
/** The share of the width that names may take beside their marks, and what of it marks need. */
const BESIDE = 0.45;
const NEEDED = { narrow: 0.55, wide: 0.2 };

/** Rows with their names, which lead where their figures lead: beside the marks where there is room, else above them. */
export function rowScale<T>(
  rows: readonly T[],
  canvas: Canvas,
  {
    label = (row) => (row as { title?: string }).title ?? "",
    group = () => "",
    emphasis = () => false,
    accent = COLOUR.rust,
    above = false,
    ...options
  }: RowOptions<T>,
): Rows<T> {
  const needed = above ? 1 : NEEDED[canvas.width < 500 ? "narrow" : "wide"];
  // Lines behind the words are kept off them.
  const style = { ground: COLOUR.paper };
  const cell = (row: T) => {
    const bold = emphasis(row);
    const [href] = (options.figures?.(row) ?? []).map((figure) => figure && canvas.link?.(figure));
    return { lines: [{ ...style, text: label(row), bold, href, ...(bold ? { colour: accent } : {}) }] };
  };
  return grid(
    rows,
    {
      columns: [{ wraps: true }, { scale: needed * canvas.width }],
      cells: (row) => [label(row) === "" ? undefined : cell(row)],
      group: (row) => (group(row) === "" ? [] : [{ ...style, text: group(row), bold: true }]),
      names: BESIDE,
      gap: 7,
      ...options,
    },
    canvas,
  );
}
