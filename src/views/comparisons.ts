import { type Area, isComparator } from "../model/area.ts";
import type { Dataset } from "../model/dataset.ts";
import { isKnown, type Known } from "../model/figure.ts";
import type { Certainty } from "../model/finding.ts";
import { keyOf } from "../model/select.ts";
import { hasDifference } from "../model/unit.ts";
import { certaintyOf } from "../words/certain.ts";

/** A figure beside that of an area to compare with, of the same measure, people and period. */
export interface Pair {
  own: Known;
  other: Known;
}

/** Areas of a dataset that others are compared with, countries first, then in the order of the data. */
export function comparatorsOf(dataset: Dataset): Area[] {
  const areas = [
    ...new Set(dataset.figures.flatMap(({ area }) => (area && isComparator(area) ? [area] : []))),
  ];
  return areas.sort((a, b) => Number(b.comparator === "nation") - Number(a.comparator === "nation"));
}

/** The latest figure of each measure of each place and provider that stands beside one of another area. */
export function pairsWith(dataset: Dataset, other: Area): Pair[] {
  const measure = ["indicator", ...dataset.breakdowns.map(({ id }) => id)];
  const keys = (figure: Known, dimensions: readonly string[]) =>
    dimensions.map((dimension) => keyOf(figure, dimension)).join("|");
  const plain = dataset.figures.filter(
    (figure): figure is Known => isKnown(figure) && figure.role === "" && figure.print === "",
  );
  const others = new Map(
    plain
      .filter(({ area, organisation }) => area === other && !organisation)
      .map((figure) => [keys(figure, [...measure, "period"]), figure]),
  );
  const pairs = plain
    .filter(({ area, organisation }) => !area || !isComparator(area) || organisation)
    // A larger place has more people and more money, and "1 in 8" is more than "1 in 9": only rates are compared.
    .filter(({ unit }) => !unit.additive && hasDifference(unit))
    .flatMap((own) => {
      const beside = others.get(keys(own, [...measure, "period"]));
      return beside ? [{ own, other: beside }] : [];
    });
  const series = Map.groupBy(pairs, ({ own }) => keys(own, [...measure, "area", "organisation"]));
  const latest = [...series.values()].map((group) =>
    group.reduce((a, b) => (b.own.period.end > a.own.period.end ? b : a)),
  );
  const newest = new Map<string, string>();
  for (const { own } of latest) {
    const end = newest.get(keys(own, measure)) ?? "";
    newest.set(keys(own, measure), own.period.end > end ? own.period.end : end);
  }
  // What has ended is no longer compared where others go on.
  const current = latest.filter(
    ({ own }) => !hasEnded(own) || own.period.end === newest.get(keys(own, measure)),
  );
  return current;
}

/** What is certain of the differences between the latest figures and those of the areas to compare with. */
export function certaintiesOf(dataset: Dataset): Certainty[] {
  return comparatorsOf(dataset)
    .flatMap((area) => pairsWith(dataset, area))
    .flatMap(({ own, other }) => certaintyOf(own, other) ?? []);
}

function hasEnded({ organisation, area }: Known): boolean {
  return Boolean((organisation ?? area)?.validTo);
}
