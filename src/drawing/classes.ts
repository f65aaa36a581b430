import { scaleQuantize } from "d3";
import { type Known, amountOf } from "../model/figure.ts";
import { formatNumber, formatValue } from "../model/unit.ts";
import { ON_RAMP, RAMP } from "./colours.ts";

/** Values of a map that share a colour. */
export interface ValueClass {
  colour: string;
  onColour: string;
  /** From its lowest to its highest possible value, at the precision of the data: "76.6 to 79.2 years". */
  title: string;
  figures: Known[];
}

/** Classes of equal width from the lowest value to the highest, in that order; one class where all values agree, none without a value. */
export function classesOf(figures: readonly Known[], wanted: number): ValueClass[] {
  if (figures.length === 0) return [];
  const values = figures.map(amountOf);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const count = low === high ? 1 : wanted;
  const decimals = Math.max(0, ...figures.map(({ measurement }) => measurement.decimals));
  const step = 10 ** -decimals;
  const classOf = scaleQuantize([low, high], [...Array(count).keys()]);
  return [...Array(count).keys()].map((index) => {
    const [from, to] = classOf.invertExtent(index);
    const first = index === 0 ? low : upwards(from, step);
    const last = index === count - 1 ? high : upwards(to, step) - step;
    const shade = count === 1 ? 2 : Math.round((index * (RAMP.length - 1)) / (count - 1));
    const unit = (figures[0] as Known).unit;
    return {
      colour: RAMP[shade] as string,
      onColour: ON_RAMP[shade] as string,
      title:
        last > first
          ? `${formatNumber(first, unit, decimals)} to ${formatValue(last, unit, decimals)}`
          : formatValue(first, unit, decimals),
      figures: figures.filter((figure) => (count === 1 ? 0 : classOf(amountOf(figure))) === index),
    };
  });
}

/** The next number at or above another that has the precision of `step`. */
function upwards(value: number, step: number): number {
  return Math.ceil(Number((value / step).toFixed(6))) * step;
}
