/** 95% two-sided quantile of the normal distribution, as OHID's technical guide uses it. */
export const Z95 = 1.96;

/**
 * Wilson score interval of a proportion.
 *
 * @param events number with the attribute, 0 ≤ events ≤ total
 * @param total number in the sample, above 0
 * @returns lower and upper bound as proportions between 0 and 1
 * @throws RangeError when the counts cannot be
 * @see Wilson EB. J Am Stat Assoc 1927;22:209–12, in the form of OHID's technical guide on confidence intervals
 */
export function wilson(events: number, total: number, z = Z95): { lower: number; upper: number } {
  if (!(total > 0 && Number.isFinite(total) && events >= 0 && events <= total))
    throw new RangeError(
      `a proportion needs 0 ≤ events ≤ total and a total above 0, not ${events} of ${total}`,
    );
  const centre = 2 * events + z * z;
  const spread = z * Math.sqrt(z * z + 4 * events * (1 - events / total));
  const scale = 2 * (total + z * z);
  return { lower: Math.max(0, (centre - spread) / scale), upper: Math.min(1, (centre + spread) / scale) };
}
