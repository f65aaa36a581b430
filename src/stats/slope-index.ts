import type { Level, Limits } from "./limits.ts";
import { tQuantile } from "./quantiles.ts";
import { weightedLine } from "./weighted-line.ts";
import { sharesOf, type Weighting } from "./weights.ts";

/** Inequality along a whole scale, not between its extremes only. */
export interface SlopeIndex {
  /** Equal where populations are unknown: the page says so. */
  weighting: Weighting;
  /** Slope index: the line's height at the last end of the scale minus that at the first, in the unit of the values. */
  slope: Limits & { value: number };
  /**
   * Relative index: the height at the last end divided by that at the first. Left out where a height is 0 or below;
   * its limits where the height at the first end cannot be told from 0.
   */
  ratio?: { value: number; limits?: Limits };
  /** The line's height at both ends. */
  ends: { first: number; last: number };
}

/**
 * Slope index and relative index of inequality: the groups are put in order on a scale from 0 to 1, each as wide as
 * its share of the population and placed at its middle, and a line is fitted with the shares as weights.
 *
 * The interval is slope ± t × standard error, with t at groups − 2 degrees of freedom: it rests on how far the groups
 * lie from the line, as the uncertainty of each group is not known. (PHEindicatormethods draws it from those
 * uncertainties instead; the index itself is the same.) The interval of the ratio is Fieller's.
 *
 * @param groups at least three, in order from one end of the scale to the other, e.g. from most to least deprived
 * @throws RangeError with fewer than three groups, some populations only, or a value that is not a number
 * @see Mackenbach JP, Kunst AE. Soc Sci Med 1997;44:757–71; PHEindicatormethods, phe_sii; Fieller EC. J R Stat Soc B
 *   1954;16:175–85
 */
export function slopeIndex(
  groups: readonly { value: number; population?: number | undefined }[],
  level: Level = 0.95,
): SlopeIndex {
  if (groups.length < 3)
    throw new RangeError(`a slope index needs three groups or more, not ${groups.length}`);
  const { weighting, shares } = sharesOf(groups);
  let before = 0;
  const points = groups.map(({ value }, index) => {
    const share = shares[index] as number;
    const point = { x: before + share / 2, y: value, weight: share };
    before += share;
    return point;
  });
  const line = weightedLine(points);
  const freedom = groups.length - 2;
  const t = tQuantile((1 + level) / 2, freedom);
  const errors = line.residual / freedom;
  const variance = errors / line.spread;
  const margin = t * Math.sqrt(variance);
  const [first, last] = [line.intercept, line.intercept + line.slope];
  const ratio = ratioOf(
    { first, last },
    {
      first: errors / line.weight + variance * line.middle ** 2,
      last: errors / line.weight + variance * (1 - line.middle) ** 2,
      both: errors / line.weight - variance * line.middle * (1 - line.middle),
    },
    t,
  );
  return {
    weighting,
    slope: { value: line.slope, lower: line.slope - margin, upper: line.slope + margin },
    ...(ratio ? { ratio } : {}),
    ends: { first, last },
  };
}

/** The ratio of two heights with Fieller's limits, from their variances and covariance. */
function ratioOf(
  { first, last }: { first: number; last: number },
  variance: { first: number; last: number; both: number },
  t: number,
): SlopeIndex["ratio"] {
  if (!(first > 0 && last > 0)) return undefined;
  const square = first ** 2 - t ** 2 * variance.first;
  const half = first * last - t ** 2 * variance.both;
  const rest = last ** 2 - t ** 2 * variance.last;
  if (square <= 0) return { value: last / first };
  // Rounding may leave a root a hair below 0 where all points lie on the line.
  const root = Math.sqrt(Math.max(0, half ** 2 - square * rest));
  return { value: last / first, limits: { lower: (half - root) / square, upper: (half + root) / square } };
}
