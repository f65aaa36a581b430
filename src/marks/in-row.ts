import * as Plot from "@observablehq/plot";
import { type Figure, isKnown, type Known } from "../model/figure.ts";
import { carry } from "./scene.ts";

/**
 * Bars from one value to another, of a height in pixels about the middle of their row. Plot's own bars need rows of equal
 * height, which names of several lines do not leave.
 *
 * @param isBack a ground behind other marks, that labels may stand on; `at`: where its point lies
 */
export function bars<T extends object>(
  data: readonly T[],
  {
    thick,
    isBack = false,
    at = "end",
    ...options
  }: Plot.RectOptions & { thick: number; isBack?: boolean; at?: "end" | "middle" },
): Plot.Markish {
  const rows = { y1: "row", y2: "row", insetTop: -thick / 2, insetBottom: -thick / 2 };
  return Plot.rect(
    data as T[],
    isBack ? { ...options, ...rows } : carry({ ...options, ...rows }, "point", at),
  );
}

/** Data of marks: rows with their figure, those that have one. */
export function inRows<Row>(
  rows: readonly Row[],
  figureOf: (row: Row) => Figure | undefined,
): { row: Row; figure: Figure }[] {
  return rows.flatMap((row) => {
    const figure = figureOf(row);
    return figure ? [{ row, figure }] : [];
  });
}

/** The same of those whose figure has a value. */
export function knownIn<Row>(rows: readonly Row[], figureOf: (row: Row) => Figure | undefined) {
  return inRows(rows, figureOf).filter((each): each is { row: Row; figure: Known } => isKnown(each.figure));
}

interface Pen {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
}

/** An upright and a level line about a point, as symbols of dots: their radius is half of the line. */
export const UPRIGHT = { draw: (pen: Pen, size: number) => line(pen, 0, Math.sqrt(size / Math.PI)) };
export const LEVEL = { draw: (pen: Pen, size: number) => line(pen, Math.sqrt(size / Math.PI), 0) };

function line(pen: Pen, x: number, y: number): void {
  pen.moveTo(-x, -y);
  pen.lineTo(x, y);
}
