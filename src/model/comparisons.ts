import { compare, type Comparison } from "../stats/compare.ts";
import type { Area } from "./area.ts";
import type { Dataset } from "./dataset.ts";
import { amountOf, isKnown, type Known } from "./figure.ts";
import { keyOf } from "./select.ts";

/** A figure of the place beside that of another area, of the same measure, people and period. */
export interface Pair {
  own: Known;
  other: Known;
  /** On which side of the other the own lies. */
  side: "higher" | "lower" | "level";
  /** "not judged" where the own has no interval or no way is better. */
  verdict: Comparison;
}

/** The latest figure of each measure of the place that stands beside one of another area. */
export function pairsWith(dataset: Dataset, place: Area, other: Area): Pair[] {
  const measure = ["indicator", "organisation", ...dataset.breakdowns.map(({ id }) => id)];
  const plain = dataset.figures.filter(
    (figure): figure is Known => isKnown(figure) && figure.role === "" && figure.print === "",
  );
  const measureOf = (figure: Known) => measure.map((dimension) => keyOf(figure, dimension)).join("|");
  const others = new Map(
    plain
      .filter(({ area }) => area === other)
      .map((figure) => [`${measureOf(figure)} ${figure.period.id}`, figure]),
  );
  const pairs = plain
    .filter(({ area }) => area === place)
    .flatMap((own) => {
      const beside = others.get(`${measureOf(own)} ${own.period.id}`);
      return beside ? [{ own, other: beside }] : [];
    });
  return [...Map.groupBy(pairs, ({ own }) => measureOf(own)).values()].map((group) => {
    const { own, other: beside } = group.reduce((a, b) => (b.own.period.end > a.own.period.end ? b : a));
    const difference = amountOf(own) - amountOf(beside);
    return {
      own,
      other: beside,
      side: difference > 0 ? "higher" : difference < 0 ? "lower" : "level",
      verdict: compare(own.interval, amountOf(beside), own.indicator.polarity),
    };
  });
}
