import { amountOf, type Known } from "../model/figure.ts";
import { differenceOfEstimates } from "../stats/change.ts";
import type { Limits } from "../stats/limits.ts";

/** The interval of a figure minus its benchmark, which counts as without error where it has no interval of its own. */
export function differenceInterval(figure: Known, benchmark: Known): Limits {
  const estimate = (of: Known) => {
    const value = amountOf(of);
    const { lower, upper } = of.interval ?? { lower: value, upper: value };
    // A value that is rounded more than its derived interval may lie a little outside it.
    return { value, lower: Math.min(lower, value), upper: Math.max(upper, value) };
  };
  return differenceOfEstimates(estimate(figure), estimate(benchmark));
}
