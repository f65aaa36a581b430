import { isComparator } from "../model/area.ts";
import { areOfSamePeople } from "../model/breakdown.ts";
import type { Dataset } from "../model/dataset.ts";
import { amountOf, type Figure, isKnown, type Known } from "../model/figure.ts";
import type { Certainty } from "../model/finding.ts";
import { keyOf } from "../model/select.ts";
import { sideOf } from "../stats/compare.ts";
import { differenceInterval } from "./difference.ts";

/**
 * How a figure stands to another of the same measure, by the interval of their difference; nothing where there is none,
 * where a figure is disputed or of low reliability, where the periods differ, or where a source has judged already.
 *
 * An other without an interval counts as without error, as the value of a country nearly is.
 */
export function certaintyOf(own: Known, other: Known): Certainty | undefined {
  if (own.period.id !== other.period.id || [own, other].some(isDoubted)) return undefined;
  if (own.verdicts?.some(({ against }) => against !== undefined && against === other.area)) return undefined;
  if (!own.interval || own.unit.id !== other.unit.id) return undefined;
  const side = sideOf(differenceInterval(own, other), 0);
  return {
    own,
    other,
    is: side === "above" ? "higher" : side === "below" ? "lower" : "similar",
  };
}

/**
 * What is certain of the differences among figures: of each place or provider against those that it is compared with;
 * where only two figures of one measure are drawn and both have an interval, of the one against the other, unless both
 * are answers of the same people.
 */
export function certaintiesAmong(dataset: Dataset, figures: readonly Figure[]): Certainty[] {
  const known = figures.filter((figure): figure is Known => isKnown(figure) && !figure.indicator.planned);
  const measure = ["indicator", "role", ...dataset.breakdowns.map(({ id }) => id)];
  const keys = (figure: Figure, dimensions: readonly string[]) =>
    dimensions.map((dimension) => keyOf(figure, dimension)).join("|");
  const isTheirs = ({ area, organisation }: Figure) => isComparator(area) && !organisation;
  const [others, owns] = [known.filter(isTheirs), known.filter((figure) => !isTheirs(figure))];
  const beside = Map.groupBy(others, (figure) => keys(figure, [...measure, "period"]));
  // A larger place has more people: counts and money of two places are not weighed.
  const judged = owns
    .filter(({ unit }) => !unit.additive)
    .flatMap((own) =>
      (beside.get(keys(own, [...measure, "period"])) ?? []).flatMap((other) => certaintyOf(own, other) ?? []),
    );
  if (judged.length > 0) return judged;
  const [one, two] = known;
  const isPair = known.length === 2 && one && two && one.interval && two.interval;
  if (!isPair || keyOf(one, "indicator") !== keyOf(two, "indicator") || one.unit.additive) return [];
  if (areOfSamePeople(dataset, one, two)) return [];
  return [certaintyOf(one, two)].flatMap((each) => each ?? []);
}

function isDoubted({ measurement: { status } }: Known): boolean {
  return status === "d" || status === "u";
}

/** Whether any two figures are the same measure of two groups, places or times, so that chance may part them. */
export function mayDifferByChance(figures: readonly Figure[]): boolean {
  const results = figures.filter(
    (figure) =>
      isKnown(figure) &&
      figure.role === "" &&
      !figure.indicator.planned &&
      !figure.unit.kind &&
      !figure.unit.levels,
  ) as Known[];
  const groups = Map.groupBy(results, ({ indicator }) => indicator.id);
  return [...groups.values()].some((own) => new Set(own.map(amountOf)).size > 1);
}
