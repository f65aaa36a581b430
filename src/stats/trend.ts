/** Fewer comparable points than this have no trend. */
export const TREND_FROM = 5;

/** Which way figures go over time; no clear trend where chance may explain what is seen. */
export type Direction = "rising" | "falling" | "no clear trend";

/** What a test for trend found, or why it was not allowed to look. */
export type Trend =
  | { allowed: false; why: string }
  | {
      allowed: true;
      direction: Direction;
      /** What was compared with the critical value; which it is depends on the test. */
      statistic: number;
    };

/** The first and the last day of what a point is about, `YYYY-MM-DD`. */
export interface Span {
  start: string;
  end: string;
}

/** Months of one year and leap years differ by as much; more is another length. */
const SAME_LENGTH = 1.15;
const DAY = 86_400_000;

/**
 * Why a test for trend must not be made, in a sentence; nothing where it may.
 *
 * There must be five points or more, of periods that do not overlap, are equally long and follow one another at equal
 * distances, without a break between them. OHID asks the same of Fingertips' recent trends, and for years besides.
 *
 * @param spans in order of time
 * @param breaks from the start of `from` to the end of `to` figures must not be compared, and why
 * @throws RangeError when the spans are not in order
 * @see OHID, technical guide on recent trends in Fingertips
 */
export function whyNoTrend(
  spans: readonly Span[],
  breaks: readonly { from: Span; to: Span; why: string }[] = [],
): string | undefined {
  const pairs = spans.slice(1).map((later, index) => [spans[index] as Span, later] as const);
  if (pairs.some(([earlier, later]) => later.start < earlier.start))
    throw new RangeError("points of a trend stand in order of time");
  if (spans.length < TREND_FROM)
    return `A trend needs at least ${TREND_FROM} comparable points; there ${spans.length === 1 ? "is" : "are"} ${spans.length}.`;
  const crossed = breaks.find(({ from, to }) =>
    spans.some(
      ({ start }) => start <= from.start && spans.some(({ end }) => end >= to.end && start < to.start),
    ),
  );
  if (crossed) return `Figures before and after a break are not one series. ${crossed.why}`;
  if (pairs.some(([earlier, later]) => later.start <= earlier.end))
    return "The periods overlap, so that the same events count twice.";
  if (uneven(spans.map(({ start, end }) => daysBetween(start, end) + 1)))
    return "The periods differ in length.";
  if (uneven(pairs.map(([earlier, later]) => daysBetween(earlier.start, later.start))))
    return "A period is missing, or the points lie at unequal distances.";
  return undefined;
}

/**
 * The direction of a series that passed its test, unless one point alone makes it: the slope must keep its sign when
 * any point is left out, as Fingertips asks.
 *
 * @param slopeOf the slope of a part of the points, of any size: only its sign is used
 */
export function steadyDirection<T>(
  points: readonly T[],
  slopeOf: (points: readonly { point: T; place: number }[]) => number,
): Direction {
  const placed = points.map((point, place) => ({ point, place }));
  const sign = Math.sign(slopeOf(placed));
  const steady = placed.every((left) => Math.sign(slopeOf(placed.filter((each) => each !== left))) === sign);
  if (!steady || sign === 0) return "no clear trend";
  return sign > 0 ? "rising" : "falling";
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

function uneven(lengths: readonly number[]): boolean {
  return Math.max(...lengths) > SAME_LENGTH * Math.min(...lengths);
}
