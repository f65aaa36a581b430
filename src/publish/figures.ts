import Papa from "papaparse";
import type { Dataset } from "../model/dataset.ts";
import { type Figure, isKnown } from "../model/figure.ts";
import { formatDuration } from "../model/unit.ts";
import { safeCell } from "./safe-cell.ts";

/** The columns of the published figures, in order. These names are an interface: others read them. */
export const FIGURE_COLUMNS = [
  "dataset",
  "topic",
  "indicator",
  "indicator_title",
  "area_code",
  "area_name",
  "area_type",
  "organisation",
  "period",
  "period_start",
  "period_end",
  "breakdown",
  "value",
  "unit",
  "status",
  "lower",
  "upper",
  "numerator",
  "denominator",
  "derived",
  "source_document",
  "source_line",
  "source_item",
  "also_printed",
  "note",
] as const;

export type FigureColumn = (typeof FIGURE_COLUMNS)[number];

/** Published figures of some datasets as CSV, one a row, in the order of the data. */
export function figuresCsv(datasets: readonly Dataset[]): string {
  return rowsCsv(datasets.flatMap((dataset) => dataset.figures.map((figure) => figureRow(dataset, figure))));
}

/** Rows of figures as CSV with a header row; no cell is read as a formula. */
export function rowsCsv(rows: readonly Record<FigureColumn, string>[]): string {
  const data = rows.map((row) => FIGURE_COLUMNS.map((column) => safeCell(row[column])));
  return `${Papa.unparse({ fields: [...FIGURE_COLUMNS], data }, { newline: "\n" })}\n`;
}

/** One figure as it is published, column to text. */
export function figureRow(dataset: Dataset, figure: Figure): Record<FigureColumn, string> {
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
    derived: interval?.derived ? "lower upper" : "",
    source_document: source.pack.id,
    source_line: String(source.line),
    source_item: source.item.number,
    also_printed: figure.also
      .map(({ pack, line }) => (pack.id === source.pack.id ? String(line) : `${pack.id}:${line}`))
      .join(" "),
    note: noteOf(figure),
  };
}

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
