import type { Dataset } from "../model/dataset.ts";
import { type Figure, isKnown } from "../model/figure.ts";
import { keyOf, titleOf } from "../model/select.ts";
import { intervalText, statedValue } from "./phrases.ts";

/**
 * What is said of one figure among others of a chart: what sets it apart from them, its value and its interval:
 * "Ainsdale, Women: 82.7 years; 95% confidence interval 81.2 years to 84.1 years".
 */
export function detailsOf(dataset: Dataset, figures: readonly Figure[]): (figure: Figure) => string {
  const dimensions = [
    "indicator",
    "organisation",
    "area",
    ...dataset.breakdowns.map(({ id }) => id),
    "role",
    "period",
  ];
  const apart = dimensions.filter(
    (dimension) => new Set(figures.map((each) => keyOf(each, dimension))).size > 1,
  );
  return (figure) => {
    const names = apart.map((dimension) =>
      dimension === "indicator"
        ? (figure.indicator.short ?? figure.indicator.title)
        : titleOf(dataset, figure, dimension),
    );
    const name = names.filter((each) => each !== "").join(", ") || figure.period.title;
    const interval =
      isKnown(figure) && figure.interval ? `; 95% confidence interval ${intervalText(figure, true)}` : "";
    return `${name}: ${statedValue(figure)}${interval}`;
  };
}
