import Papa from "papaparse";
import { AFTER_BREAKDOWNS, BEFORE_BREAKDOWNS } from "../../reading/figure-columns.ts";

/** A row of a dataset's CSV, by the names of its columns; a column that is left out is empty. */
export type CsvRow = Record<string, string>;

/** Columns that stand in every file, whether or not a row fills them. */
const ALWAYS = [
  "indicator",
  "period",
  "value",
  "status",
  "source",
  "line",
  "edition",
  "table",
  "row_label",
  "note",
];

/** The rows of a CSV; none where there is no file. */
export function parseRows(csv: string | undefined): CsvRow[] {
  if (csv === undefined) return [];
  return Papa.parse<CsvRow>(csv.replace(/^\uFEFF/, ""), { header: true, skipEmptyLines: true }).data;
}

/** The CSV of rows: columns that no row fills are left out, but for those that every file has. */
export function writeRows(rows: readonly CsvRow[], breakdowns: readonly string[]): string {
  const columns = [...BEFORE_BREAKDOWNS, ...breakdowns, ...AFTER_BREAKDOWNS].filter(
    (column) => ALWAYS.includes(column) || rows.some((row) => row[column]),
  );
  return `${Papa.unparse({ fields: columns, data: rows.map((row) => columns.map((column) => row[column] ?? "")) }, { newline: "\n" })}\n`;
}

/** What tells a figure from all others of its dataset, whichever print it is. */
export function figureKey(row: CsvRow, breakdowns: readonly string[]): string {
  return JSON.stringify(
    ["indicator", "area", "organisation", "period", "role", ...breakdowns].map((column) => row[column] ?? ""),
  );
}
