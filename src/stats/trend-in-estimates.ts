import type { Estimate } from "./change.ts";
import { type Level, zOf } from "./limits.ts";
import { chiSquaredQuantile } from "./quantiles.ts";
import { type Span, steadyDirection, type Trend, whyNoTrend } from "./trend.ts";
import { type WeightedLine, weightedLine } from "./weighted-line.ts";

/** One point of a series of rates or means with their 95% confidence intervals. */
export type EstimatePoint = Span & Estimate;

/**
 * Test for trend in values with confidence intervals, as Fingertips makes for its recent trends of rates: a line is
 * fitted with the weights 1/SE², where SE is the width of the 95% interval over 2 × 1.96, and χ² = slope² ÷ variance
 * of the slope.
 *
 * Fingertips tests the last five points at 99.8%; which points are given is up to the caller.
 *
 * @param points in order of time; intervals wider than 0
 * @param breaks see `whyNoTrend`
 * @throws RangeError when an interval has no width, or the points are not in order
 * @see OHID, technical guide on recent trends in Fingertips; PHEindicatormethods, assign_trend_markers
 */
export function trendInEstimates(
  points: readonly EstimatePoint[],
  breaks: Parameters<typeof whyNoTrend>[1] = [],
  level: Level = 0.998,
): Trend {
  for (const { lower, value, upper } of points)
    if (!(lower <= value && value <= upper && lower < upper))
      throw new RangeError(`an estimate lies within an interval, not ${value} in ${lower} to ${upper}`);
  const why = whyNoTrend(points, breaks);
  if (why) return { allowed: false, why };
  const { slope, spread } = lineOf(points.map((point, place) => ({ point, place })));
  const statistic = slope ** 2 * spread;
  return {
    allowed: true,
    direction:
      statistic > chiSquaredQuantile(level, 1)
        ? steadyDirection(points, (part) => lineOf(part).slope)
        : "no clear trend",
    statistic,
  };
}

function lineOf(points: readonly { point: EstimatePoint; place: number }[]): WeightedLine {
  return weightedLine(
    points.map(({ point: { value, lower, upper }, place }) => ({
      x: place,
      y: value,
      weight: ((2 * zOf(0.95)) / (upper - lower)) ** 2,
    })),
  );
}
