import { type Extreme, gap } from "./gap.ts";
import { sharesOf, type Weighting } from "./weights.ts";

/** What would change for all if every group had the rate of the best. */
export interface AttributableGap {
  /** Equal where populations are unknown: the page says so. */
  weighting: Weighting;
  /** The mean of all groups by weight. */
  overall: number;
  best: Extreme;
  /** How far all together are from the best group, 0 or more, in the unit of the values. */
  gap: number;
  /** The gap as a part of the overall value; left out where that is 0 or below. */
  fraction?: number;
}

/**
 * Population attributable gap and fraction: overall − best, and (overall − best) ÷ overall, both turned round where
 * higher is better.
 *
 * It says how much would change, not that anyone knows how to change it.
 *
 * @param groups at least two, each with its rate and, where known, its population
 * @throws RangeError with fewer than two groups, some populations only, or a value that is not a number
 * @see Mackenbach JP, Kunst AE. Soc Sci Med 1997;44:757–71: population attributable risk
 */
export function attributableGap(
  groups: readonly { name: string; value: number; population?: number | undefined }[],
  polarity: "higher-is-better" | "lower-is-better",
): AttributableGap {
  const { highest, lowest } = gap(groups);
  const best = polarity === "higher-is-better" ? highest : lowest;
  const { weighting, shares } = sharesOf(groups);
  // From the distances to the best, not from the overall value: exactly 0 where all are equal.
  const distance = groups.reduce(
    (sum, { value }, index) => sum + (shares[index] as number) * Math.abs(value - best.value),
    0,
  );
  const overall = polarity === "higher-is-better" ? best.value - distance : best.value + distance;
  return {
    weighting,
    overall,
    best,
    gap: distance,
    ...(overall > 0 ? { fraction: distance / overall } : {}),
  };
}
