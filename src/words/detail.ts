import type { Dataset } from "../model/dataset.ts";
import { type Figure, isKnown } from "../model/figure.ts";
import { keyOf, titleOf } from "../model/select.ts";
import { aloud } from "./aloud.ts";
import { intervalText, statedValue } from "./phrases.ts";
import type { Remark } from "./remarks.ts";

/**
 * What is said of one figure among others of a chart, as it is read aloud: where, what else sets it apart from them, its
 * value, what is remarked of it, and its interval: "Ainsdale, Women: 82.7 years; 95% confidence interval 81.2 to 84.1
 * years".
 */
export function detailsOf(
  dataset: Dataset,
  figures: readonly Figure[],
  remarks: readonly Remark[] = [],
): (figure: Figure) => string {
  const dimensions = [
    "organisation",
    "area",
    ...dataset.breakdowns.map(({ id }) => id),
    "indicator",
    "role",
    "period",
  ];
  const apart = dimensions.filter(
    (dimension) => new Set(figures.map((each) => keyOf(each, dimension))).size > 1,
  );
  const remarked = Map.groupBy(remarks, ({ figure }) => figure);
  return (figure) => {
    const names = apart.map((dimension) =>
      dimension === "indicator"
        ? (figure.indicator.short ?? figure.indicator.title)
        : titleOf(dataset, figure, dimension),
    );
    const name = names.filter((each) => each !== "").join(", ") || figure.period.title;
    const { measurement } = figure;
    const isWithheld = measurement.kind === "missing" && measurement.status === "c";
    return aloud(
      [
        `${name}: ${isWithheld ? "[c]" : statedValue(figure)}`,
        ...(remarked.get(figure) ?? []).map(({ words }) => words),
        isKnown(figure) && figure.interval ? `95% confidence interval ${intervalText(figure, true)}` : "",
      ]
        .filter(Boolean)
        .join("; "),
    );
  };
}
