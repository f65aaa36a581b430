import quantile from "@stdlib/stats-base-dists-chisquare-quantile";
import { byar } from "./byar.ts";
import { requireCount } from "./count.ts";
import { type Level, type Limits, zOf } from "./limits.ts";

/**
 * Up to this count the quantiles of the library are good to nine digits; where they pass 2,000 they are off by up to
 * 0.1%. Beyond it Byar's limits, which are then within 0.001% of the exact ones, are the better ones.
 */
const EXACT_TO = 800;

/**
 * Exact limits of a count that follows a Poisson distribution: lower χ²(α/2; 2x) / 2, upper χ²(1 − α/2; 2x + 2) / 2,
 * with α = 1 − level.
 *
 * @param count events seen, a whole number of 0 or more; 0 has the lower limit 0. Above 800 the limits are Byar's,
 *   which differ from the exact ones by less than 0.001%
 * @returns limits of the expected number of events; they hold it at least as often as the level says
 * @throws RangeError when the count is not a whole number of 0 or more
 * @see Garwood F. Biometrika 1936;28:437–42, in the form of OHID's technical guide on confidence intervals
 */
export function poissonExact(count: number, level: Level = 0.95): Limits {
  requireCount(count);
  if (count > EXACT_TO) return byar(count, zOf(level));
  const tail = (1 - level) / 2;
  return {
    lower: count === 0 ? 0 : quantile(tail, 2 * count) / 2,
    upper: quantile(1 - tail, 2 * count + 2) / 2,
  };
}
