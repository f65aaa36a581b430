/** How a value stands to a benchmark; "not judged" where nothing says whether a difference is more than chance. */
export type Comparison = "better" | "worse" | "similar" | "not judged";

/**
 * Compares a value with a benchmark by the value's 95% confidence interval.
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
  interval: { lower: number; upper: number } | undefined,
  benchmark: number,
  polarity: "higher-is-better" | "lower-is-better" | "none",
): Comparison {
  if (!interval || polarity === "none") return "not judged";
  const { lower, upper } = interval;
  if (!(lower <= upper) || Number.isNaN(benchmark))
    throw new RangeError(
      `an interval runs from lower to upper, not from ${lower} to ${upper}, and a benchmark is a number`,
    );
  if (lower <= benchmark && benchmark <= upper) return "similar";
  return lower > benchmark === (polarity === "higher-is-better") ? "better" : "worse";
}
