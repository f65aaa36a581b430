/** The attribute in which a drawing says where its rows can be parted. Pages show a drawing whole and do without it. */
export const ROWS = "data-rows";

/** Where a drawing of rows can go on beside or below itself, in pixels from its top. */
export interface RowsOfDrawing {
  /** What stands over the rows, and would have to stand over each part: heads of columns and the axis. */
  head: { top: number; bottom: number };
  /** Between rows; whether a group of rows begins below, with its heading. */
  cuts: { y: number; group: boolean }[];
}

/** What a drawing as SVG text says of its rows; nothing where it is no drawing of rows, or of one row. */
export function rowsIn(svg: string): RowsOfDrawing | undefined {
  const [, words] = new RegExp(`^<svg[^>]* ${ROWS}="([^"]+)"`).exec(svg) ?? [];
  if (words === undefined) return undefined;
  const [top = "", bottom = "", ...cuts] = words.split(" ");
  return {
    head: { top: Number(top), bottom: Number(bottom) },
    cuts: cuts.map((cut) => ({ y: Number.parseInt(cut, 10), group: cut.endsWith("g") })),
  };
}
