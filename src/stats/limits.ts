import { normalQuantile } from "./quantiles.ts";

/** Between what a value lies, in the unit of the value. */
export interface Limits {
  lower: number;
  upper: number;
}

/** How often limits hold the true value: 95% for comparisons, 99.8% for the outer lines of a funnel. */
export type Level = 0.95 | 0.998;

/** Two-sided 95% quantile of the normal distribution, as OHID's technical guide writes it. */
export const Z95 = 1.96;

/** The two-sided quantile of the normal distribution: 1.96 at 95%, 3.0902 at 99.8%. */
export function zOf(level: Level): number {
  return level === 0.95 ? Z95 : normalQuantile((1 + level) / 2);
}

/**
 * Checks limits that come from elsewhere.
 *
 * @throws RangeError when they are upside down or no numbers
 */
export function requireLimits({ lower, upper }: Limits): void {
  if (!(lower <= upper))
    throw new RangeError(`an interval runs from lower to upper, not from ${lower} to ${upper}`);
}
