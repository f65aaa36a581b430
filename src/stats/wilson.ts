import { type Limits, Z95 } from "./limits.ts";

/**
 * Wilson score interval of a proportion.
 *
 * @param events number with the attribute, 0 ≤ events ≤ total
 * @param total number in the sample, above 0
 * @param z quantile of the normal distribution, 1.96 for 95%; see `zOf`
 * @returns lower and upper bound as proportions between 0 and 1
 * @throws RangeError when the counts cannot be
 * @see Wilson EB. J Am Stat Assoc 1927;22:209–12, in the form of OHID's technical guide on confidence intervals
 */
export function wilson(events: number, total: number, z = Z95): Limits {
  if (!(total > 0 && Number.isFinite(total) && events >= 0 && events <= total))
    throw new RangeError(
      `a proportion needs 0 ≤ events ≤ total and a total above 0, not ${events} of ${total}`,
    );
  const centre = 2 * events + z * z;
  const spread = z * Math.sqrt(z * z + 4 * events * (1 - events / total));
  const scale = 2 * (total + z * z);
  return {
    // Exactly 0 and 1 at the ends of the scale, where rounding may leave the proportion outside its own interval.
    lower: events === 0 ? 0 : (centre - spread) / scale,
    upper: events === total ? 1 : (centre + spread) / scale,
  };
}
