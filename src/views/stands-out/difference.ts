import type { Dataset } from "../../model/dataset.ts";
import { amountOf, type Known } from "../../model/figure.ts";
import { hasDifference } from "../../model/unit.ts";
import { type Times, timesOf } from "../../stats/times.ts";

/** A figure that is certainly other than what it is held against, and by what that is certain. */
export interface Difference {
  dataset: Dataset;
  own: Known;
  other: Known;
  /** Who or what says that it is more than chance, in a sentence. */
  certain: string;
  /** How far apart they are; nothing where a ratio of the two has no meaning, as of years of life. */
  times: Times | undefined;
}

/** A difference of two figures of one unit, with its size. */
export function differenceOf(dataset: Dataset, own: Known, other: Known, certain: string): Difference {
  const { unit } = own;
  // Only where 0 means nothing at all does "twice" say something.
  const hasRatio = unit.minimum === 0 && !unit.kind && hasDifference(unit);
  const isShare = unit.per === 100 && unit.maximum === 100;
  return {
    dataset,
    own,
    other,
    certain,
    times: hasRatio ? timesOf(amountOf(own), amountOf(other), isShare) : undefined,
  };
}

/** Whether a figure may be weighed at all: no count, no money, no plan, nothing disputed or of low reliability. */
export function mayBeWeighed({ unit, indicator, measurement: { status } }: Known): boolean {
  return (
    !unit.additive &&
    !unit.kind &&
    !indicator.planned &&
    status !== "d" &&
    status !== "u" &&
    hasDifference(unit)
  );
}
