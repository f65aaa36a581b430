import { BYAR_FROM, byar } from "./byar.ts";
import { type Level, type Limits, zOf } from "./limits.ts";
import { poissonExact } from "./poisson-exact.ts";

/**
 * Confidence interval of a count of events: exact below 10, Byar's from 10 on.
 *
 * @param count events seen, a whole number of 0 or more
 * @returns limits of the expected number of events
 * @throws RangeError when the count is not a whole number of 0 or more
 * @see OHID, technical guide on confidence intervals; PHEindicatormethods, phe_rate
 */
export function countInterval(count: number, level: Level = 0.95): Limits {
  return count < BYAR_FROM ? poissonExact(count, level) : byar(count, zOf(level));
}

/**
 * A crude rate with the confidence interval that its count gives: each limit of the count over the population.
 *
 * Not for a standardised rate: its interval needs the counts and populations of each age group.
 *
 * @param count events seen, a whole number of 0 or more
 * @param population those who could have an event, or the time for which they could; above 0
 * @param per how many the rate is for: 1,000 or 100,000
 * @throws RangeError when a number cannot be
 */
export function rateInterval(
  count: number,
  population: number,
  per: number,
  level: Level = 0.95,
): Limits & { rate: number } {
  if (!(population > 0 && Number.isFinite(population) && per > 0 && Number.isFinite(per)))
    throw new RangeError(
      `a rate needs a population above 0 and a size above 0, not ${population} and ${per}`,
    );
  const { lower, upper } = countInterval(count, level);
  return {
    rate: (count * per) / population,
    lower: (lower * per) / population,
    upper: (upper * per) / population,
  };
}
