/** What a cell holds as stored: text, a number at full precision, or nothing. */
export type Cell = string | number | null;

/** A table of a file: rows of cells, the first row first, short rows not filled up. */
export interface Sheet {
  name: string;
  rows: Cell[][];
}

/** A file as its layout sees it. A CSV is one sheet without a name; a JSON file has no sheets. */
export interface FeedFile {
  name: string;
  kind: "workbook" | "csv" | "json";
  sheets: Sheet[];
  json?: unknown;
}
