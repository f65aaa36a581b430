import { figureRow, rowsCsv } from "../model/figure-rows.ts";
import type { ChartRecord } from "./record.ts";

/**
 * A CSV for people as well as programs. It begins with a byte order mark, unlike the files of the data: it is opened by
 * a double click, and Excel takes a file without one for the old character set of the machine and garbles every dash and
 * apostrophe.
 */
export function forPeople(csv: string): string {
  return `\uFEFF${csv}`;
}

/** The figures of a chart as CSV, with the columns of the files of data. */
export function chartCsv({ dataset, drawn }: ChartRecord): string {
  return forPeople(rowsCsv(drawn.figures.map((figure) => figureRow(dataset, figure))));
}
