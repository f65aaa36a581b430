import { paddedDomain } from "../../marks/axis.ts";
import { amountOf, type Known } from "../../model/figure.ts";
import { knownOf, type TargetRow } from "../../words/targets.ts";

/**
 * Where figures lie between the ends of the scale, 0 and 1, and where zero does: on one scale for all measures, or on one
 * of its own for each.
 */
export function shareOf(
  measures: readonly TargetRow[],
  ownScale: boolean,
): (measure: TargetRow, figure?: Known) => number {
  const common = domainOf(measures);
  return (measure, figure) => {
    const [low, high] = ownScale ? domainOf([measure]) : common;
    return ((figure ? amountOf(figure) : 0) - low) / (high - low);
  };
}

/** From zero, where bars start, to the furthest values and targets on both sides of it. */
function domainOf(measures: readonly TargetRow[]): [number, number] {
  const known = measures.flatMap(knownOf);
  const numbers = known.map(amountOf);
  const [low, high] = paddedDomain([0, ...numbers], (known[0] as Known).unit, 0.03);
  const [below, above] = [numbers.some((value) => value < 0), numbers.some((value) => value > 0)];
  return [below ? low : 0, below && !above ? 0 : high];
}
