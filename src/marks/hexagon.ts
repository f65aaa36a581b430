/** A cell of a hexagon map: odd rows are shifted right by half a cell. */
export interface Cell {
  column: number;
  row: number;
}

/** The middle of a cell that is so wide, in pixels from the middle of the left edge of the first row. */
export function middleOf({ column, row }: Cell, width: number): { x: number; y: number } {
  return { x: (column + (row % 2 === 0 ? 0.5 : 1)) * width, y: row * sideOf(width) * 1.5 };
}

/** The side of a regular hexagon that is so wide, its corners up and down. */
export function sideOf(width: number): number {
  return width / Math.sqrt(3);
}

/** The corners of a hexagon around its middle, as an SVG polygon takes them. */
export function cornersOf(width: number): string {
  const side = sideOf(width);
  return [0, 1, 2, 3, 4, 5]
    .map((index) => (index * Math.PI) / 3)
    .map((angle) => `${(side * Math.sin(angle)).toFixed(1)},${(-side * Math.cos(angle)).toFixed(1)}`)
    .join(" ");
}
