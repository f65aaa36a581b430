import { knownIn } from "../../marks/of-figures.ts";
import { type SeriesOf, seriesBy } from "../../marks/series.ts";
import { type Break, breakBetween, unequal } from "../../model/breaks.ts";
import type { Dataset, Selection } from "../../model/dataset.ts";
import { amountOf, type Figure, isKnown, type Known } from "../../model/figure.ts";
import { select } from "../../model/select.ts";

/** The figures of a series in two periods. */
export interface Slope extends SeriesOf {
  ends: [Figure | undefined, Figure | undefined];
  /** What lies between them, if anything. */
  gap: Break | undefined;
  /** Whether they may be compared: both are known, of like length, and no break lies between them. */
  joined: boolean;
}

export interface Dot {
  figure: Known;
  slope: Slope;
  /** Its column, or beside it where it would hide another, in pixels. */
  x: number;
}

/** Width of a dot with its edge, in pixels. */
const DOT = 10;

/** The series that a selection has in two periods, in the order of the data. */
export function slopesOf(
  dataset: Dataset,
  options: { select: Selection; series: string | string[]; from: string; to: string },
): Slope[] {
  const ids = [options.from, options.to];
  const figures = select(dataset.figures, options.select).filter(({ period }) => ids.includes(period.id));
  return seriesBy(dataset, figures, [options.series].flat()).map((series): Slope => {
    const [first, last] = ids.map((id) => series.figures.find(({ period }) => period.id === id));
    const gap = first && last && breakBetween(dataset, first, last);
    const areKnown = first && last && isKnown(first) && isKnown(last);
    const joined = !!areKnown && !gap && !unequal([first.period, last.period]);
    return { ...series, ends: [first, last], gap, joined };
  });
}

/**
 * The dots of both columns; one that would hide those before it stands beside them, towards the other column.
 *
 * @param up from a value to pixels from the top
 */
export function dotsOf(
  slopes: readonly Slope[],
  columns: readonly [number, number],
  up: (value: number) => number,
): Dot[] {
  return columns.flatMap((column, side) => {
    const own = knownIn(slopes, ({ ends }) => ends[side]);
    const heights = own.map(({ figure }) => up(amountOf(figure)));
    return own.map(({ figure, row: slope }, at): Dot => {
      const before = heights.slice(0, at).filter((y) => Math.abs(y - (heights[at] as number)) < DOT).length;
      return { figure, slope, x: column + (side === 0 ? 1 : -1) * before * DOT };
    });
  });
}
