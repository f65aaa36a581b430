import { rateInterval } from "../stats/count-interval.ts";
import type { Limits } from "../stats/limits.ts";
import { wilson } from "../stats/wilson.ts";
import type { Interval, Measurement } from "../model/figure.ts";
import type { Unit } from "../model/unit.ts";

/**
 * The 95% confidence interval that printed counts give a figure: Wilson's for a percentage, exact or Byar's for a
 * crude rate; nothing where there is none to derive.
 *
 * The counts must give the printed value, to within one of its last decimal, for some print what is cut off and not
 * rounded. Where they do not, the value is something else than the share of the counts, such as a standardised rate
 * or the mean of several years, and its interval cannot be known from them. A suppressed value gets none either: it
 * would give the value away.
 */
export function derivedInterval(
  measurement: Measurement,
  unit: Unit,
  { numerator, denominator }: { numerator?: number; denominator?: number },
): Interval | undefined {
  if (measurement.kind !== "value" || numerator === undefined || !denominator || !unit.per) return undefined;
  const apart = Math.abs((numerator / denominator) * unit.per - measurement.value);
  if (apart > 10 ** -measurement.decimals + 1e-9) return undefined;
  const { value } = measurement;
  const { lower, upper } =
    unit.id === "percent"
      ? scaled(wilson(numerator, denominator), unit.per)
      : rateInterval(numerator, denominator, unit.per);
  // Of very many, the interval can be narrower than the rounding of the printed value.
  return { lower: Math.min(lower, value), upper: Math.max(upper, value), derived: true };
}

function scaled({ lower, upper }: Limits, by: number): Limits {
  return { lower: lower * by, upper: upper * by };
}
