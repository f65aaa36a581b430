import { placeOf, textOf } from "./cells.ts";
import type { FeedFile, Sheet } from "./feed-file.ts";
import type { Mismatch } from "./layout.ts";

/** Where a table stands whose first row holds the heads and every further row one record, as in CSV files. */
export interface FlatTable {
  /** Index of its sheet. */
  sheet: number;
  /** Column of each head, from 0, by the words that were asked for. */
  columns: Record<string, number>;
}

/**
 * Finds a table by its heads; capitals and blanks do not matter, nor do columns that nobody asked for.
 *
 * @param heads in small letters, in the order of the file, so that the first that is missing is the first difference
 * @param title how the table is called in a mismatch, such as "the monthly CSV of A&E"
 */
export function flatTable(
  file: FeedFile,
  heads: string[],
  title: string,
): FlatTable | { mismatch: Mismatch } {
  const tables = file.sheets.map((each, sheet) => ({ sheet, columns: columnsOf(each, heads) }));
  const best = tables.sort((a, b) => sizeOf(b.columns) - sizeOf(a.columns))[0];
  const lost = heads.find((head) => best?.columns[head] === undefined);
  if (best && lost === undefined) return best;
  const found = best ? (file.sheets[best.sheet]?.rows[0] ?? []).map(textOf).filter(Boolean) : [];
  return {
    mismatch: {
      // Heads alone do not make it such a file: what stands below them may still differ.
      fits: (0.8 * sizeOf(best?.columns ?? {})) / heads.length,
      expected: `a column “${lost}” in the first row, as ${title} has`,
      found: found.length > 0 ? found.slice(0, 12).join(", ") : "no table",
      ...(best ? { at: placeOf(file.sheets[best.sheet] as Sheet, 0, 0) } : {}),
    },
  };
}

/** The rows below the heads that are not empty, each with its index in the sheet. */
export function* recordsOf(sheet: Sheet): Generator<[index: number, row: Sheet["rows"][number]]> {
  for (const [index, row] of sheet.rows.entries())
    if (index > 0 && row.some((cell) => textOf(cell) !== "")) yield [index, row];
}

function columnsOf(sheet: Sheet, heads: string[]): Record<string, number> {
  const found = (sheet.rows[0] ?? []).map((cell) => textOf(cell).toLowerCase());
  return Object.fromEntries(
    heads.map((head) => [head, found.indexOf(head)] as const).filter(([, column]) => column >= 0),
  );
}

function sizeOf(columns: Record<string, number>): number {
  return Object.keys(columns).length;
}
