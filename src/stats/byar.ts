import { requireCount } from "./count.ts";
import { type Limits, Z95 } from "./limits.ts";

/** From this count on Byar's limits are within 0.2% of the exact ones at 95%, says OHID's technical guide. */
export const BYAR_FROM = 10;

/**
 * Byar's approximation to the limits of a count that follows a Poisson distribution:
 * lower x(1 − 1/(9x) − z/(3√x))³, upper (x + 1)(1 − 1/(9(x + 1)) + z/(3√(x + 1)))³.
 *
 * @param count events seen, a whole number of 10 or more
 * @param z quantile of the normal distribution, 1.96 for 95%; see `zOf`
 * @returns limits of the expected number of events
 * @throws RangeError when the count is below 10 or not whole
 * @see Breslow NE, Day NE. Statistical methods in cancer research II. IARC 1987; OHID, technical guide on
 *   confidence intervals
 */
export function byar(count: number, z = Z95): Limits {
  requireCount(count);
  if (count < BYAR_FROM)
    throw new RangeError(
      `Byar's limits need a count of ${BYAR_FROM} or more, not ${count}; use the exact ones`,
    );
  const limit = (x: number, distance: number) => x * (1 - 1 / (9 * x) + distance / (3 * Math.sqrt(x))) ** 3;
  return { lower: limit(count, -z), upper: limit(count + 1, z) };
}
