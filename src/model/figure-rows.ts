import Papa from "papaparse";
import { COLUMN_NAMES, type ColumnName } from "./columns.ts";
import { type Dataset, ownFigures } from "./dataset.ts";
import { type Figure, isKnown } from "./figure.ts";
import { pagesInShort, pagesOf } from "./pack.ts";
import { type Print, sourceIdOf } from "./print.ts";
import { safeCell } from "./safe-cell.ts";
import { formatDuration } from "./unit.ts";
import type { Verdict } from "./verdict.ts";

/** A row of the published figures as text. */
export type FigureRow = Record<ColumnName, string>;

/** The published figures of a dataset as CSV, one a row, in the order of the data: its own, and those it shows of others. */
export function datasetCsv(dataset: Dataset): string {
  return rowsCsv(dataset.figures.map((figure) => figureRow(dataset, figure)));
}

/** The published figures of all datasets as CSV, each once, in the order of the data. */
export function figuresCsv(datasets: readonly Dataset[]): string {
  return rowsCsv(
    datasets.flatMap((dataset) => ownFigures(dataset).map((figure) => figureRow(dataset, figure))),
  );
}

/** Rows of figures as CSV with a header row; no cell is read as a formula. */
export function rowsCsv(rows: readonly FigureRow[]): string {
  const data = rows.map((row) => COLUMN_NAMES.map((name) => safeCell(row[name])));
  return `${Papa.unparse({ fields: [...COLUMN_NAMES], data }, { newline: "\n" })}\n`;
}

/** A figure as the cells of its row. */
export function figureRow(dataset: Dataset, figure: Figure): FigureRow {
  const { measurement, interval, source } = figure;
  return {
    dataset: dataset.id,
    topic: dataset.topic.id,
    indicator: figure.indicator.id,
    indicator_title: figure.indicator.title,
    area_code: figure.area?.code ?? "",
    area_name: figure.area?.name ?? "",
    area_type: figure.area?.type ?? "",
    organisation: figure.organisation?.id ?? "",
    period: figure.period.id,
    period_start: figure.period.start,
    period_end: figure.period.end,
    breakdown: breakdownOf(dataset, figure),
    value: isKnown(figure) ? figure.measurement.printed : "",
    unit: figure.unit.id,
    status: measurement.status ?? "",
    lower: interval ? bound(interval.lower, figure) : "",
    upper: interval ? bound(interval.upper, figure) : "",
    numerator: figure.numerator?.toString() ?? "",
    denominator: figure.denominator?.toString() ?? "",
    derived: [...(figure.derived ?? []), ...(interval?.derived ? ["lower", "upper"] : [])].join(" "),
    source_document: sourceIdOf(source),
    also_printed: figure.also
      .map(({ pack, line }) => (pack.id === sourceIdOf(source) ? String(line) : `${pack.id}:${line}`))
      .join(" "),
    note: noteOf(figure),
    ...placeCells(source),
    interval_method: methodOf(figure),
    ...verdictCells(figure),
    period_basis: figure.periodBasis ?? "printed",
    place_basis: figure.placeBasis ?? "printed",
    shown_from: figure.shownFrom?.id ?? "",
  };
}

/** Where in its source a figure is printed: the line of a pack, or edition, table and row of a publication. */
function placeCells(source: Print): Pick<FigureRow, PlaceColumn> {
  const [line, item] = source.kind === "pack" ? [String(source.line), source.item.number] : ["", ""];
  const [edition, table, row] =
    source.kind === "pack" ? ["", "", ""] : [source.edition.id, source.table, source.row];
  return {
    source_line: line,
    source_item: item,
    source_edition: edition,
    source_table: table,
    source_row: row,
    source_pages: source.kind === "pack" ? pagesInShort(pagesOf(source.pack, [source.line])) : "",
  };
}

function methodOf({ interval }: Figure): string {
  if (!interval) return "";
  if (!interval.derived) return "printed";
  return interval.approximate ? "approximate, from the count" : "from counts";
}

function verdictCells({ verdicts = [] }: Figure): Pick<FigureRow, VerdictColumn> {
  const cells = (of: (verdict: Verdict) => string) => verdicts.map(of).join(" ");
  return {
    verdict: cells(({ says }) => says),
    verdict_against: cells(({ against, by }) => against?.code ?? by.range ?? ""),
    verdict_by: [...new Set(verdicts.map(({ by }) => by.title))].join("; "),
  };
}

type VerdictColumn = "verdict" | "verdict_against" | "verdict_by";
type PlaceColumn =
  | "source_line"
  | "source_item"
  | "source_edition"
  | "source_table"
  | "source_row"
  | "source_pages";

/** `role=target;sex=female`: the role, which other print, and the breakdowns, in the order of the dataset. */
function breakdownOf(dataset: Dataset, figure: Figure): string {
  const parts: [string, string][] = [
    ["role", figure.role],
    ["print", figure.print],
    ...dataset.breakdowns.map(({ id }): [string, string] => [id, figure.breakdown[id] ?? ""]),
  ];
  return parts
    .filter(([, key]) => key !== "")
    .map(([dimension, key]) => `${dimension}=${key}`)
    .join(";");
}

/** A bound as it was printed; a derived one with the decimals of its value, but one at least, as sources print them. */
function bound(value: number, { interval, measurement }: Figure): string {
  if (!interval?.derived || measurement.kind === "missing") return String(value);
  return value.toFixed(Math.max(1, measurement.decimals));
}

function noteOf(figure: Figure): string {
  if (figure.note !== "" || !figure.unit.duration || !isKnown(figure)) return figure.note;
  return formatDuration(figure.measurement.value);
}
