import type { SeriesStyle } from "../../marks/series.ts";
import { amountOf, isKnown, type Known } from "../../model/figure.ts";
import type { Ends, SlopePeriods } from "./data.ts";

/** A known figure in its column. */
export interface Dot {
  figure: Known;
  style: SeriesStyle;
  period: string;
  /** Its column, or beside it where it would hide another, in pixels. */
  x: number;
}

/** Width of a dot with its edge. */
const DOT = 10;

/**
 * The dots of both columns; one that would hide those before it stands beside them, towards the other column.
 *
 * @param up from a value to pixels from the top
 */
export function dotsOf(
  series: readonly (Ends & { style: SeriesStyle })[],
  { from, to, columns }: SlopePeriods & { columns: readonly [number, number] },
  up: (value: number) => number,
): Dot[] {
  return [from, to].flatMap((period, side) => {
    const own = series.flatMap(({ ends, style }) => {
      const figure = ends[side];
      return figure && isKnown(figure) ? [{ figure, style, period, y: up(amountOf(figure)) }] : [];
    });
    return own.map(({ y, ...dot }, at): Dot => {
      const before = own.slice(0, at).filter((other) => Math.abs(other.y - y) < DOT).length;
      return { ...dot, x: (columns[side] as number) + (side === 0 ? 1 : -1) * before * DOT };
    });
  });
}
