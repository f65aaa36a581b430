import type { Interval, Measurement } from "../model/figure.ts";
import type { Indicator } from "../model/indicator.ts";
import { days, type Period } from "../model/period.ts";
import type { Unit } from "../model/unit.ts";
import { countInterval, rateInterval } from "../stats/count-interval.ts";
import type { Limits } from "../stats/limits.ts";
import { wilson } from "../stats/wilson.ts";

const DAYS_OF_A_YEAR = 366;

interface Counts {
  numerator?: number;
  denominator?: number;
}

/** What a value is of, where its counts do not say it: whether it was adjusted, years were pooled, or people asked. */
interface Measure {
  indicator: Pick<Indicator, "standardised" | "pooledCounts" | "surveyed">;
  period: Period;
}

/**
 * The 95% confidence interval that printed counts give a figure: Wilson's for a percentage, exact or Byar's for a rate;
 * nothing where there is none to derive. A suppressed value gets none: it would give the value away.
 *
 * With both counts, they must give the printed value, to within one of its last decimal, for some print what is cut off
 * and not rounded. Where they do not, the value is something else than the share of the counts, such as a standardised
 * rate, and its interval cannot be known from them.
 *
 * With the number of people asked alone, a percentage stands for its share of them. This is approximate, for the share
 * is rounded, and not everybody answers every question.
 *
 * With the number of cases alone, the limits stand to the value as those of the number to the number: rate × limit ÷
 * count. This is approximate for a rate that is adjusted for age, and for a percentage, whose denominator is then the
 * number of cases over the printed share. Over several years the number may be that of one year, so nothing is derived
 * unless the indicator says that it is of all of them.
 *
 * @see OHID, technical guide on confidence intervals
 */
export function derivedInterval(
  measurement: Measurement,
  unit: Unit,
  counts: Counts,
  measure: Measure,
): Interval | undefined {
  if (measurement.kind !== "value" || !unit.per) return undefined;
  const { value } = measurement;
  const { numerator, denominator } = counts;
  const interval =
    numerator === undefined
      ? fromPeople(value, unit, denominator, measure)
      : denominator === undefined
        ? fromCases(value, unit, numerator, measure)
        : fromBoth(measurement, unit, numerator, denominator);
  // Of very many, the interval can be narrower than the rounding of the printed value.
  return (
    interval && {
      ...interval,
      lower: Math.min(interval.lower, value),
      upper: Math.max(interval.upper, value),
    }
  );
}

function fromBoth(
  { value, decimals }: Extract<Measurement, { kind: "value" }>,
  unit: Unit,
  numerator: number,
  denominator: number,
): Interval | undefined {
  if (!denominator || !unit.per) return undefined;
  const apart = Math.abs((numerator / denominator) * unit.per - value);
  if (apart > 10 ** -decimals + 1e-9) return undefined;
  const { lower, upper } =
    unit.id === "percent"
      ? scaled(wilson(numerator, denominator), unit.per)
      : rateInterval(numerator, denominator, unit.per);
  return { lower, upper, derived: true };
}

function fromPeople(
  value: number,
  unit: Unit,
  people: number | undefined,
  { indicator }: Measure,
): Interval | undefined {
  if (!people || !indicator.surveyed || unit.id !== "percent" || value > 100) return undefined;
  return { ...scaled(wilson((value / 100) * people, people), 100), derived: true, approximate: true };
}

function fromCases(value: number, unit: Unit, cases: number, measure: Measure): Interval | undefined {
  const { indicator, period } = measure;
  if (value === 0 || cases === 0 || !Number.isInteger(cases)) return undefined;
  if (days(period) > DAYS_OF_A_YEAR && !indicator.pooledCounts) return undefined;
  if (unit.id === "percent") {
    if (value > 100) return undefined;
    return { ...scaled(wilson(cases, (cases * 100) / value), 100), derived: true, approximate: true };
  }
  return {
    ...scaled(countInterval(cases), value / cases),
    derived: true,
    ...(indicator.standardised === "crude" ? {} : { approximate: true }),
  };
}

function scaled({ lower, upper }: Limits, by: number): Limits {
  return { lower: lower * by, upper: upper * by };
}
