/** A straight line through weighted points, with what its uncertainty is worked out from. */
export interface WeightedLine {
  slope: number;
  /** Height where x is 0. */
  intercept: number;
  /** Weighted mean of x. */
  middle: number;
  /** Sum of the weights. */
  weight: number;
  /** Weighted sum of the squared distances of x from its mean: the slope's variance is the errors' variance over this. */
  spread: number;
  /** Weighted sum of the squared distances of the points from the line. */
  residual: number;
}

/**
 * The line of weighted least squares, in closed form: slope = Σw(x − x̄)(y − ȳ) / Σw(x − x̄)².
 *
 * Written here because the kept libraries for JavaScript fit lines without weights only.
 *
 * @param points at least two different x; weights above 0
 * @throws RangeError when no line is defined
 * @see Draper NR, Smith H. Applied Regression Analysis, 3rd edn, 1998, ch. 9
 */
export function weightedLine(points: readonly { x: number; y: number; weight: number }[]): WeightedLine {
  if (!points.every(({ x, y, weight }) => Number.isFinite(x) && Number.isFinite(y) && weight > 0))
    throw new RangeError("a line goes through numbers, with weights above 0; leave missing values out");
  const total = (of: (point: { x: number; y: number; weight: number }) => number) =>
    points.reduce((sum, point) => sum + point.weight * of(point), 0);
  const weight = total(() => 1);
  const middle = total(({ x }) => x) / weight;
  const height = total(({ y }) => y) / weight;
  const spread = total(({ x }) => (x - middle) ** 2);
  if (!(spread > 0 && Number.isFinite(weight)))
    throw new RangeError("a line needs points at two different places or more");
  const slope = total(({ x, y }) => (x - middle) * (y - height)) / spread;
  const intercept = height - slope * middle;
  return {
    slope,
    intercept,
    middle,
    weight,
    spread,
    residual: total(({ x, y }) => (y - intercept - slope * x) ** 2),
  };
}
