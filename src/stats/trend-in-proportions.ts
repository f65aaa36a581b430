import type { Level } from "./limits.ts";
import { chiSquaredQuantile } from "./quantiles.ts";
import { type Span, steadyDirection, type Trend, whyNoTrend } from "./trend.ts";

/** One point of a series of proportions. */
export interface ProportionPoint extends Span {
  events: number;
  total: number;
}

/**
 * Chi-squared test for trend in proportions, as Fingertips makes for its recent trends: with N people and X events in
 * all, χ² = N(NΣxt − XΣnt)² / (X(N − X)(NΣnt² − (Σnt)²)), where x of n are the events at time t.
 *
 * Fingertips tests the last five points at 99.8%; which points are given is up to the caller.
 *
 * @param points in order of time; each 0 ≤ events ≤ total, total above 0
 * @param breaks see `whyNoTrend`
 * @throws RangeError when counts cannot be, or the points are not in order
 * @see Armitage P. Biometrics 1955;11:375–86; PHEindicatormethods, assign_trend_markers
 */
export function trendInProportions(
  points: readonly ProportionPoint[],
  breaks: Parameters<typeof whyNoTrend>[1] = [],
  level: Level = 0.998,
): Trend {
  for (const { events, total } of points)
    if (!(total > 0 && Number.isFinite(total) && events >= 0 && events <= total))
      throw new RangeError(
        `a proportion needs 0 ≤ events ≤ total and a total above 0, not ${events} of ${total}`,
      );
  const why = whyNoTrend(points, breaks);
  if (why) return { allowed: false, why };
  const placed = points.map((point, place) => ({ point, place }));
  const { people, events, lean, reach } = sums(placed);
  const others = events * (people - events);
  // Nobody, or everybody, at every point: nothing rises or falls.
  const statistic = others === 0 ? 0 : (people * lean ** 2) / (others * reach);
  return {
    allowed: true,
    direction:
      statistic > chiSquaredQuantile(level, 1)
        ? steadyDirection(points, (part) => sums(part).lean)
        : "no clear trend",
    statistic,
  };
}

function sums(points: readonly { point: ProportionPoint; place: number }[]) {
  const total = (of: (point: ProportionPoint, place: number) => number) =>
    points.reduce((sum, { point, place }) => sum + of(point, place), 0);
  const people = total((point) => point.total);
  const events = total((point) => point.events);
  const time = total((point, place) => point.total * place);
  return {
    people,
    events,
    /** Above 0 where the events come later than the people: the proportion rises. */
    lean: people * total((point, place) => point.events * place) - events * time,
    reach: people * total((point, place) => point.total * place ** 2) - time ** 2,
  };
}
