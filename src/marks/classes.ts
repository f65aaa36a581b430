import { scaleQuantize } from "d3";
import { amountOf, type Known } from "../model/figure.ts";
import { formatNumber, formatValue, type Unit } from "../model/unit.ts";
import { shadeAt } from "./colours.ts";

/** Values of a map that share a colour. */
export interface ValueClass {
  colour: string;
  on: string;
  /** From its lowest to its highest possible value, at the precision of the data: "76.6 to 79.2 years"; or its level. */
  title: string;
  figures: Known[];
}

/**
 * Classes of equal width from the lowest value to the highest, in that order; one class where all values agree, none
 * without a value, and none that no value at the precision of the data can lie in. Levels have no width: each of them
 * is a class.
 */
export function classesOf(figures: readonly Known[], wanted: number): ValueClass[] {
  const [first] = figures;
  if (!first) return [];
  return first.unit.levels ? levelClasses(figures, first.unit.levels) : equalClasses(figures, wanted);
}

/** A class for each level of a unit, whether a figure has it or not, so that a shade means the same on every map. */
function levelClasses(figures: readonly Known[], levels: readonly string[]): ValueClass[] {
  return levels.map((title, index) => ({
    ...shadeAt(index / (levels.length - 1)),
    title,
    figures: figures.filter((figure) => amountOf(figure) === index + 1),
  }));
}

function equalClasses(figures: readonly Known[], wanted: number): ValueClass[] {
  const values = figures.map(amountOf);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const count = low === high ? 1 : wanted;
  const decimals = Math.max(0, ...figures.map(({ measurement }) => measurement.decimals));
  const step = 10 ** -decimals;
  const classOf = scaleQuantize([low, high], [...Array(count).keys()]);
  return [...Array(count).keys()].flatMap((index): ValueClass[] => {
    const [from, to] = classOf.invertExtent(index);
    const first = index === 0 ? low : upwards(from, step);
    const last = index === count - 1 ? high : upwards(to, step) - step;
    if (last < first - step / 2) return [];
    return [
      {
        ...shadeAt(count === 1 ? 0.5 : index / (count - 1)),
        title: spanOf(first, last, (figures[0] as Known).unit, decimals),
        figures: figures.filter((figure) => (count === 1 ? 0 : classOf(amountOf(figure))) === index),
      },
    ];
  });
}

/** Two values with their unit: a noun is said once, "76.6 to 79.2 years"; a sign twice, "£40 to £60". */
function spanOf(first: number, last: number, unit: Unit, decimals: number): string {
  if (last <= first) return formatValue(first, unit, decimals);
  const start = (unit.pattern.startsWith("{} ") ? formatNumber : formatValue)(first, unit, decimals);
  return `${start} to ${formatValue(last, unit, decimals)}`;
}

/** The next number at or above another that has the precision of `step`. */
function upwards(value: number, step: number): number {
  return Math.ceil(Number((value / step).toFixed(6))) * step;
}
