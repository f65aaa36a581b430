import { type Level, type Limits, zOf } from "./limits.ts";
import { poissonExact } from "./poisson-exact.ts";

/**
 * Funnel limits of a proportion: between what the proportions of samples of one size lie by chance alone, when all
 * share the same true proportion.
 *
 * A sample on a limit is one whose Wilson interval just touches the true proportion. Solved for the sample, that is
 * p ± z√(p(1 − p)/n), cut off at 0 and 1.
 *
 * @param average the proportion of all together, from 0 to 1: the sum of the events over the sum of the totals
 * @param total size of the sample, above 0
 * @returns limits as proportions between 0 and 1
 * @throws RangeError when a number cannot be
 * @see OHID, technical guide on funnel plots; PHEindicatormethods, calculate_funnel_limits with statistic "proportion"
 */
export function proportionFunnel(average: number, total: number, level: Level): Limits {
  if (!(average >= 0 && average <= 1 && total > 0 && Number.isFinite(total)))
    throw new RangeError(
      `a funnel needs an average from 0 to 1 and a total above 0, not ${average} and ${total}`,
    );
  const spread = zOf(level) * Math.sqrt((average * (1 - average)) / total);
  return { lower: Math.max(0, average - spread), upper: Math.min(1, average + spread) };
}

/** A point on each of the two limits of a funnel of rates, both for the same number of events. */
export interface RateFunnelPoint {
  events: number;
  /** The population in which so many events are just not too few, and their rate there. */
  lower: { population: number; rate: number };
  /** The population in which so many events are just not too many; left out for no events, which never are. */
  upper?: { population: number; rate: number };
}

/**
 * One point on each funnel limit of a rate, by exact Poisson limits.
 *
 * The limits of a count say between what expected numbers it may lie by chance. At the average rate an expected
 * number belongs to a population; there the count lies on the limit. Counts from 1 upwards draw both lines.
 *
 * @param events a whole number of 0 or more
 * @param average the rate of all together, above 0: the sum of the events over the sum of the populations, times `per`
 * @param per how many the rate is for: 1,000 or 100,000
 * @returns populations, and rates per `per`
 * @throws RangeError when a number cannot be
 * @see OHID, technical guide on funnel plots; PHEindicatormethods, calculate_funnel_limits with statistic "rate"
 */
export function rateFunnel(events: number, average: number, per: number, level: Level): RateFunnelPoint {
  if (!(average > 0 && Number.isFinite(average) && per > 0 && Number.isFinite(per)))
    throw new RangeError(
      `a funnel needs an average rate above 0 and a size above 0, not ${average} and ${per}`,
    );
  const { lower, upper } = poissonExact(events, level);
  const at = (expected: number) => ({
    population: (expected / average) * per,
    rate: (events / expected) * average,
  });
  return { events, lower: at(upper), ...(events > 0 ? { upper: at(lower) } : {}) };
}
