import { dodge } from "../../marks/dodge.ts";
import { printedValue } from "../../marks/value.ts";
import { amountOf, isKnown, type Known } from "../../model/figure.ts";
import type { Row, Series } from "./data.ts";

/** A dot of a row. */
export interface Dot {
  row: Row;
  /** Of which series. */
  index: number;
  figure: Known;
  /** How far below the middle of its row it stands, in pixels. */
  offset: number;
}

/** Dots nearer than this hide one another: they then stand a little above and below, the first on the line. */
const CLEAR = 8;

/** The dots of a row; `across` leads from a value to pixels. */
export function dotsOf(row: Row, across: (value: number) => number): Dot[] {
  const dots = row.figures.flatMap((figure, index) =>
    figure && isKnown(figure) ? [{ row, index, figure }] : [],
  );
  const places = dots.map(({ figure }) => across(amountOf(figure)));
  const offsets = dodge(places, CLEAR, 0);
  return dots.map((dot, at) => ({ ...dot, offset: offsets[at] ?? 0 }));
}

/** The lowest and the highest value of a row, which may be one. */
export interface Ends {
  row: Row;
  first: Known;
  last: Known;
}

/** The ends of a row; none where nothing is known. */
export function endsOf(row: Row): Ends[] {
  const sorted = [...row.known].sort((a, b) => amountOf(a) - amountOf(b));
  const [first, last] = [sorted[0], sorted.at(-1)];
  return first && last ? [{ row, first, last }] : [];
}

/** Which dots a row lacks: "Men [x]". */
export function lacking({ figures }: Row, series: readonly Series[]): string[] {
  return figures.flatMap((figure, index) =>
    figure && !isKnown(figure) ? [`${series[index]?.label} ${printedValue(figure)}`] : [],
  );
}
