import { figureCell } from "../../marks/cell.ts";
import type { Dataset } from "../../model/dataset.ts";
import { amountOf, isKnown, type Known } from "../../model/figure.ts";
import { select, titleOf } from "../../model/select.ts";
import { formatNumber } from "../../model/unit.ts";
import type { DataTable } from "../../render/chart.ts";
import { rank } from "../../stats/rank.ts";
import { groupFigures } from "../../words/groups.ts";
import { captionOf, dimensionTitle, headOf, valueTitle } from "../../words/phrases.ts";
import type { GroupOptions } from "./group-findings.ts";

/** Every place with its figure and its place among the others. */
export function placesTable(dataset: Dataset, options: Pick<GroupOptions, "select">): DataTable {
  const figures = select(dataset.figures, options.select).filter(({ area }) => area !== undefined);
  const values = figures.filter(isKnown).map(amountOf);
  const place = (figure: Known) => rank(values, amountOf(figure));
  return {
    caption: captionOf(dataset, figures, ["area"]),
    columns: [
      { title: "Area" },
      { title: valueTitle(figures), numeric: true },
      { title: "Place from the highest", numeric: true },
    ],
    rows: figures.map((figure) => [
      { text: figure.area?.name ?? "" },
      figureCell(figure),
      isKnown(figure) ? { text: String(place(figure)), sort: place(figure) } : { text: "" },
    ]),
  };
}

/** Every dot with its group and the mean of this. */
export function groupTable(dataset: Dataset, options: GroupOptions): DataTable {
  const groups = groupFigures(dataset, options.select, options.groups, options.dots);
  const figures = groups.flatMap((group) => group.figures);
  return {
    caption: `${headOf(dataset, figures, [options.dots, options.groups])}, in ${figures[0]?.unit.title ?? ""}`,
    columns: [
      { title: dimensionTitle(dataset, options.dots) },
      { title: dimensionTitle(dataset, options.groups) },
      { title: figures[0]?.indicator.short ?? figures[0]?.indicator.title ?? "", numeric: true },
      { title: "Mean of its group, worked out", numeric: true },
    ],
    rows: groups.flatMap(({ title, mean, figures: own }) =>
      own.map((figure) => [
        { text: titleOf(dataset, figure, options.dots) },
        { text: title },
        figureCell(figure),
        mean
          ? { text: formatNumber(mean.value, figure.unit, mean.decimals), sort: mean.value }
          : { text: "" },
      ]),
    ),
  };
}
