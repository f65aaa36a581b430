import { requireCount } from "./count.ts";
import type { Level, Limits } from "./limits.ts";
import { gammaQuantile } from "./quantiles.ts";

/**
 * Exact limits of a count that follows a Poisson distribution: lower χ²(α/2; 2x) / 2, upper χ²(1 − α/2; 2x + 2) / 2,
 * with α = 1 − level. Half of a chi-squared variable is a gamma variable with half as many degrees of freedom.
 *
 * @param count events seen, a whole number of 0 or more; 0 has the lower limit 0
 * @returns limits of the expected number of events; they hold it at least as often as the level says
 * @throws RangeError when the count is not a whole number of 0 or more
 * @see Garwood F. Biometrika 1936;28:437–42, in the form of OHID's technical guide on confidence intervals
 */
export function poissonExact(count: number, level: Level = 0.95): Limits {
  requireCount(count);
  const tail = (1 - level) / 2;
  return {
    lower: count === 0 ? 0 : gammaQuantile(tail, count),
    upper: gammaQuantile(1 - tail, count + 1),
  };
}
