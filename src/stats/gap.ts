import { asPreciseAs } from "./rounding.ts";

/** One end of a range, with everyone who stands at it. */
export interface Extreme {
  value: number;
  /** In the order given. */
  names: string[];
}

/** How far apart the extremes are. */
export interface Gap {
  highest: Extreme;
  lowest: Extreme;
  /** Highest minus lowest, in the unit of the values and with no more decimals than they have. */
  absolute: number;
  /** Highest divided by lowest; left out where the lowest is 0 or below, for then it has no meaning. */
  ratio?: number;
}

/**
 * Absolute and relative gap of the extremes: highest − lowest, and highest ÷ lowest.
 *
 * It rests on two values only and says nothing of those in between; with more areas it grows by chance alone.
 *
 * @param values at least two finite numbers, with the names of what they are about
 * @throws RangeError with fewer than two values, or one that is not a number
 * @see OHID, Public health technical guide, on measuring inequality: absolute gap (range) and relative gap (ratio)
 */
export function gap(values: readonly { name: string; value: number }[]): Gap {
  if (values.length < 2) throw new RangeError(`a gap needs two values, not ${values.length}`);
  if (!values.every(({ value }) => Number.isFinite(value)))
    throw new RangeError("a gap is between numbers; leave missing values out");
  const numbers = values.map(({ value }) => value);
  const highest = extreme(values, Math.max(...numbers));
  const lowest = extreme(values, Math.min(...numbers));
  return {
    highest,
    lowest,
    absolute: asPreciseAs(highest.value - lowest.value, numbers),
    ...(lowest.value > 0 ? { ratio: highest.value / lowest.value } : {}),
  };
}

function extreme(values: readonly { name: string; value: number }[], value: number): Extreme {
  return { value, names: values.filter((each) => each.value === value).map(({ name }) => name) };
}
