import type { Known } from "../model/figure.ts";
import { amountOf } from "../model/figure.ts";
import { easyNumber, isShare } from "../words/easy.ts";

/** The picture beside some sentences, which say all that it shows. Places are in pixels of a drawing 320 wide. */
export type EasyPicture =
  | { kind: "dots"; filled: number }
  | { kind: "bars"; bars: { name: string; number: string; width: number; isFull: boolean }[] }
  | { kind: "calendar"; words: string }
  | { kind: "papers" }
  | { kind: "place" };

const WIDTH = 320;

/** A hundred dots, as many filled as the number says; nothing where it is no share. */
export function dotsOf(figure: Known): EasyPicture | undefined {
  return isShare(figure.unit) ? { kind: "dots", filled: Math.round(amountOf(figure)) } : undefined;
}

/**
 * A bar for each figure, from zero, the longest as wide as the picture; a hundred is that wide for shares. Among others
 * only that of the place which the page is about is full, and its name says so.
 */
export function barsOf(
  figures: readonly Known[],
  nameOf: (figure: Known) => string,
  isOwn: (figure: Known) => boolean,
): EasyPicture {
  const isAmong = figures.some(isOwn) && !figures.every(isOwn);
  const most = Math.max(
    ...figures.map((figure) => (isShare(figure.unit) ? 100 : Math.abs(amountOf(figure)))),
    Number.MIN_VALUE,
  );
  return {
    kind: "bars",
    bars: figures.map((figure) => ({
      name: nameOf(figure) + (isAmong && isOwn(figure) ? " (this place)" : ""),
      isFull: !isAmong || isOwn(figure),
      number: easyNumber(figure),
      width: Math.round((Math.max(0, amountOf(figure)) / most) * WIDTH),
    })),
  };
}
