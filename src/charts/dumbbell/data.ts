import { type Reference, referenceOf } from "../../marks/reference.ts";
import type { Dataset, Selection } from "../../model/dataset.ts";
import { amountOf, type Figure, formatFigure, isKnown } from "../../model/figure.ts";
import { groupBy, keyOf, select, titleOf } from "../../model/select.ts";

export interface DumbbellOptions {
  select: Selection;
  rows: string;
  series: string;
  /** Keys of the series. */
  order: string[];
  sort: "high-first" | "low-first" | "as-given";
  line?: Selection | undefined;
}

/** What stands on one line. */
export interface Row {
  key: string;
  title: string;
  /** One for each key of the series, where the data has it. */
  figures: (Figure | undefined)[];
}

/** The rows in the order in which they are drawn. */
export function rowsOf(dataset: Dataset, options: DumbbellOptions): Row[] {
  const groups = groupBy(select(dataset.figures, options.select), options.rows);
  const rows = [...groups].map(
    ([key, figures]): Row => ({
      key,
      title: rowTitle(dataset, figures[0] as Figure, options.rows),
      figures: options.order.map((series) =>
        figures.find((figure) => keyOf(figure, options.series) === series),
      ),
    }),
  );
  if (options.sort === "as-given") return rows;
  const direction = options.sort === "high-first" ? -1 : 1;
  const first = ({ figures: [figure] }: Row) => (figure && isKnown(figure) ? amountOf(figure) : undefined);
  return rows.sort((a, b) => {
    const [left, right] = [first(a), first(b)];
    if (left === undefined || right === undefined)
      return Number(left === undefined) - Number(right === undefined);
    return direction * (left - right) || a.title.localeCompare(b.title);
  });
}

function rowTitle(dataset: Dataset, figure: Figure, dimension: string): string {
  return dimension === "indicator"
    ? (figure.indicator.short ?? figure.indicator.title)
    : titleOf(dataset, figure, dimension);
}

/** What a series is called. */
export function seriesTitle(dataset: Dataset, options: DumbbellOptions, key: string): string {
  const figure = select(dataset.figures, options.select).find((each) => keyOf(each, options.series) === key);
  if (figure) return titleOf(dataset, figure, options.series);
  return dataset.breakdowns.find(({ id }) => id === options.series)?.values[key] ?? key;
}

/** The line, where all its figures agree. */
export function lineOf(
  dataset: Dataset,
  options: DumbbellOptions,
): (Reference & { text: string }) | undefined {
  if (!options.line) return undefined;
  const line = referenceOf(dataset, { select: options.line, label: "" });
  return line && { ...line, text: formatFigure(line.figure) };
}

/** The figure of the line for a row, or the one that stands for all rows. */
export function lineFigure(dataset: Dataset, options: DumbbellOptions, key: string): Figure | undefined {
  const figures = select(dataset.figures, options.line);
  return figures.find((figure) => keyOf(figure, options.rows) === key) ?? figures[0];
}
