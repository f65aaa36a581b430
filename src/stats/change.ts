import type { Limits } from "./limits.ts";

/** A value with its confidence interval. */
export interface Estimate extends Limits {
  value: number;
}

/**
 * The difference of two independent estimates, later − earlier, from their intervals:
 * d − √((x − l)² + (U − y)²) to d + √((X − x)² + (y − L)²), where x (l to X) is the later and y (L to U) the earlier.
 *
 * It takes whatever intervals are published, also uneven ones; both must be of one level, which is the result's.
 * It is narrower than asking whether the two intervals overlap, which misses differences. A difference whose interval
 * holds 0 may be chance.
 *
 * @throws RangeError when a value lies outside its interval
 * @see Zou GY, Donner A. Stat Med 2008;27:1693–702
 */
export function differenceOfEstimates(later: Estimate, earlier: Estimate): Estimate {
  for (const { lower, value, upper } of [later, earlier])
    if (!(lower <= value && value <= upper))
      throw new RangeError(`an estimate lies within its interval, not ${value} in ${lower} to ${upper}`);
  const value = later.value - earlier.value;
  return {
    value,
    lower: value - Math.hypot(later.value - later.lower, earlier.upper - earlier.value),
    upper: value + Math.hypot(later.upper - later.value, earlier.value - earlier.lower),
  };
}
