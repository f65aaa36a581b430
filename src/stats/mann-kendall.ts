import { type Level, zOf } from "./limits.ts";
import { type Span, type Trend, whyNoTrend } from "./trend.ts";

/** Up to so many points without ties the test is exact; beyond, the normal distribution is close enough. */
const EXACT_TO = 30;

/**
 * Mann–Kendall test for trend in plain values, for series that come without counts or intervals: of all pairs, how
 * many more rise than fall.
 *
 * It uses the order of the values only, and says nothing of how steep the trend is. Five points are a clear trend at
 * 95% only if every one is higher, or every one lower, than the one before. Without ties and up to 30 points it is
 * exact, else by the normal distribution with a correction for ties and for continuity.
 *
 * @param points in order of time
 * @param breaks see `whyNoTrend`
 * @returns as statistic Kendall's S, rising pairs − falling pairs
 * @throws RangeError when a value is not a number, or the points are not in order
 * @see Mann HB. Econometrica 1945;13:245–59; Kendall MG. Rank Correlation Methods, 4th edn, 1975
 */
export function mannKendall(
  points: readonly (Span & { value: number })[],
  breaks: Parameters<typeof whyNoTrend>[1] = [],
  level: Level = 0.95,
): Trend {
  const values = points.map(({ value }) => value);
  if (!values.every(Number.isFinite)) throw new RangeError("a trend is of numbers; leave missing values out");
  const why = whyNoTrend(points, breaks);
  if (why) return { allowed: false, why };
  const statistic = values.reduce(
    (sum, value, index) =>
      sum + values.slice(index + 1).reduce((part, later) => part + Math.sign(later - value), 0),
    0,
  );
  const ties = [...Map.groupBy(values, (value) => value).values()].map((equal) => equal.length);
  const clear =
    ties.every((size) => size === 1) && values.length <= EXACT_TO
      ? 2 * tailOf(values.length, Math.abs(statistic)) <= 1 - level
      : Math.abs(statistic) - 1 > zOf(level) * Math.sqrt(varianceOf(values.length, ties));
  const direction = statistic > 0 ? "rising" : "falling";
  return { allowed: true, direction: clear ? direction : "no clear trend", statistic };
}

/**
 * How likely Kendall's S is `s` or more by chance, for a number of values without ties: the share of all their orders
 * with so few falling pairs. The orders with k falling pairs are counted by adding one value at a time.
 */
export function tailOf(count: number, s: number): number {
  let shares = [1];
  for (let size = 2; size <= count; size++) {
    const next = new Array<number>(shares.length + size - 1).fill(0);
    for (const [falling, share] of shares.entries())
      for (let added = 0; added < size; added++)
        next[falling + added] = (next[falling + added] as number) + share / size;
    shares = next;
  }
  const most = ((count * (count - 1)) / 2 - s) / 2;
  return shares.slice(0, Math.floor(most) + 1).reduce((sum, share) => sum + share, 0);
}

function varianceOf(count: number, ties: readonly number[]): number {
  const term = (size: number) => size * (size - 1) * (2 * size + 5);
  return (term(count) - ties.reduce((sum, size) => sum + term(size), 0)) / 18;
}
