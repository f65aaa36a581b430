import { type Limits, Z95 } from "./limits.ts";

/** Whether two orders agree: 1 where they are the same, −1 where one is the other from its end, 0 where they have nothing in common. */
export interface RankCorrelation {
  rho: number;
  /** How many pairs. */
  n: number;
  /** 95% limits; left out for fewer than 10 pairs and for orders that agree wholly, where the approximation fails. */
  limits?: Limits;
}

/** Below so many pairs the limits say nothing that can be relied on. */
export const ENOUGH = 10;

/**
 * Spearman's rank correlation: Pearson's correlation of the ranks, equal values sharing the middle of theirs.
 *
 * @param pairs two finite numbers each
 * @returns undefined where there are fewer than 3 pairs, or all values of one side are equal and have no order
 * @throws RangeError when a value is not a number
 * @see Spearman C. Am J Psychol 1904;15:72–101. Limits: Bonett DG, Wright TA. Psychometrika 2000;65:23–8, Fisher's z
 *   with the variance (1 + ρ²/2) / (n − 3)
 */
export function spearman(pairs: readonly (readonly [number, number])[]): RankCorrelation | undefined {
  if (!pairs.flat().every(Number.isFinite))
    throw new RangeError("only numbers have an order; leave missing values out");
  const n = pairs.length;
  if (n < 3) return undefined;
  const [left, right] = [0, 1].map((side) => {
    const values = pairs.map((pair) => pair[side] as number);
    return values.map((value) => middleRank(values, value) - (n + 1) / 2);
  }) as [number[], number[]];
  const spread = Math.sqrt(product(left, left) * product(right, right));
  if (spread === 0) return undefined;
  const rho = product(left, right) / spread;
  if (n < ENOUGH || 1 - Math.abs(rho) < 1e-9) return { rho, n };
  const reach = Z95 * Math.sqrt((1 + rho ** 2 / 2) / (n - 3));
  return {
    rho,
    n,
    limits: { lower: Math.tanh(Math.atanh(rho) - reach), upper: Math.tanh(Math.atanh(rho) + reach) },
  };
}

/** The middle of the ranks that equal values fill, from 1 for the lowest. */
function middleRank(values: readonly number[], value: number): number {
  const below = values.filter((other) => other < value).length;
  const level = values.filter((other) => other === value).length;
  return below + (level + 1) / 2;
}

function product(left: readonly number[], right: readonly number[]): number {
  return left.reduce((sum, value, index) => sum + value * (right[index] as number), 0);
}
