import type { Dataset } from "../model/dataset.ts";
import type { Figure } from "../model/figure.ts";
import type { Cell, DataTable } from "../render/chart.ts";
import { dimensionTitle, inCommon, intervalText, nameOf } from "../words/phrases.ts";
import { figureCell } from "./cell.ts";

/** A column beside the figures, with its cell for each. */
export interface BesideColumn {
  title: string;
  cell(figure: Figure, index: number): Cell;
}

/**
 * The table of a chart that has one figure a row: what names it, its value, its interval where one has any, and what
 * stands beside it.
 *
 * @param named the dimensions that name a row
 */
export function rowsTable(
  dataset: Dataset,
  figures: readonly Figure[],
  named: readonly string[],
  beside: readonly BesideColumn[] = [],
): DataTable {
  const intervals = figures.some(({ interval }) => interval);
  return {
    caption: figures[0] ? `In ${figures[0].unit.title}` : "",
    columns: [
      ...named.map((dimension) => ({ title: dimensionTitle(dataset, dimension) })),
      // Who, when, what, as far as the rows do not say it themselves.
      { title: inCommon(dataset, figures, named) || "Value", numeric: true },
      ...(intervals ? [{ title: "95% interval", numeric: true }] : []),
      ...beside.map(({ title }) => ({ title, numeric: true })),
    ],
    rows: figures.map((figure, index) => [
      ...named.map((dimension) => ({ text: nameOf(dataset, figure, [dimension]) })),
      figureCell(figure),
      ...(intervals ? [{ text: intervalText(figure) }] : []),
      ...beside.map(({ cell }) => cell(figure, index)),
    ]),
  };
}
