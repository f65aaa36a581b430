import { printedValue } from "../../marks/value.ts";
import { type ValueScale, valueScale } from "../../marks/value-scale.ts";
import { widest } from "../../marks/wrap.ts";
import { amountOf, isKnown, type Known } from "../../model/figure.ts";
import type { Canvas } from "../../render/chart.ts";
import type { Bar } from "./data.ts";

/**
 * A scale from zero that holds bars, intervals, shapes and upright lines, with room for the values at the ends of bars.
 *
 * @param lines values of upright lines; limit: the end of the scale, where it is not the highest value; left: room for the
 *   names at the left, in pixels
 */
export function barScale(
  bars: readonly Bar[],
  { lines, limit, left }: { lines: readonly number[]; limit: number | undefined; left: number },
  canvas: Canvas,
): ValueScale {
  const figures = bars.map(({ figure }) => figure);
  const shapes = bars.flatMap(({ marks }) => marks.filter((mark) => mark !== undefined));
  const known = [...figures, ...shapes].filter(isKnown);
  const reached = [
    0,
    ...lines,
    ...known.flatMap((figure) => [
      amountOf(figure),
      figure.interval?.lower ?? 0,
      figure.interval?.upper ?? 0,
    ]),
  ];
  const [low, highest] = [Math.min(...reached), Math.max(...reached)];
  const high = limit ?? (highest || (low < 0 ? 0 : 1));
  // Room for the value after the longest bar, and for half of the axis's first label.
  const room = widest(figures.map(printedValue), canvas) + 18;
  // Where every bar goes to the left, its value stands there too, unless shapes move all values to the right.
  const leftwards =
    !shapes.some(isKnown) && figures.every((figure) => isKnown(figure) && amountOf(figure) < 0);
  return valueScale([low, high], (known[0] as Known).unit, canvas, {
    left,
    inset: [low < 0 ? room : left < 12 ? 6 : 0, leftwards ? 18 : room],
  });
}
