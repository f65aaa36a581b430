import { requireCount } from "./count.ts";
import { rateInterval } from "./count-interval.ts";
import { type Level, type Limits, zOf } from "./limits.ts";
import { wilson } from "./wilson.ts";

/** A value with its confidence interval. */
export interface Estimate extends Limits {
  value: number;
}

/**
 * The difference of two independent estimates, later − earlier, from their intervals:
 * d − √((x − l)² + (U − y)²) to d + √((X − x)² + (y − L)²), where x (l to X) is the later and y (L to U) the earlier.
 *
 * It takes whatever intervals are published, also uneven ones; both must be of one level, which is the result's.
 * It is narrower than asking whether the two intervals overlap, which misses differences. A difference whose interval
 * holds 0 may be chance.
 *
 * @throws RangeError when a value lies outside its interval
 * @see Zou GY, Donner A. Stat Med 2008;27:1693–702
 */
export function differenceOfEstimates(later: Estimate, earlier: Estimate): Estimate {
  for (const { lower, value, upper } of [later, earlier])
    if (!(lower <= value && value <= upper))
      throw new RangeError(`an estimate lies within its interval, not ${value} in ${lower} to ${upper}`);
  const value = later.value - earlier.value;
  return {
    value,
    lower: value - Math.hypot(later.value - later.lower, earlier.upper - earlier.value),
    upper: value + Math.hypot(later.upper - later.value, earlier.value - earlier.lower),
  };
}

/**
 * The difference of two proportions of independent samples by Newcombe's hybrid score method (his method 10): the
 * formula above with Wilson's intervals.
 *
 * @returns the difference, later − earlier, between −1 and 1
 * @throws RangeError when counts cannot be
 * @see Newcombe RG. Stat Med 1998;17:873–90
 */
export function differenceOfProportions(
  later: { events: number; total: number },
  earlier: { events: number; total: number },
  level: Level = 0.95,
): Estimate {
  const estimate = ({ events, total }: { events: number; total: number }): Estimate => ({
    value: events / total,
    ...wilson(events, total, zOf(level)),
  });
  return differenceOfEstimates(estimate(later), estimate(earlier));
}

/** Events and the population, or the time at risk, that they came from. */
export interface Rate {
  count: number;
  population: number;
}

/**
 * The difference of two crude rates of independent counts: the formula above with the exact or Byar's interval of
 * each.
 *
 * @param per how many the rates are for: 1,000 or 100,000
 * @returns the difference, later − earlier, per `per`
 * @throws RangeError when a number cannot be
 */
export function differenceOfRates(later: Rate, earlier: Rate, per: number, level: Level = 0.95): Estimate {
  const estimate = ({ count, population }: Rate): Estimate => {
    const { rate, ...limits } = rateInterval(count, population, per, level);
    return { value: rate, ...limits };
  };
  return differenceOfEstimates(estimate(later), estimate(earlier));
}

/**
 * The ratio of two crude rates of independent counts, later ÷ earlier, by the normal distribution of its logarithm:
 * ratio × e^(±z√(1/x + 1/y)) for counts x and y.
 *
 * @throws RangeError when a count is 0, for then its logarithm has no limits, or a number cannot be
 * @see Rothman KJ, Greenland S, Lash TL. Modern Epidemiology, 3rd edn, 2008, ch. 14
 */
export function ratioOfRates(later: Rate, earlier: Rate, level: Level = 0.95): Estimate {
  for (const { count, population } of [later, earlier]) {
    requireCount(count);
    if (count === 0) throw new RangeError("a ratio of rates needs events on both sides");
    if (!(population > 0 && Number.isFinite(population)))
      throw new RangeError(`a rate needs a population above 0, not ${population}`);
  }
  const value = later.count / later.population / (earlier.count / earlier.population);
  const factor = Math.exp(zOf(level) * Math.sqrt(1 / later.count + 1 / earlier.count));
  return { value, lower: value / factor, upper: value * factor };
}
