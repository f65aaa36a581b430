import type { Position } from "../model/outline.ts";

/** A cell of a hexagon map: odd rows are shifted right by half a cell. */
export interface Cell {
  column: number;
  row: number;
}

/** The shape of all cells of a map, their corners up and down, in pixels. */
export interface Hexagon {
  width: number;
  /** Height of the upright sides. */
  side: number;
  /** Height of the pointed top, and of the bottom. */
  cap: number;
}

export function regular(width: number): Hexagon {
  const side = width / Math.sqrt(3);
  return { width, side, cap: side / 2 };
}

/** The middle of a cell, from the middle of the left edge of the first row. */
export function middleOf({ column, row }: Cell, { width, side, cap }: Hexagon): { x: number; y: number } {
  return { x: (column + (row % 2 === 0 ? 0.5 : 1)) * width, y: row * (side + cap) };
}

/** The corners of a cell around its middle, clockwise from the upper one. */
export function cornersOf({ width, side, cap }: Hexagon): Position[] {
  const [half, reach] = [width / 2, side / 2];
  return [
    [0, -reach - cap],
    [half, -reach],
    [half, reach],
    [0, reach + cap],
    [-half, reach],
    [-half, -reach],
  ];
}
