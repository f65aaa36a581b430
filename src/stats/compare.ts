import { type Limits, requireLimits } from "./limits.ts";

/** How a value stands to a benchmark; "not judged" where nothing says whether a difference is more than chance. */
export type Comparison = "better" | "worse" | "similar" | "not judged";

/** Where a whole interval lies: above the benchmark, below it, or around it, where it includes or touches it. */
export type Side = "above" | "below" | "around";

/**
 * On which side of a benchmark an interval lies, without a judgement.
 *
 * @throws RangeError when the interval is upside down or not made of numbers
 */
export function sideOf(interval: Limits, benchmark: number): Side {
  requireLimits(interval);
  if (Number.isNaN(benchmark)) throw new RangeError("a benchmark is a number");
  if (interval.lower > benchmark) return "above";
  return interval.upper < benchmark ? "below" : "around";
}

/**
 * Compares a value with a benchmark by the value's confidence interval.
 *
 * The interval excludes the benchmark (upper < benchmark or benchmark < lower): better or worse by polarity. It
 * includes or touches it: similar. The benchmark counts as without error, as England's value nearly is.
 *
 * @param interval of the value, in the unit of the benchmark; nothing where none is published
 * @param polarity which way is better; an indicator with none is never judged
 * @throws RangeError when the interval is upside down or not made of numbers
 * @see OHID, Public health technical guide, on confidence intervals: comparing a value with a benchmark
 */
export function compare(
  interval: Limits | undefined,
  benchmark: number,
  polarity: "higher-is-better" | "lower-is-better" | "none",
): Comparison {
  if (!interval || polarity === "none") return "not judged";
  const side = sideOf(interval, benchmark);
  if (side === "around") return "similar";
  return (side === "above") === (polarity === "higher-is-better") ? "better" : "worse";
}
