import { type Level, type Limits, zOf } from "./limits.ts";

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
