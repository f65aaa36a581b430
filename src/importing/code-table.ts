import { numberOf, textOf } from "./cells.ts";
import type { FeedFile } from "./feed-file.ts";
import type { Mismatch } from "./layout.ts";
import { type HeadPattern, recordsOf, recordTableOf } from "./record-table.ts";

/** Codes of one column with the numbers beside them, as in a file of populations; cells without a number are left out. */
export function numbersBy(
  file: FeedFile,
  code: HeadPattern,
  number: HeadPattern,
): Map<string, number> | { mismatch: Mismatch } {
  const found = recordTableOf(file, { code, number });
  if ("mismatch" in found) return found;
  const { columns } = found.table;
  return new Map(
    [...recordsOf(file, found.table)].flatMap(([, row]) => {
      const value = numberOf(row[columns.number]);
      return value === undefined ? [] : [[textOf(row[columns.code]), value] as const];
    }),
  );
}
