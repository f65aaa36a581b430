import { dodge } from "../../marks/dodge.ts";
import { amountOf, isKnown } from "../../model/figure.ts";
import type { Row } from "./data.ts";

/** Dots nearer than this hide one another: they then stand a little above and below, the first on the line. */
const CLEAR = 8;

/** How far below the middle of its row each dot stands, in pixels: one for each figure, 0 where there is none. */
export function offsetsOf({ figures }: Row, across: (value: number) => number): number[] {
  const known = figures.flatMap((figure, index) =>
    figure && isKnown(figure) ? [{ index, x: across(amountOf(figure)) }] : [],
  );
  const offsets = dodge(
    known.map(({ x }) => x),
    CLEAR,
    0,
  );
  return figures.map((_, at) => offsets[known.findIndex(({ index }) => index === at)] ?? 0);
}
