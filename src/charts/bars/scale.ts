import { scaleLinear } from "d3";
import { printedValue } from "../../marks/value.ts";
import { widest } from "../../marks/wrap.ts";
import { amountOf, isKnown } from "../../model/figure.ts";
import type { Canvas } from "../../render/chart.ts";
import type { Bar } from "./data.ts";

/** The values that bars run along, and where these lie in pixels from the left of the drawing. */
export interface BarScale {
  domain: [number, number];
  left: number;
  right: number;
  /** From a value to pixels. */
  across: { (value: number): number; invert(pixels: number): number };
}

/**
 * A scale from zero that holds bars, intervals, shapes and upright lines, with room for the values at the ends of bars.
 *
 * @param lines values of upright lines; limit: the end of the scale, where it is not the highest value; marginLeft: room
 *   at the left of the bars, in pixels
 */
export function barScale(
  bars: readonly Bar[],
  { lines, limit, marginLeft }: { lines: readonly number[]; limit: number | undefined; marginLeft: number },
  canvas: Canvas,
): BarScale {
  const shapes = bars.flatMap(({ marks }) => marks).filter((mark) => mark !== undefined);
  const known = [...bars.map(({ figure }) => figure), ...shapes].filter(isKnown);
  const values = known.flatMap((figure) => [
    amountOf(figure),
    figure.interval?.lower ?? 0,
    figure.interval?.upper ?? 0,
  ]);
  const reached = [0, ...values, ...lines];
  const [low, highest] = [Math.min(...reached), Math.max(...reached)];
  const high = limit ?? (highest || (low < 0 ? 0 : 1));
  // Room for the value after the longest bar, and for half of the axis's first label.
  const room =
    widest(
      bars.map(({ figure }) => printedValue(figure)),
      canvas,
    ) + 18;
  // Where every bar goes to the left, its value stands there too, unless shapes move all values to the right.
  const leftwards =
    !shapes.some(isKnown) && bars.every(({ figure }) => isKnown(figure) && amountOf(figure) < 0);
  const left = marginLeft + (low < 0 ? room : marginLeft < 12 ? 6 : 0);
  const right = canvas.width - 6 - (leftwards ? 18 : room);
  return { domain: [low, high], left, right, across: scaleLinear([low, high], [left, right]) };
}
