import type { Dataset } from "../model/dataset.ts";
import { amountOf, type Figure, formatCell, isKnown } from "../model/figure.ts";
import type { Period } from "../model/period.ts";
import type { Cell, DataTable } from "../render/chart.ts";
import { inCell } from "../words/in-cell.ts";
import { dimensionTitle, inCommon, intervalText, NOTHING, nameOf } from "../words/phrases.ts";

/** A column of a table with what stands in it in each row: a figure, or a text or cell of another kind. */
export type TableColumn<Row> = { title: string } & (
  | { figure(row: Row): Figure | undefined }
  | { cell(row: Row): Cell | string; numeric?: boolean }
);

/** The caption of a table whose figures have one unit: "In years". */
export function unitCaption([first]: readonly Figure[]): string {
  return first ? `In ${first.unit.title}` : NOTHING;
}

/** A table from its rows and its columns; of the columns those that are there. Without rows its caption says so. */
export function tableOf<Row>(
  caption: string,
  rows: readonly Row[],
  columns: readonly (TableColumn<NoInfer<Row>> | false | "" | undefined)[],
): DataTable {
  const present = columns.filter((column) => column !== false && column !== "" && column !== undefined);
  return {
    caption: rows.length > 0 ? caption : NOTHING,
    columns: present.map((column) => {
      const numeric = "figure" in column || column.numeric;
      return { title: column.title, ...(numeric ? { numeric } : {}) };
    }),
    rows: rows.map((row) =>
      present.map((column): Cell => {
        if ("figure" in column) return figureCell(column.figure(row));
        const cell = column.cell(row);
        return typeof cell === "string" ? { text: cell } : cell;
      }),
    ),
  };
}

/** The columns that name a row by dimensions of its figure. */
export function nameColumns(
  dataset: Dataset,
  dimensions: readonly string[],
): TableColumn<{ figure: Figure }>[] {
  return dimensions.map((dimension) => ({
    title: dimensionTitle(dataset, dimension),
    cell: ({ figure }) => nameOf(dataset, figure, [dimension]),
  }));
}

/** The intervals of the figures of rows, where any has one. */
export function intervalColumn(figures: readonly Figure[]): TableColumn<{ figure: Figure }> | undefined {
  if (!figures.some(({ interval }) => interval)) return undefined;
  return { title: "95% interval", cell: ({ figure }) => intervalText(figure), numeric: true };
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
  beside: readonly TableColumn<{ figure: Figure }>[] = [],
): DataTable {
  const rows = figures.map((figure) => ({ figure }));
  return tableOf(unitCaption(figures), rows, [
    ...nameColumns(dataset, named),
    // Who, when, what, as far as the rows do not say it themselves.
    { title: inCommon(dataset, figures, named) || "Value", figure: ({ figure }) => figure },
    intervalColumn(figures),
    ...beside,
  ]);
}

/** A figure as a cell of a chart's table, sorted by its number; empty where there is no figure. */
export function figureCell(figure: Figure | undefined): Cell {
  if (!figure) return { text: "" };
  const text = inCell(formatCell(figure));
  return { text, ...(isKnown(figure) ? { sort: amountOf(figure) } : {}) };
}

export function periodCell({ title, start }: Period): Cell {
  return { text: title, sort: Date.parse(start) };
}
