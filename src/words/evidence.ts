import { areOfSamePeople } from "../model/breakdown.ts";
import { breakBetween } from "../model/breaks.ts";
import type { Dataset } from "../model/dataset.ts";
import { amountOf, type Known } from "../model/figure.ts";
import { sideOf } from "../stats/compare.ts";
import { countInterval } from "../stats/count-interval.ts";
import { differenceInterval } from "./difference.ts";

/** What is known of two figures of one measure: that they differ, that they may well be the same, or nothing. */
export type Evidence = "apart" | "alike" | "none";

/**
 * Whether something says that two figures differ by more than chance: what a source prints of one of them beside the
 * other, else their intervals, those of plain counts among them. Nothing does across a break, for figures of two places
 * and two periods at once, for those that are in doubt, and for answers of the same people, unless a source says it.
 */
export function evidenceOf(dataset: Dataset, figure: Known, other: Known): Evidence {
  const isDoubted = [figure, other].some(({ measurement: { status } }) => status === "d" || status === "u");
  const samePeriod = figure.period.id === other.period.id;
  const samePlace = figure.area?.code === other.area?.code && figure.organisation === other.organisation;
  if (isDoubted || !(samePeriod || samePlace) || breakBetween(dataset, figure, other)) return "none";
  const printed = samePeriod ? (printedOf(figure, other) ?? printedOf(other, figure)) : undefined;
  if (printed) return printed === "similar" ? "alike" : "apart";
  const [one, two] = [withInterval(figure), withInterval(other)];
  if ((!one.interval && !two.interval) || areOfSamePeople(dataset, figure, other)) return "none";
  const interval = one.interval ? differenceInterval(one, two) : differenceInterval(two, one);
  return sideOf(interval, 0) === "around" ? "alike" : "apart";
}

function printedOf({ verdicts }: Known, other: Known): string | undefined {
  return verdicts?.find(({ against }) => against !== undefined && against.code === other.area?.code)?.says;
}

/** A number of people or events, with the interval that it has as such. */
function withInterval(figure: Known): Known {
  if (figure.interval || figure.unit.kind !== "count") return figure;
  const value = amountOf(figure);
  const { lower, upper } = countInterval(value);
  return { ...figure, interval: { lower, upper, derived: true } };
}
