import { figureRow, rowsCsv } from "../model/figure-rows.ts";
import type { ChartRecord } from "./record.ts";

/**
 * The figures of a chart as CSV, with the columns of the files of data.
 *
 * It begins with a byte order mark, unlike those: it is opened by a double click, and Excel takes a file without one
 * for the old character set of the machine and garbles every dash and apostrophe.
 */
export function chartCsv({ dataset, drawn }: ChartRecord): string {
  return `\uFEFF${rowsCsv(drawn.figures.map((figure) => figureRow(dataset, figure)))}`;
}
