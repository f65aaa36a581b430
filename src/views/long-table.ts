import type { Dataset } from "../model/dataset.ts";
import type { DataTable } from "../render/chart.ts";
import { countWords } from "../words/words.ts";

/** So many periods of a series stand in a page that shows more than their table: two years of months. */
const IN_A_PAGE = 24;

/** A table as a page shows it beside other things. */
export interface TableInPage {
  table: DataTable;
  /** What of it is left out, within a sentence; nothing where it is whole. */
  left?: string;
}

/** A table with the latest periods of each series, the latest first; one without long series as it is. */
export function inPage(table: DataTable): TableInPage {
  const { periods = [] } = table;
  const longest = Math.max(0, ...periods);
  if (longest <= IN_A_PAGE) return { table };
  return {
    table: latestFirst(table, IN_A_PAGE),
    left: `The latest ${countWords(IN_A_PAGE)} of ${countWords(longest)} periods${periods.length > 1 ? " of each series" : ""} stand here, the latest first`,
  };
}

/** Whether a dataset has so many periods that pages may show a table of it in part only: else none need be made to know. */
export function mayBeInPart({ figures }: Pick<Dataset, "figures">): boolean {
  return new Set(figures.map(({ period }) => period.id)).size > IN_A_PAGE;
}

/** Whether pages show a table in part only, so that it needs a page of its own. */
export function isInPart(table: DataTable): boolean {
  return inPage(table).left !== undefined;
}

/**
 * A table with the rows of each series turned round, the latest first.
 *
 * @param most how many of each series are kept
 */
export function latestFirst(table: DataTable, most = Number.POSITIVE_INFINITY): DataTable {
  let end = 0;
  return {
    ...table,
    rows: (table.periods ?? []).flatMap((length) => {
      end += length;
      return table.rows.slice(Math.max(end - length, end - most), end).reverse();
    }),
  };
}
